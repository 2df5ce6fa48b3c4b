import { dice, sharedCount, sortedSet } from './fingerprint';
import { overlapOf } from './overlap';
import { type PreparedSentence, runOfThree } from './prepare';
import { wordOrder } from './word-order';

/** What the pair model sees of two sentences, in this order. Every value is symmetric in its two sentences. */
export const PAIR_FEATURES = [
  'overlap',
  'soft-overlap',
  'containment',
  'soft-containment',
  'words',
  'bigrams',
  'trigrams',
  'letters',
  'order',
  'names',
  'names-apart',
  'numbers',
  'numbers-apart',
  'weekdays-apart',
  'negation-apart',
  'quotation',
  'length-ratio',
  'unshared',
] as const;

/** Fills `out` with the values of {@link PAIR_FEATURES}. */
export function pairFeatures(a: PreparedSentence, b: PreparedSentence, overlap = overlapOf(a, b)): number[] {
  const smaller = Math.max(1, Math.min(a.total, b.total));
  const sum = Math.max(1, a.total + b.total);
  const bothNames = a.names.length > 0 && b.names.length > 0;
  const bothNumbers = a.numbers.length > 0 && b.numbers.length > 0;
  const names = sharedCount(a.names, b.names);
  const numbers = sharedCount(a.numbers, b.numbers);
  const [short, long] = a.words.length < b.words.length ? [a, b] : [b, a];
  return [
    (2 * overlap.shared) / sum,
    (2 * overlap.soft) / sum,
    Math.min(1, overlap.shared / smaller),
    Math.min(1, overlap.soft / smaller),
    dice(a.all, b.all),
    dice(a.bigrams, b.bigrams),
    dice(trigrams(a), trigrams(b)),
    dice(a.letters, b.letters),
    wordOrder(a, b),
    bothNames ? names / Math.min(a.names.length, b.names.length) : 0.5,
    Math.log1p(a.names.length + b.names.length - 2 * names),
    bothNumbers ? numbers / Math.min(a.numbers.length, b.numbers.length) : 0.5,
    Math.log1p(a.numbers.length + b.numbers.length - 2 * numbers),
    a.weekdays && b.weekdays && !(a.weekdays & b.weekdays) ? 1 : 0,
    a.negated !== b.negated ? 1 : 0,
    Math.log1p(sharedCount(a.quoted, b.quoted)),
    short.words.length / Math.max(1, long.words.length),
    Math.log1p(Math.max(0, sum - 2 * overlap.soft)),
  ];
}

function trigrams({ words }: PreparedSentence): Int32Array {
  return sortedSet(words.slice(2).map((_, i) => runOfThree(words, i + 2)));
}
