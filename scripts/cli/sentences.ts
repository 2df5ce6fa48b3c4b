import { sentenceScore } from '../../lib/alignment/sentence-score';
import { readJsonl } from './read-jsonl';

/** A score from here on says: the two state the same. */
const MATCH = 0.5;

/** `parallax sentences PAIRS.jsonl[.gz]`: one line `{id, score, match}` for every row `{id, a, b}`. */
export async function runSentences(args: string[]): Promise<number> {
  const [file, ...rest] = args;
  if (!file || rest.length > 0) {
    console.error('usage: parallax sentences PAIRS.jsonl[.gz]');
    return 2;
  }
  let number = 0;
  for await (const value of readJsonl(file)) {
    number++;
    const row = rowOf(value);
    if (!row) {
      console.error(`parallax: ${file}, row ${number}: expected {"id", "a", "b"} with two texts`);
      return 1;
    }
    const score = sentenceScore(row.a, row.b);
    const answer = `${JSON.stringify({ id: row.id, score: Number(score.toFixed(6)), match: score >= MATCH })}\n`;
    if (!process.stdout.write(answer)) await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
  return 0;
}

function rowOf(row: unknown): { id: unknown; a: string; b: string } | null {
  if (typeof row !== 'object' || row === null || !('a' in row) || !('b' in row)) return null;
  const { a, b } = row;
  return typeof a === 'string' && typeof b === 'string' ? { id: 'id' in row ? row.id : null, a, b } : null;
}
