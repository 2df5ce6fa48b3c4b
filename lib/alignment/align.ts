import type { Alignment } from '../contracts/comparison';
import { type Candidate, candidatesOf } from './candidates';
import { carryingParts } from './carrying';
import { STRICT } from './model';
import { withNeighbours } from './neighbours';
import type { Prepared } from './prepare';

/**
 * Sentences of `a` that state the same as sentences of `b`, in the order of `a`. Both tiers; scores 0..1. Deterministic, and symmetric up
 * to the sides. Articles in different languages give none.
 *
 * The relation gate is the caller's: strict pairs may be shown for articles of the same story or the same event, loose ones for the same
 * story alone, and nothing at all for same-topic or unrelated articles, where most false pairs come from.
 */
export function align(a: Prepared, b: Prepared): Alignment[] {
  if (a.language !== b.language) return [];
  const candidates = candidatesOf(a, b);
  const place = (c: Candidate) => Math.abs(c.i / a.sentences.length - c.j / b.sentences.length);
  const better = (x: Candidate, y: Candidate) => y.score - x.score || place(x) - place(y) || x.i - y.i || x.j - y.j;
  const bestOfA = new Map<number, Candidate>();
  const bestOfB = new Map<number, Candidate>();
  for (const candidate of candidates) {
    const ofA = bestOfA.get(candidate.i);
    if (!ofA || better(candidate, ofA) < 0) bestOfA.set(candidate.i, candidate);
    const ofB = bestOfB.get(candidate.j);
    if (!ofB || better(candidate, ofB) < 0) bestOfB.set(candidate.j, candidate);
  }
  const chosen = candidates.filter((c) => bestOfA.get(c.i) === c && bestOfB.get(c.j) === c);
  return withNeighbours(chosen, a, b).map((group) => ({
    a: group.a.map((i) => a.sentences[i]!.span),
    b: group.b.map((j) => b.sentences[j]!.span),
    tier: group.score >= STRICT ? 'strict' : 'loose',
    score: group.score,
    carrying: group.a.flatMap((i) => group.b.flatMap((j) => carryingParts(a.sentences[i]!, b.sentences[j]!))),
  }));
}
