import type { Alignment, Article, Copy } from '../contracts/comparison';
import { numberMentions } from '../text/numbers';

/** From this share of the shorter article's sentences aligned, in the same order, it is a copy. */
const ALIGNED_SHARE = 0.8;
/** Kendall's tau of the aligned sentences' places from which the order is the same. */
const SAME_ORDER = 0.9;
/** So few sentences prove nothing: two short reports of one event may well share them all. */
const FEWEST_SENTENCES = 4;

/**
 * Tells whether the shorter of two articles is the other one retold: at least 80 % of its sentences strictly aligned, in the same order,
 * and the rest without a number of its own. `alignments` are those between `a` and `b`, either one first. Says nothing about direction.
 */
export function findCopy(a: Article, b: Article, alignments: Alignment[]): Copy | null {
  const [shorter, longer] = a.sentences.length <= b.sentences.length ? [a, b] : [b, a];
  const total = shorter.sentences.length;
  if (total < FEWEST_SENTENCES) return null;
  const places = new Map<number, number>();
  for (const alignment of alignments) {
    if (alignment.tier !== 'strict') continue;
    const sides = [...alignment.a, ...alignment.b];
    const there = sides.find((span) => span.article === longer.id);
    if (!there) continue;
    for (const span of sides) if (span.article === shorter.id) places.set(span.start, there.start);
  }
  const pairs = shorter.sentences.filter((span) => places.has(span.start));
  if (pairs.length < ALIGNED_SHARE * total) return null;
  const sameOrder = kendall(pairs.map((span) => places.get(span.start)!)) >= SAME_ORDER;
  if (!sameOrder || saysMore(shorter, longer, places)) return null;
  return { articles: [a.id, b.id], pairs: pairs.length, of: total, sameOrder };
}

/** Something new: a sentence without a partner that names a number the longer article does not. */
function saysMore(shorter: Article, longer: Article, places: Map<number, number>): boolean {
  const known = new Set(numberMentions(longer.text).map((n) => n.value));
  return shorter.sentences.some(
    (span) => !places.has(span.start) && numberMentions(span.text).some((n) => !known.has(n.value)),
  );
}

/** Kendall's tau of a sequence against ascending order, −1..1; ties count as ordered (one sentence split into two). */
function kendall(places: number[]): number {
  let ordered = 0;
  let all = 0;
  for (let i = 0; i < places.length; i++)
    for (let j = i + 1; j < places.length; j++) {
      all++;
      if (places[i]! <= places[j]!) ordered++;
    }
  return all === 0 ? 1 : (2 * ordered) / all - 1;
}
