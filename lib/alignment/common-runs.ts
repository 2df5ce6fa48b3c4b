import type { DiffToken } from './diff-tokens';

/** A place in one token list and the place of the same word in the other. */
export type Pair = [number, number];

/** Two token lists with their words as numbers: equal numbers, equal keys. A word that `a` lacks is -1 in `b`. */
export interface NumberedWords {
  a: Int32Array;
  b: Int32Array;
  /** How many different words `a` has. */
  different: number;
}

/** Numbers the words of two lists, so that comparing them many times compares numbers. */
export function numbered(a: readonly DiffToken[], b: readonly DiffToken[]): NumberedWords {
  const { ids, list } = numberingOf(a);
  const right = new Int32Array(b.length);
  for (let j = 0; j < b.length; j++) right[j] = ids.get(b[j]!.key) ?? -1;
  return { a: list, b: right, different: ids.size };
}

interface Numbering {
  ids: Map<string, number>;
  list: Int32Array;
}
const numberings = new WeakMap<readonly DiffToken[], Numbering>();

/** Kept beside the list: a sentence of the open article is compared with up to eight others. */
function numberingOf(tokens: readonly DiffToken[]): Numbering {
  let known = numberings.get(tokens);
  if (!known) {
    const ids = new Map<string, number>();
    const list = new Int32Array(tokens.length);
    for (let i = 0; i < tokens.length; i++) {
      const { key } = tokens[i]!;
      let id = ids.get(key);
      if (id === undefined) {
        id = ids.size;
        ids.set(key, id);
      }
      list[i] = id;
    }
    known = { ids, list };
    numberings.set(tokens, known);
  }
  return known;
}

/**
 * A longest common subsequence of some places of both lists (ascending), as pairs of places. Equal beginnings and ends belong to every such
 * sequence, and a word the other side lacks to none: what is left for {@link shortestEdit} is short. Among sequences of one length the choice
 * is that of npm `diff`, which tests/unit/alignment/common-runs.test.ts holds it to.
 */
export function commonPairs(words: NumberedWords, placesA: readonly number[], placesB: readonly number[]): Pair[] {
  const pairs: Pair[] = [];
  const idsA = words.a;
  const idsB = words.b;
  let start = 0;
  let endA = placesA.length;
  let endB = placesB.length;
  while (start < endA && start < endB && idsA[placesA[start]!] === idsB[placesB[start]!]) {
    pairs.push([placesA[start]!, placesB[start]!]);
    start++;
  }
  while (endA > start && endB > start && idsA[placesA[endA - 1]!] === idsB[placesB[endB - 1]!]) {
    endA--;
    endB--;
  }
  if (endA > start && endB > start) {
    const there = new Uint8Array(words.different);
    const restB: number[] = [];
    for (let k = start; k < endA; k++) there[idsA[placesA[k]!]!] = 1;
    for (let k = start; k < endB; k++) {
      const id = idsB[placesB[k]!]!;
      if (id < 0 || there[id] === 0) continue;
      there[id] = 2;
      restB.push(placesB[k]!);
    }
    if (restB.length > 0) {
      const restA: number[] = [];
      for (let k = start; k < endA; k++) if (there[idsA[placesA[k]!]!] === 2) restA.push(placesA[k]!);
      shortestEdit(words, restA, restB, pairs);
    }
  }
  for (let k = endA; k < placesA.length; k++) pairs.push([placesA[k]!, placesB[k - endA + endB]!]);
  return pairs;
}

/** The furthest point reached on a diagonal (how far in `a`), and the last run of equal words on the way there. */
interface Run {
  from: number;
  diagonal: number;
  length: number;
  before: Run | null;
}

/**
 * Myers, “An O(ND) difference algorithm and its variations” (1986), forward: with every edit the furthest point of each diagonal. Of two ways
 * to a diagonal the one that has come further in `a` is taken; at a tie, leaving out a word of `a`.
 */
function shortestEdit(words: NumberedWords, a: readonly number[], b: readonly number[], pairs: Pair[]): void {
  const most = a.length + b.length;
  const size = 2 * most + 3;
  if (reached.length < size) reached = new Int32Array(2 * size);
  reached.fill(NOWHERE, 0, size);
  const runs: (Run | null)[] = [];
  for (let k = 0; k < size; k++) runs.push(null);
  const middle = most + 1;
  for (let edits = 0; edits <= most; edits++) {
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const at = middle + diagonal;
      let x = 0;
      let run: Run | null = null;
      if (edits > 0) {
        const left = reached[at - 1]!;
        const right = reached[at + 1]!;
        const leavesOut = left !== NOWHERE && left < a.length;
        const takesIn = right !== NOWHERE && right - diagonal <= b.length;
        if (!leavesOut && !takesIn) {
          reached[at] = NOWHERE;
          continue;
        }
        const down = !leavesOut || (takesIn && left < right);
        x = down ? right : left + 1;
        run = runs[down ? at + 1 : at - 1]!;
      }
      const from = x;
      while (x < a.length && x - diagonal < b.length && words.a[a[x]!] === words.b[b[x - diagonal]!]) x++;
      if (x > from) run = { from, diagonal, length: x - from, before: run };
      if (x === a.length && x - diagonal === b.length) {
        collect(run, a, b, pairs);
        return;
      }
      reached[at] = x;
      runs[at] = run;
    }
  }
}
const NOWHERE = -1;
/** Scratch of {@link shortestEdit}. */
let reached = new Int32Array(256);

function collect(last: Run | null, a: readonly number[], b: readonly number[], pairs: Pair[]): void {
  const chain: Run[] = [];
  for (let run = last; run; run = run.before) chain.push(run);
  for (const { from, diagonal, length } of chain.reverse())
    for (let k = from; k < from + length; k++) pairs.push([a[k]!, b[k - diagonal]!]);
}
