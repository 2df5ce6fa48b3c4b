import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { fileError } from './file-error';

/** A row of a JSON Lines file and the line it stands in, from 1. */
export interface JsonRow {
  line: number;
  value: unknown;
}

/** The values of a JSON Lines file; see {@link readRows}. */
export async function* readJsonl(path: string): AsyncGenerator<unknown> {
  for await (const { value } of readRows(path)) yield value;
}

/**
 * The rows of a JSON Lines file, one at a time; `.gz` is unpacked.
 * A file without any row is said on standard error: nothing would follow otherwise.
 * @throws in a sentence that names the file where it cannot be read, and the line where that is no JSON
 */
export async function* readRows(path: string): AsyncGenerator<JsonRow> {
  let line = 0;
  let rows = 0;
  for await (const text of linesOf(path)) {
    line++;
    if (text.trim() === '') continue;
    rows++;
    yield { line, value: parse(text, path, line) };
  }
  if (rows === 0) console.error(`parallax: ${path} holds no rows`);
}

function parse(text: string, path: string, line: number): unknown {
  try {
    // Editors of Windows begin a file with a byte order mark.
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const whole = line === 1 && /^\s*[[{]\s*$/.test(text);
    throw new Error(
      whole
        ? `${path} is one JSON value over several lines; expected is JSON Lines: one object a line`
        : `${path}:${line}: expected is one JSON object a line (${error instanceof Error ? error.message : String(error)})`,
    );
  }
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  const input = path.endsWith('.gz') ? pipeline(file, createGunzip(), () => {}) : file;
  input.setEncoding('utf8');
  let rest = '';
  try {
    for await (const chunk of input as AsyncIterable<string>) {
      const lines = chunk.split('\n');
      lines[0] = rest + lines[0];
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (error) {
    throw fileError(path, error);
  }
  if (rest !== '') yield rest;
}
