import type { Alignment, Span } from '../contracts/comparison';
import type { PreparedSentence, PreparedWord } from './prepare';
import { synonymsOf } from './synonyms';

/** Words that may stand between two matching words of one carrying part. */
const GAP = 5;
/** A part that holds less than this share of the matching weight carries nothing. */
const SHARE = 0.2;

interface Part {
  first: number;
  last: number;
  weight: number;
}

/**
 * The parts of two sentences that match: runs of matching words with at most five others between them. Where a short sentence matches one
 * clause of a long one, the clause alone is named.
 */
export function carryingParts(a: PreparedSentence, b: PreparedSentence): Alignment['carrying'] {
  const partsA = partsOf(a, b);
  const partsB = partsOf(b, a);
  const joinedParts = new Map<Part, Part>();
  for (const part of partsA) {
    const partner = best(partsB, (other) => commonWeight(a, part, b, other));
    if (!partner) continue;
    const known = joinedParts.get(partner);
    joinedParts.set(
      partner,
      known ? { first: Math.min(known.first, part.first), last: Math.max(known.last, part.last), weight: 0 } : part,
    );
  }
  return [...joinedParts].map(([partner, part]) => ({ a: spanOf(a, part), b: spanOf(b, partner) }));
}

function partsOf(sentence: PreparedSentence, other: PreparedSentence): Part[] {
  const there = new Set(other.ids);
  const matches = (word: PreparedWord) =>
    word.class !== 'function' && (there.has(word.id) || synonymsOf(word.id).some((id) => there.has(id)));
  const parts: Part[] = [];
  let total = 0;
  sentence.words.forEach((word, at) => {
    if (!matches(word)) return;
    total += word.weight;
    const current = parts.at(-1);
    if (current && at - current.last <= GAP + 1) {
      current.last = at;
      current.weight += word.weight;
    } else parts.push({ first: at, last: at, weight: word.weight });
  });
  return parts.filter((part) => part.weight >= SHARE * total);
}

function commonWeight(a: PreparedSentence, part: Part, b: PreparedSentence, other: Part): number {
  const there = new Set(b.words.slice(other.first, other.last + 1).map((w) => w.id));
  let weight = 0;
  for (const word of a.words.slice(part.first, part.last + 1)) {
    if (word.class === 'function') continue;
    if (there.has(word.id) || synonymsOf(word.id).some((id) => there.has(id))) weight += word.weight;
  }
  return weight;
}

function best<T>(items: T[], value: (item: T) => number): T | null {
  let chosen: T | null = null;
  let highest = 0;
  for (const item of items) {
    const v = value(item);
    if (v > highest) {
      highest = v;
      chosen = item;
    }
  }
  return chosen;
}

/** From the first word of a part to its last; to the sentence's edge where only function words stand outside. */
function spanOf(sentence: PreparedSentence, part: Part): Span {
  const { span, words } = sentence;
  const outside = (from: number, to: number) => words.slice(from, to).every((w) => w.class === 'function');
  const start = outside(0, part.first) ? span.start : words[part.first]!.start;
  const end = outside(part.last + 1, words.length) ? span.end : words[part.last]!.end;
  return { article: span.article, start, end, text: span.text.slice(start - span.start, end - span.start) };
}
