import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

/**
 * The rows of a JSON Lines file, one at a time; `.gz` is unpacked.
 * A file without any row is said on standard error: nothing would follow otherwise.
 * @throws with file and line number where a line is no JSON
 */
export async function* readJsonl(path: string): AsyncGenerator<unknown> {
  const file = createReadStream(path);
  const input = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  file.on('error', (error) => input.destroy(error));
  let number = 0;
  let rows = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    let row: unknown;
    try {
      row = JSON.parse(line);
    } catch (error) {
      throw new Error(`${path}:${number}: ${error instanceof Error ? error.message : String(error)}`);
    }
    rows++;
    yield row;
  }
  if (rows === 0) console.error(`parallax: ${path} holds no rows`);
}
