import type { Span } from '../contracts/comparison';
import { type DiffToken, diffTokens } from './diff-tokens';
import { withoutMoves } from './moves';
import { labelsTheNext, namesTheSame } from './renaming';
import { hasWord, type Slot, slotsOf, wordsIn } from './slots';

/**
 * One difference between two sentences. `a` and `b` are the differing words in their article's own offsets; a null side: nothing stands
 * there. `dropped`: in `a` only; `added`: in `b` only; `renamed`: both sides name the same person or body.
 */
export interface WordChange {
  kind: 'changed' | 'dropped' | 'added' | 'renamed';
  a: Span | null;
  b: Span | null;
}
type Range = [number, number];

/**
 * What differs between two sentences that state the same, in the order of `a`, phrase by phrase. Typography, case, spelling ("U.S.", "US"),
 * mere inflection, moved words and glue (articles, prepositions) are no difference. Token difference by npm `diff`.
 */
export function diffWords(a: Span, b: Span, language = 'en'): WordChange[] {
  const left = diffTokens(a, language);
  const right = diffTokens(b, language);
  if (Math.max(left.length, right.length) > LONGEST_SENTENCE) return [];
  const changes: WordChange[] = [];
  for (const slot of withoutMoves(slotsOf(left, right), left, right))
    for (const part of apartIfLong(slot, left, right)) {
      const change = changeOf(part, left, right);
      if (change) changes.push({ kind: change.kind, a: spanOf(a, left, change.a), b: spanOf(b, right, change.b) });
    }
  return changes;
}

/** Tokens from which on a sentence is a list or a text without stops, where nobody reads word differences and their cost would explode. */
const LONGEST_SENTENCE = 400;

/** Two long stretches do not replace each other, they only stand in the same gap: one is dropped, the other added. */
function apartIfLong(slot: Slot, left: DiffToken[], right: DiffToken[]): Slot[] {
  const mine = wordsIn(left, slot.a);
  const theirs = wordsIn(right, slot.b);
  if (Math.min(mine, theirs) === 0 || Math.max(mine, theirs) <= LONGEST_PHRASE) return [slot];
  return [
    { a: slot.a, b: [slot.b[0], slot.b[0]] },
    { a: [slot.a[1], slot.a[1]], b: slot.b },
  ];
}
/** So many words, glue not counted, may replace each other as one phrase; longer pairs read through were unrelated more often than not. */
const LONGEST_PHRASE = 4;

function changeOf(
  slot: Slot,
  left: DiffToken[],
  right: DiffToken[],
): { kind: WordChange['kind']; a: Range; b: Range } | null {
  const mine = meaningful(left, slot.a);
  const theirs = meaningful(right, slot.b);
  if (sameStems(left, mine, right, theirs)) return null;
  if (theirs[0] === theirs[1]) return { kind: 'dropped', a: withArticle(left, mine, slot.a), b: theirs };
  if (mine[0] === mine[1]) return { kind: 'added', a: mine, b: withArticle(right, theirs, slot.b) };
  const wordsA = left.slice(mine[0], mine[1]);
  const wordsB = right.slice(theirs[0], theirs[1]);
  const name = sharedName(left, slot.a[1], right, slot.b[1]);
  if (name > 0 && (namesTheSame(wordsA, wordsB) || labelsTheNext(wordsA, wordsB)))
    return { kind: 'renamed', a: [mine[0], slot.a[1] + name], b: [theirs[0], slot.b[1] + name] };
  return { kind: namesTheSame(wordsA, wordsB) ? 'renamed' : 'changed', a: mine, b: theirs };
}

/** A stretch without marks at its edges, articles and connectives ("However,") at its beginning; empty if it is but glue. */
function meaningful(tokens: DiffToken[], [from, to]: Range): Range {
  let [start, end] = [from, to];
  while (start < end && (tokens[start]!.kind === 'mark' || ARTICLES.has(tokens[start]!.key) || connects(start)))
    start++;
  while (end > start && tokens[end - 1]!.kind === 'mark') end--;
  return hasWord(tokens, [start, end]) ? [start, end] : [from, from];

  function connects(at: number): boolean {
    return tokens[at]!.kind === 'glue' && at + 1 < to && tokens[at + 1]!.kind === 'mark';
  }
}
function withArticle(tokens: DiffToken[], [start, end]: Range, [from]: Range): Range {
  return start > from && ARTICLES.has(tokens[start - 1]!.key) ? [start - 1, end] : [start, end];
}
const ARTICLES = new Set(['a', 'an', 'the']);

/** True where two stretches have the same words but for their endings, or no words at all. */
function sameStems(a: DiffToken[], [fromA, toA]: Range, b: DiffToken[], [fromB, toB]: Range): boolean {
  let i = fromA;
  let j = fromB;
  for (;;) {
    while (i < toA && a[i]!.kind !== 'word') i++;
    while (j < toB && b[j]!.kind !== 'word') j++;
    if (i >= toA || j >= toB) return i >= toA && j >= toB;
    if (a[i]!.stem !== b[j]!.stem) return false;
    i++;
    j++;
  }
}

/** With how many capitalised words both sentences go on after a slot. */
function sharedName(left: DiffToken[], i: number, right: DiffToken[], j: number): number {
  let words = 0;
  while (left[i + words]?.capital && left[i + words]!.key === right[j + words]?.key) words++;
  return words;
}

function spanOf(sentence: Span, tokens: DiffToken[], [from, to]: Range): Span | null {
  if (from >= to) return null;
  const start = tokens[from]!.start;
  const end = tokens[to - 1]!.end;
  return {
    article: sentence.article,
    start,
    end,
    text: sentence.text.slice(start - sentence.start, end - sentence.start),
  };
}
