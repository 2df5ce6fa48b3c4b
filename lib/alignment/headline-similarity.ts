import type { PreparedSentence, PreparedWord } from './prepare';
import { synonymsOf } from './synonyms';

/** The constants of the headline form; each is the best of a few on graded headline pairs (`npm run train -- --alignment --cv`). */
const SYNONYM = 0.9;
/** Idf above this counts no more. */
const CAP = 6;
/** What a function word weighs: headlines leave them out at will. */
const FUNCTION_WEIGHT = 0.5;
/** Two words count as forms of one from this share of common letter runs on ("Syria", "Syrian"). */
const ALIKE = 0.4;
/** Taken off for every number that only one of the two has, on the logarithm of their count. */
const NUMBER_APART = 0.05;

/**
 * How far two headlines state the same, 0..1: the mean share of each one's word weight that finds a word, a synonym or a word of like
 * letters in the other (soft cardinality). Headlines lack the grammar that tells two full sentences apart, so the pair model misjudges them.
 */
export function headlineSimilarity(a: PreparedSentence, b: PreparedSentence): number {
  const numbers = apart(a.numbers, b.numbers) + apart(b.numbers, a.numbers);
  const similarity = (covered(a.words, b.words) + covered(b.words, a.words)) / 2;
  return Math.max(0, similarity - NUMBER_APART * Math.log1p(numbers));
}

function covered(words: PreparedWord[], others: PreparedWord[]): number {
  let total = 0;
  let found = 0;
  for (const word of words) {
    const weight = word.class === 'function' ? FUNCTION_WEIGHT : Math.min(CAP, word.weight);
    let best = 0;
    for (const other of others) best = Math.max(best, likeness(word, other));
    total += weight;
    found += weight * best;
  }
  return total === 0 ? 0 : found / total;
}

function likeness(x: PreparedWord, y: PreparedWord): number {
  if (x.id === y.id) return 1;
  if (x.class === 'function' || y.class === 'function' || x.class === 'number' || y.class === 'number') return 0;
  if (synonymsOf(x.id).includes(y.id)) return SYNONYM;
  const alike = lettersAlike(x.norm, y.norm);
  return alike > ALIKE ? alike : 0;
}

/** Dice coefficient of the runs of three letters of two words, their ends marked. */
function lettersAlike(x: string, y: string): number {
  const left = runsOf(x);
  const right = runsOf(y);
  let shared = 0;
  for (const run of left) if (right.has(run)) shared++;
  return (2 * shared) / (left.size + right.size);
}

function runsOf(word: string): Set<string> {
  const marked = `^${word}$`;
  const runs = new Set<string>();
  for (let i = 0; i + 3 <= marked.length; i++) runs.add(marked.slice(i, i + 3));
  return runs;
}

function apart(own: Int32Array, other: Int32Array): number {
  let count = 0;
  for (const id of own) if (!other.includes(id)) count++;
  return count;
}
