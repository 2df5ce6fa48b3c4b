import type { Alignment, Article, Copy } from '../contracts/comparison';
import { numberMentions } from '../text/numbers';
import { sentenceReading } from '../text/reading';

/** From this share of the shorter article's sentences aligned, in the same order, it is a copy. */
const ALIGNED_SHARE = 0.8;
/** Kendall's tau of the aligned sentences' places from which the order is the same. */
const SAME_ORDER = 0.9;
/** So few sentences prove nothing. */
const FEWEST_SENTENCES = 4;
/**
 * Two short reports of one event may well share all their sentences in the same order; below this number of pairs they must also share the words,
 * by this mean Dice coefficient. Set on the invented stories (`npm run quality -- --framing`): independent reports of five sentences reach .69 to
 * .86 (one .97 with 4 of 5), their light rewrites .92 to 1.
 */
const ENOUGH_PAIRS = 6;
const NEARLY_VERBATIM = 0.9;

/**
 * Tells whether the shorter of two articles is the other one retold: at least 80 % of its sentences strictly aligned, in the same order,
 * and the rest without a number of its own; a short text must be nearly verbatim, too. `alignments` are those between `a` and `b`, either one first. Says nothing about direction.
 */
export function findCopy(a: Article, b: Article, alignments: Alignment[]): Copy | null {
  const [shorter, longer] = a.sentences.length <= b.sentences.length ? [a, b] : [b, a];
  const total = shorter.sentences.length;
  if (total < FEWEST_SENTENCES) return null;
  const places = new Map<number, number>();
  const used: Alignment[] = [];
  for (const alignment of alignments) {
    if (alignment.tier !== 'strict') continue;
    const sides = [...alignment.a, ...alignment.b];
    const there = sides.find((span) => span.article === longer.id);
    if (!there) continue;
    for (const span of sides) if (span.article === shorter.id) places.set(span.start, there.start);
    used.push(alignment);
  }
  const pairs = shorter.sentences.filter((span) => places.has(span.start));
  if (pairs.length < ALIGNED_SHARE * total) return null;
  const sameOrder = kendall(pairs.map((span) => places.get(span.start)!)) >= SAME_ORDER;
  if (!sameOrder || saysMore(shorter, longer, places)) return null;
  if (pairs.length < ENOUGH_PAIRS && mean(used.map(wordOverlap)) < NEARLY_VERBATIM) return null;
  return { articles: [a.id, b.id], pairs: pairs.length, of: total, sameOrder };
}

/** Dice coefficient of the words of both sides, 0..1. */
function wordOverlap({ a, b }: Alignment): number {
  const [one, two] = [a, b].map(
    (side) => new Set(side.flatMap((span) => sentenceReading(span).tokens.map((t) => t.norm))),
  );
  const shared = [...one!].filter((word) => two!.has(word)).length;
  return (2 * shared) / Math.max(1, one!.size + two!.size);
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** Something new: a sentence without a partner that names a number the longer article does not. */
function saysMore(shorter: Article, longer: Article, places: Map<number, number>): boolean {
  const known = new Set(numberMentions(longer.text).map((n) => n.value));
  return shorter.sentences.some(
    (span) => !places.has(span.start) && sentenceReading(span).numbers.some((n) => !known.has(n.value)),
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
