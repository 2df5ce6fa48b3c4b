import type { Span } from '../contracts/comparison';
import { type DiffToken, diffTokens } from './diff-tokens';
import { labelsTheNext, namesTheSame } from './renaming';
import { type Slot, slotsOf } from './slots';

/**
 * One difference between two sentences. `a` and `b` are the differing words in their article's own offsets; a null side: nothing stands
 * there. `dropped`: in `a` only; `added`: in `b` only; `renamed`: both sides name the same person or body.
 */
export interface WordChange {
  kind: 'changed' | 'dropped' | 'added' | 'renamed';
  a: Span | null;
  b: Span | null;
}

/**
 * What differs between two sentences that state the same, in the order of `a`, phrase by phrase. Typography, case, spelling ("U.S.", "US"),
 * mere inflection, moved words and glue (articles, prepositions) are no difference. Token difference by npm `diff`.
 */
export function diffWords(a: Span, b: Span, language = 'en'): WordChange[] {
  const left = diffTokens(a, language);
  const right = diffTokens(b, language);
  const slots = withoutMoves(slotsOf(left, right), left, right);
  return slots.flatMap((slot) => changeOf(slot, left, right, a, b));
}

function changeOf(slot: Slot, left: DiffToken[], right: DiffToken[], a: Span, b: Span): WordChange[] {
  const mine = trimmed(left, slot.a);
  const theirs = trimmed(right, slot.b);
  const wordsA = left.slice(...mine);
  const wordsB = right.slice(...theirs);
  if (![...wordsA, ...wordsB].some((t) => t.kind === 'word') || onlyInflected(wordsA, wordsB)) return [];
  let kind: WordChange['kind'] = wordsA.length === 0 ? 'added' : wordsB.length === 0 ? 'dropped' : 'changed';
  if (kind === 'changed' && namesTheSame(wordsA, wordsB)) kind = 'renamed';
  else if (
    mine[1] === slot.a[1] &&
    theirs[1] === slot.b[1] &&
    labelsTheNext(wordsA, wordsB, left[slot.a[1]]) &&
    left[slot.a[1]]?.key === right[slot.b[1]]?.key
  ) {
    kind = 'renamed';
    const name = sharedName(left, slot.a[1], right, slot.b[1]);
    return [
      { kind, a: spanOf(a, left, [mine[0], mine[1] + name]), b: spanOf(b, right, [theirs[0], theirs[1] + name]) },
    ];
  }
  return [{ kind, a: spanOf(a, left, mine), b: spanOf(b, right, theirs) }];
}

/** Without marks at the edges. */
function trimmed(tokens: DiffToken[], [from, to]: [number, number]): [number, number] {
  let [start, end] = [from, to];
  while (start < end && tokens[start]!.kind === 'mark') start++;
  while (end > start && tokens[end - 1]!.kind === 'mark') end--;
  return [start, end];
}

function onlyInflected(a: DiffToken[], b: DiffToken[]): boolean {
  const stems = (side: DiffToken[]) =>
    side
      .filter((t) => t.kind === 'word')
      .map((t) => t.stem)
      .join(' ');
  return stems(a) === stems(b);
}

/** How many capitalised words both sentences go on with. */
function sharedName(left: DiffToken[], i: number, right: DiffToken[], j: number): number {
  let words = 0;
  while (left[i + words]?.capital && left[i + words]!.key === right[j + words]?.key) words++;
  return words;
}

/** Takes out words that only moved: they stand in a slot of one sentence and in another slot of the other. */
function withoutMoves(slots: Slot[], left: DiffToken[], right: DiffToken[]): Slot[] {
  const movedA = new Set<number>();
  const movedB = new Set<number>();
  slots.forEach((slot, s) => {
    for (let i = slot.a[0]; i < slot.a[1]; i++) {
      if (left[i]!.kind !== 'word') continue;
      slots.forEach((other, o) => {
        if (o === s || movedA.has(i)) return;
        for (let j = other.b[0]; j < other.b[1]; j++)
          if (!movedB.has(j) && right[j]!.kind === 'word' && right[j]!.key === left[i]!.key) {
            movedA.add(i);
            movedB.add(j);
            return;
          }
      });
    }
  });
  if (movedA.size === 0) return slots;
  return slots.map((slot) => ({ a: staying(left, slot.a, movedA), b: staying(right, slot.b, movedB) }));
}

/** The longest run of a stretch without moved words; glue beside a moved word goes with it. */
function staying(tokens: DiffToken[], [from, to]: [number, number], moved: Set<number>): [number, number] {
  let best: [number, number] = [from, from];
  let start = from;
  for (let i = from; i <= to; i++) {
    if (i < to && !moved.has(i)) continue;
    let [first, last] = [start, i];
    if (first > from) while (first < last && tokens[first]!.kind !== 'word') first++;
    if (last < to) while (last > first && tokens[last - 1]!.kind !== 'word') last--;
    if (last - first > best[1] - best[0]) best = [first, last];
    start = i + 1;
  }
  return best;
}

function spanOf(sentence: Span, tokens: DiffToken[], [from, to]: [number, number]): Span | null {
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
