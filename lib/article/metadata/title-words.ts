import { wordsOf } from '../../text/characters';

/** Share of common words (Dice over word sets, 0..1); a heading wholly inside the other counts at least .8. */
export function overlap(a: string, b: string): number {
  const x = words(a);
  const y = words(b);
  if (x.size === 0 || y.size === 0) return a === b ? 1 : 0;
  let shared = 0;
  for (const word of x) if (y.has(word)) shared++;
  const dice = (2 * shared) / (x.size + y.size);
  return shared === x.size && x.size >= 3 ? Math.max(dice, 0.8) : dice;
}

function words(text: string): Set<string> {
  return new Set(wordsOf(text.toLowerCase()));
}
