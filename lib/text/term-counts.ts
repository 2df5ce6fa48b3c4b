/** Never 0, which marks an empty place. FNV-1a (public domain) with a last mixing step. */
export function termHash(text: string): number {
  return hashBetween(text, 0, text.length);
}

/** The hash of the term that stands between two places of a text. */
export function hashBetween(text: string, from: number, to: number): number {
  let h = 0x811c9dc5;
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  return (h ^ (h >>> 13)) >>> 0 || 1;
}

/**
 * How often each of many terms occurs, as two plain arrays that can be stored and are there at once when read again: a `Map` of fifty thousand terms takes
 * a worker that was just woken some 40 ms to make. A term that is not in it is taken for one that is in about one of 10⁵ cases (terms held ÷ 2³²),
 * which costs that term its weight and nothing else.
 */
export interface TermCounts {
  /** The terms' hashes, rising. */
  hashes: Uint32Array<ArrayBuffer>;
  /** Of each, capped at 65,535. */
  counts: Uint16Array<ArrayBuffer>;
}

export function termCounts(counted: Iterable<readonly [term: string, count: number]>): TermCounts {
  const byHash = [...counted].map(([term, count]) => [termHash(term), count] as const).sort((a, b) => a[0] - b[0]);
  return {
    hashes: Uint32Array.from(byHash, ([hash]) => hash),
    counts: Uint16Array.from(byHash, ([, count]) => Math.min(0xffff, count)),
  };
}

/** 0 where the term is not known. */
export function countOf({ hashes, counts }: TermCounts, term: string): number {
  const at = placeOf(hashes, termHash(term));
  return at < 0 ? 0 : counts[at]!;
}

/** Where a value stands among rising ones, by halving; −1 where it does not. */
function placeOf(rising: Uint32Array, value: number): number {
  let low = 0;
  let high = rising.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    if (rising[middle]! < value) low = middle + 1;
    else high = middle - 1;
  }
  return rising[low] === value ? low : -1;
}
