import Papa from 'papaparse';
import type { Rejection } from '../../contracts/library';
import { damagedFile, type ReadFile, type ReadRow } from './rows';

/** A table with a heading line (comma, semicolon or tab). Lines are those of the file, so a quoted text may span several. */
export function readCsv(file: string, text: string): ReadFile {
  const rows: ReadRow[] = [];
  const rejected: Rejection[] = [];
  let damaged: ReadFile | null = null;
  let fields: string[] | null = null;
  let line = 1;
  let position = 0;
  Papa.parse<string[]>(text, {
    skipEmptyLines: false,
    delimitersToGuess: [',', ';', '\t'],
    step({ data, errors, meta }, parser) {
      const start = line;
      line += newlines(text, position, meta.cursor);
      position = meta.cursor;
      const broken = errors.find((error) => error.type === 'Quotes');
      if (broken) {
        damaged = damagedFile(
          file,
          start,
          'A quotation mark that begins in this row is never closed, or stands inside a field.',
        );
        parser.abort();
        return;
      }
      if (data.every((cell) => cell.trim() === '')) return;
      if (!fields) {
        fields = data.map((name) => name.trim());
        return;
      }
      if (data.length > fields.length) {
        rejected.push({
          file,
          line: start,
          reason: `This row has ${data.length} fields; the heading names ${fields.length}.`,
        });
        return;
      }
      const names = fields;
      rows.push({ line: start, value: Object.fromEntries(data.map((cell, index) => [names[index]!, cell])) });
    },
  });
  if (damaged) return damaged;
  if (!fields) return damagedFile(file, null, 'This table is empty.');
  if (
    !(fields as string[]).some((name) =>
      /^(?:text|body|content|articlebody|article_body|fulltext|full_text|maintext|html)$/i.test(name),
    )
  )
    return damagedFile(file, 1, 'The heading names no column “text” (or “body”, “content”, “html”).');
  return { file, rows, rejected, damaged: false };
}

function newlines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
