import type { Profile } from '../text/profile';

/** Share of common five-word sequences from which two texts are one text: 80 % of the shorter one stands in the other. */
export const COPY_FROM = 0.8;

/**
 * Estimates from two bottom-k samples which share of the shorter text's five-word sequences stands in the other (containment), 0..1.
 * Of the values below both samples' upper ends, a value of one text is in the other's sample exactly if it is in the other text.
 */
export function sharedText(a: Profile, b: Profile): number {
  if (a.shingles.length === 0 || b.shingles.length === 0) return 0;
  const end = Math.min(a.shingles.at(-1)!, b.shingles.at(-1)!);
  const x = a.shingles.filter((h) => h <= end);
  const y = b.shingles.filter((h) => h <= end);
  const theirs = new Set(y);
  const common = x.filter((h) => theirs.has(h)).length;
  return common / Math.max(1, Math.min(x.length, y.length));
}
