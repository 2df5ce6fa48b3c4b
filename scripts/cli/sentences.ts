import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { sentenceScore } from '../../lib/alignment/sentence-score';

/** A score from here on says: the two state the same. */
const MATCH = 0.5;

/** `parallax sentences PAIRS.jsonl[.gz]`: one line `{id, score, match}` for every row `{id, a, b}`. */
export async function runSentences(args: string[]): Promise<number> {
  const [file, ...rest] = args;
  if (!file || rest.length > 0) {
    console.error('usage: parallax sentences PAIRS.jsonl[.gz]');
    return 2;
  }
  const raw = createReadStream(file);
  const input = file.endsWith('.gz') ? raw.pipe(createGunzip()) : raw;
  raw.on('error', (error) => input.destroy(error));
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    const row = rowOf(line);
    if (!row) {
      console.error(`parallax: ${file}, line ${number}: expected {"id", "a", "b"} with two texts`);
      return 1;
    }
    const score = sentenceScore(row.a, row.b);
    const answer = `${JSON.stringify({ id: row.id, score: Number(score.toFixed(6)), match: score >= MATCH })}\n`;
    if (!process.stdout.write(answer)) await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
  return 0;
}

function rowOf(line: string): { id: unknown; a: string; b: string } | null {
  try {
    const row: unknown = JSON.parse(line);
    if (typeof row !== 'object' || row === null || !('a' in row) || !('b' in row)) return null;
    const { a, b } = row;
    return typeof a === 'string' && typeof b === 'string' ? { id: 'id' in row ? row.id : null, a, b } : null;
  } catch {
    return null;
  }
}
