import type { PreparedSentence } from './prepare';
import { synonymsOf } from './synonyms';

/** What two sentences share. */
export interface Overlap {
  /** Weight of the shared stems. */
  shared: number;
  /** The same with synonyms, each counted as {@link SYNONYM_SHARE} of a shared stem. */
  soft: number;
  /** Shared stems or synonyms that are neither name, number, weekday, outlet nor attribution. */
  content: number;
}

/** What a synonym counts of a shared stem: of 0, 0.5, 0.7, 0.9 the smallest beyond which graded headlines gained nothing. */
export const SYNONYM_SHARE = 0.7;

/** Symmetric in its two sentences. */
export function overlapOf(first: PreparedSentence, second: PreparedSentence): Overlap {
  const swap =
    first.ids.length > second.ids.length || (first.ids.length === second.ids.length && first.ids[0]! > second.ids[0]!);
  const [a, b] = swap ? [second, first] : [first, second];
  let shared = 0;
  let content = 0;
  let j = 0;
  const rest: number[] = [];
  for (let i = 0; i < a.ids.length; i++) {
    const id = a.ids[i]!;
    while (j < b.ids.length && b.ids[j]! < id) j++;
    if (b.ids[j] !== id) {
      rest.push(i);
      continue;
    }
    shared += (a.weights[i]! + b.weights[j]!) / 2;
    if (a.classes[i] === 'content' && b.classes[j] === 'content') content++;
  }
  let synonyms = 0;
  const used: number[] = [];
  for (const i of rest) {
    for (const partner of synonymsOf(a.ids[i]!)) {
      const at = placeOf(b.ids, partner);
      if (at < 0 || used.includes(at) || placeOf(a.ids, partner) >= 0) continue;
      used.push(at);
      synonyms += Math.min(a.weights[i]!, b.weights[at]!);
      if (a.classes[i] === 'content' && b.classes[at] === 'content') content++;
      break;
    }
  }
  return { shared, soft: shared + SYNONYM_SHARE * synonyms, content };
}

/** Place of an id in a sorted list; −1: not in it. */
function placeOf(ids: Int32Array, id: number): number {
  let low = 0;
  let high = ids.length - 1;
  while (low <= high) {
    const mid = (low + high) >> 1;
    const value = ids[mid]!;
    if (value === id) return mid;
    if (value < id) low = mid + 1;
    else high = mid - 1;
  }
  return -1;
}
