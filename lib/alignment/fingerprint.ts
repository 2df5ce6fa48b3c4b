/** 32-bit FNV-1a hash of a string: the id under which a stem, a word pair or a run of letters is compared. Collisions are harmless here. */
export function fingerprint(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    h ^= text.charCodeAt(i);
    h = Math.imul(h, 0x01000193);
  }
  return h | 0;
}

/** Joins two ids to the id of their sequence. */
export function joined(first: number, second: number): number {
  return (Math.imul(first ^ (first >>> 15), 0x2c1b3c6d) + Math.imul(second, 0x297a2d39)) | 0;
}

/** Distinct values in ascending order. */
export function sortedSet(values: readonly number[] | Int32Array): Int32Array {
  const sorted = new Int32Array(values).sort();
  let distinct = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[distinct++] = sorted[i]!;
  return sorted.subarray(0, distinct);
}

/** How many values two sorted sets share. */
export function sharedCount(a: Int32Array, b: Int32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i]!;
    const y = b[j]!;
    if (x === y) {
      shared++;
      i++;
      j++;
    } else if (x < y) i++;
    else j++;
  }
  return shared;
}

/** Dice coefficient of two sorted sets, 0..1; `empty` where both are empty. */
export function dice(a: Int32Array, b: Int32Array, empty = 0): number {
  const size = a.length + b.length;
  return size === 0 ? empty : (2 * sharedCount(a, b)) / size;
}
