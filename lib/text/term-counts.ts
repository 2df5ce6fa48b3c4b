/** Never 0, which marks an empty place. FNV-1a (public domain) with a last mixing step. */
export function termHash(text: string): number {
  return hashOf(text, 0, text.length);
}

function hashOf(text: string, from: number, to: number): number {
  let h = 0x811c9dc5;
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  return (h ^ (h >>> 13)) >>> 0 || 1;
}

/**
 * How often each of many terms occurs, by the terms' hashes: a table of tens of thousands is there in a few milliseconds, where a `Map` of the terms
 * themselves takes several times that, and a worker that was woken makes it anew. A term that is not in it is taken for one that is in about one of 10⁵
 * cases (terms held ÷ 2³²), which costs that term its weight and nothing else.
 */
export class TermCounts {
  #hashes = new Uint32Array(1 << 12);
  #counts = new Uint32Array(1 << 12);
  #size = 0;

  /** Takes in terms joined by a space; `count` is asked with the place of each. A term met before gets the new count. */
  add(joined: string, count: (i: number) => number): void {
    if (joined === '') return;
    for (let i = 0, from = 0; from <= joined.length; i++) {
      const space = joined.indexOf(' ', from);
      const to = space < 0 ? joined.length : space;
      this.#set(hashOf(joined, from, to), count(i));
      from = to + 1;
    }
  }

  /** 0 where the term is not known. */
  get(term: string): number {
    return this.#counts[this.#place(termHash(term))]!;
  }

  #set(hash: number, count: number): void {
    if (2 * this.#size >= this.#hashes.length) this.#grow();
    const at = this.#place(hash);
    if (this.#hashes[at] === 0) this.#size++;
    this.#hashes[at] = hash;
    this.#counts[at] = count;
  }

  /** Where a hash stands or would stand: the first place from its own on that is its or empty. */
  #place(hash: number): number {
    const hashes = this.#hashes;
    const mask = hashes.length - 1;
    let at = hash & mask;
    while (hashes[at] !== 0 && hashes[at] !== hash) at = (at + 1) & mask;
    return at;
  }

  #grow(): void {
    const hashes = this.#hashes;
    const counts = this.#counts;
    this.#hashes = new Uint32Array(4 * hashes.length);
    this.#counts = new Uint32Array(4 * counts.length);
    for (let i = 0; i < hashes.length; i++) {
      if (hashes[i] === 0) continue;
      const at = this.#place(hashes[i]!);
      this.#hashes[at] = hashes[i]!;
      this.#counts[at] = counts[i]!;
    }
  }
}
