import { dice, sharedCount } from './fingerprint';
import type { PreparedSentence } from './prepare';
import { synonymsOf } from './synonyms';

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

/** Shared weight of two sentences. `soft` counts a synonym as {@link SYNONYM_SHARE} of a shared stem. */
export interface Overlap {
  shared: number;
  soft: number;
  /** Shared stems (or synonyms) that are neither name, number, weekday, outlet nor attribution. */
  content: number;
}
/** What a synonym counts of a shared stem; of 0.4 … 1.0 the best on the cross-validated pairs. */
export const SYNONYM_SHARE = 0.7;

export function overlapOf(a: PreparedSentence, b: PreparedSentence): Overlap {
  let shared = 0;
  let synonyms = 0;
  let content = 0;
  const restA: number[] = [];
  let i = 0;
  let j = 0;
  const restB = new Set<number>();
  while (i < a.ids.length || j < b.ids.length) {
    const x = i < a.ids.length ? a.ids[i]! : Number.POSITIVE_INFINITY;
    const y = j < b.ids.length ? b.ids[j]! : Number.POSITIVE_INFINITY;
    if (x === y) {
      shared += (a.weights[i]! + b.weights[j]!) / 2;
      if (a.classes[i] === 'content' && b.classes[j] === 'content') content++;
      i++;
      j++;
    } else if (x < y) restA.push(i++);
    else restB.add(b.ids[j++]!);
  }
  for (const index of restA) {
    for (const partner of synonymsOf(a.ids[index]!)) {
      if (!restB.has(partner)) continue;
      restB.delete(partner);
      const at = indexOf(b.ids, partner);
      synonyms += Math.min(a.weights[index]!, b.weights[at]!);
      if (a.classes[index] === 'content' && b.classes[at] === 'content') content++;
      break;
    }
  }
  return { shared, soft: shared + SYNONYM_SHARE * synonyms, content };
}

function indexOf(ids: Int32Array, id: number): number {
  let low = 0;
  let high = ids.length - 1;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (ids[mid]! < id) low = mid + 1;
    else high = mid;
  }
  return low;
}

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
    dice(a.trigrams, b.trigrams),
    dice(a.letters, b.letters),
    order(a, b),
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

const row = new Uint8Array(256);

/** Longest common subsequence of the words as a share of the shorter sentence, 0..1. */
function order(a: PreparedSentence, b: PreparedSentence): number {
  const n = Math.min(a.words.length, 255);
  const m = Math.min(b.words.length, 255);
  if (n === 0 || m === 0) return 0;
  row.fill(0, 0, m + 1);
  for (let i = 0; i < n; i++) {
    const id = a.words[i]!.id;
    let diagonal = 0;
    for (let j = 1; j <= m; j++) {
      const above = row[j]!;
      if (b.words[j - 1]!.id === id) row[j] = diagonal + 1;
      else if (row[j - 1]! > above) row[j] = row[j - 1]!;
      diagonal = above;
    }
  }
  return row[m]! / Math.min(n, m);
}
