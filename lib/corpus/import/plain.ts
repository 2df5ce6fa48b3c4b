import { damagedFile, type ReadFile, type ReadRow } from './rows';

const SEPARATOR = /^\s*(?:-{3,}|={3,}|\*{3,}|_{3,})\s*$/;
const HEADER = /^(title|outlet|date|published|url|author|authors|language|section)\s*:\s+(.+)$/i;
const ADDRESS = /^https?:\/\/\S+$/i;

/**
 * Plain text: one article, or several with a line of dashes, equals signs or asterisks between them. A text may begin with lines such as
 * `Title: …`, `Outlet: …`, `Date: …`, `URL: …` followed by an empty line.
 */
export function readPlain(file: string, text: string): ReadFile {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const filled = lines.filter((line) => line.trim() !== '');
  if (filled.length === 0) return damagedFile(file, null, 'There is no text in it.');
  if (filled.every((line) => ADDRESS.test(line.trim())))
    return damagedFile(
      file,
      1,
      'This is a list of addresses, not of texts: add it under “page addresses”, so that the pages are fetched.',
    );
  const rows: ReadRow[] = [];
  let start = 0;
  for (let index = 0; index <= lines.length; index++) {
    if (index < lines.length && !SEPARATOR.test(lines[index]!)) continue;
    const part = lines.slice(start, index);
    if (part.some((line) => line.trim() !== '')) rows.push({ line: start + 1, value: fieldsOf(part) });
    start = index + 1;
  }
  return { file, rows, rejected: [], damaged: false };
}

function fieldsOf(lines: string[]): Record<string, string> {
  const first = lines.findIndex((line) => line.trim() !== '');
  const fields: Record<string, string> = {};
  let at = first;
  for (; at < lines.length; at++) {
    const header = HEADER.exec(lines[at]!);
    if (!header) break;
    fields[header[1]!.toLowerCase()] = header[2]!.trim();
  }
  // Without the empty line after it, a line such as "Date: unknown" belongs to the text.
  if (at > first && lines[at]?.trim() === '')
    return {
      ...fields,
      text: lines
        .slice(at + 1)
        .join('\n')
        .trim(),
    };
  return { text: lines.join('\n').trim() };
}
