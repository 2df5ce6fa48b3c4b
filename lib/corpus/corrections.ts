import type { Correction } from '../contracts/comparison';

/** Ids of a pair in ascending order: one pair has one correction, whichever article it was made from. */
export function orderedPair(a: string, b: string): [string, string] {
  return a < b ? [a, b] : [b, a];
}

/** The reader's word on a pair, in the form it is kept in. */
export function makeCorrection(a: string, b: string, verdict: Correction['verdict'], at: string): Correction {
  const [first, second] = orderedPair(a, b);
  return { a: first, b: second, verdict, at };
}
