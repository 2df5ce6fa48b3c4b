import Papa from 'papaparse';
import type { Rejection } from '../../contracts/library';
import { damagedFile, type ReadFile, type ReadRow } from './rows';

/** Rows that are read in one go, so that whoever reads can let others have their turn in between. */
const PIECE_ROWS = 500;

/**
 * A table with a heading line (comma, semicolon or tab), piece by piece. Lines are those of the file, so a quoted text may span several. A
 * damaged piece is the last one.
 */
export function* csvPieces(file: string, text: string): Generator<ReadFile> {
  let fields: string[] | null = null;
  let line = 1;
  let position = 0;
  let form: Pick<Papa.ParseConfig, 'delimiter' | 'newline'> = {};
  while (position < text.length) {
    const from = position;
    const rows: ReadRow[] = [];
    const rejected: Rejection[] = [];
    let broken: number | null = null;
    let read = 0;
    Papa.parse<string[]>(from === 0 ? text : text.slice(from), {
      ...form,
      skipEmptyLines: false,
      delimitersToGuess: [',', ';', '\t'],
      // The fast way would split all that is left at every piece.
      fastMode: false,
      step({ data, errors, meta }, parser) {
        const start = line;
        const next = from + meta.cursor;
        line += newlines(text, position, next);
        position = next;
        form = { delimiter: meta.delimiter, newline: meta.linebreak as Papa.ParseConfig['newline'] };
        if (errors.some((error) => error.type === 'Quotes')) {
          broken = start;
          parser.abort();
          return;
        }
        if (++read === PIECE_ROWS) parser.abort();
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
    if (broken !== null) {
      yield damagedFile(
        file,
        broken,
        'A quotation mark that begins in this row is never closed, or stands inside a field.',
      );
      return;
    }
    if (fields && !hasTexts(fields)) {
      yield damagedFile(file, 1, 'The heading names no column “text” (or “body”, “content”, “html”).');
      return;
    }
    yield { file, rows, rejected, damaged: false };
    if (position === from) break;
  }
  if (!fields) yield damagedFile(file, null, 'This table is empty.');
}

function hasTexts(fields: string[]): boolean {
  return fields.some((name) =>
    /^(?:text|body|content|articlebody|article_body|fulltext|full_text|maintext|html)$/i.test(name),
  );
}

function newlines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
