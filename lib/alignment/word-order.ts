import type { PreparedSentence } from './prepare';

const LONGEST = 255;
const row = new Uint8Array(LONGEST + 1);

/** Longest common subsequence of the words as a share of the shorter sentence, 0..1. Words past the 255th are not looked at. */
export function wordOrder(a: PreparedSentence, b: PreparedSentence): number {
  const n = Math.min(a.sequence.length, LONGEST);
  const m = Math.min(b.sequence.length, LONGEST);
  if (n === 0 || m === 0) return 0;
  row.fill(0, 0, m + 1);
  for (let i = 0; i < n; i++) {
    const id = a.sequence[i]!;
    let diagonal = 0;
    for (let j = 1; j <= m; j++) {
      const above = row[j]!;
      if (b.sequence[j - 1] === id) row[j] = diagonal + 1;
      else if (row[j - 1]! > above) row[j] = row[j - 1]!;
      diagonal = above;
    }
  }
  return row[m]! / Math.min(n, m);
}
