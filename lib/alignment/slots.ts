import { diffArrays } from 'diff';
import type { DiffToken } from './diff-tokens';

/** Stretches of two sentences that stand in the same place and differ: token numbers, ends exclusive; empty where nothing stands there. */
export interface Slot {
  a: [number, number];
  b: [number, number];
}

/** An equal run of at most so many glue words does not part two pieces of one phrase. */
const LONGEST_BRIDGE = 2;

/**
 * Slots of two token lists. Content words are matched first, the rest in the gaps between them: so a far-off "the" never parts a phrase.
 */
export function slotsOf(a: DiffToken[], b: DiffToken[]): Slot[] {
  const anchors = anchorsOf(a, b);
  const equal: [number, number][] = [];
  let [fromA, fromB] = [0, 0];
  for (const [i, j] of [...anchors, [a.length, b.length] as [number, number]]) {
    for (const [x, y] of commonRuns(a.slice(fromA, i), b.slice(fromB, j))) equal.push([fromA + x, fromB + y]);
    if (i < a.length || j < b.length) equal.push([i, j]);
    [fromA, fromB] = [i + 1, j + 1];
  }
  return bridged(gapsOf(equal, a.length, b.length), a, b);
}

function anchorsOf(a: DiffToken[], b: DiffToken[]): [number, number][] {
  const wordsA = numbersOfWords(a);
  const wordsB = numbersOfWords(b);
  return commonRuns(
    wordsA.map((i) => a[i]!),
    wordsB.map((j) => b[j]!),
  ).map(([x, y]) => [wordsA[x]!, wordsB[y]!]);
}

function numbersOfWords(tokens: DiffToken[]): number[] {
  return tokens.flatMap((token, i) => (token.kind === 'word' ? [i] : []));
}

/** Pairs of places of a longest common subsequence. */
function commonRuns(a: DiffToken[], b: DiffToken[]): [number, number][] {
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  for (const part of diffArrays(a, b, { comparator: (x, y) => x.key === y.key })) {
    const length = part.value.length;
    if (part.added) j += length;
    else if (part.removed) i += length;
    else for (let k = 0; k < length; k++) pairs.push([i++, j++]);
  }
  return pairs;
}

function gapsOf(equal: [number, number][], lengthA: number, lengthB: number): Slot[] {
  const slots: Slot[] = [];
  let [fromA, fromB] = [0, 0];
  for (const [i, j] of [...equal, [lengthA, lengthB] as [number, number]]) {
    if (i > fromA || j > fromB) slots.push({ a: [fromA, i], b: [fromB, j] });
    [fromA, fromB] = [i + 1, j + 1];
  }
  return slots;
}

/** Joins two slots that only glue parts, where one of them would make no sense alone ("chose not to take that route" ↔ "declined to do so"). */
function bridged(slots: Slot[], a: DiffToken[], b: DiffToken[]): Slot[] {
  const joined: Slot[] = [];
  for (const slot of slots) {
    const before = joined.at(-1);
    if (before && bridges(before, slot)) {
      before.a[1] = slot.a[1];
      before.b[1] = slot.b[1];
    } else joined.push({ a: [...slot.a], b: [...slot.b] });
  }
  return joined;

  function bridges(left: Slot, right: Slot): boolean {
    const between = a.slice(left.a[1], right.a[0]);
    if (between.length > LONGEST_BRIDGE || between.some((token) => token.kind !== 'glue')) return false;
    return (halfEmpty(left) && !blank(left)) || (halfEmpty(right) && !blank(right));
  }
  /** Words on one side, only glue on the other. */
  function halfEmpty(slot: Slot): boolean {
    const [wordsA, wordsB] = [a.slice(...slot.a), b.slice(...slot.b)].map((side) =>
      side.filter((t) => t.kind === 'word'),
    );
    const [anyA, anyB] = [a.slice(...slot.a).length > 0, b.slice(...slot.b).length > 0];
    return anyA && anyB && (wordsA!.length === 0) !== (wordsB!.length === 0);
  }
  function blank(slot: Slot): boolean {
    return [...a.slice(...slot.a), ...b.slice(...slot.b)].every((token) => token.kind !== 'word');
  }
}
