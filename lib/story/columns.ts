/** Wanted values with a table that lets nearly every other value pass by one look; made once for a question, used on any number of columns. */
export class Probe {
  readonly size: number;
  readonly wanted: readonly number[];
  readonly #table = new Uint8Array(16_384);
  readonly #numbers: Map<number, number>;

  /** @param wanted Distinct 32-bit values; each is known by its place among them. */
  constructor(wanted: number[]) {
    this.size = wanted.length;
    this.wanted = wanted;
    for (const value of wanted) this.#table[value & 16_383] = 1;
    this.#numbers = new Map(wanted.map((value, i) => [value, i]));
  }

  /** Calls for every wanted value among `values` up to `end`, with its index and its number. About 5 ms per million values. */
  scan(values: Uint32Array, end: number, found: (at: number, which: number) => void): void {
    if (this.size === 0) return;
    const table = this.#table;
    for (let at = 0; at < end; at++) {
      const value = values[at]!;
      if (table[value & 16_383] === 0) continue;
      const which = this.#numbers.get(value);
      if (which !== undefined) found(at, which);
    }
  }
}

/** Rows of a fixed number of 32-bit values one after the other, which grow and are searched by going through them. */
export class Columns {
  readonly width: number;
  #values: Uint32Array<ArrayBuffer>;
  #rows: number;
  /** To know without going through the values that none is wanted; null until made, and after each change. */
  #filter: Filter | null = null;

  constructor(width: number, values: Uint32Array<ArrayBuffer> = new Uint32Array(0)) {
    this.width = width;
    this.#values = values;
    this.#rows = values.length / width;
  }

  get rows(): number {
    return this.#rows;
  }

  /** Writes a row at its place or after the last one; what it leaves empty is 0, what is too much is dropped. */
  set(row: number, values: number[]): void {
    this.#filter = null;
    if (row >= this.#rows) this.#rows = row + 1;
    const needed = this.#rows * this.width;
    if (needed > this.#values.length) {
      const larger = new Uint32Array(Math.max(needed, Math.ceil(this.#values.length * 1.5)));
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values.fill(0, row * this.width, (row + 1) * this.width);
    this.#values.set(values.slice(0, this.width), row * this.width);
  }

  row(row: number): number[] {
    return [...this.#values.subarray(row * this.width, (row + 1) * this.width)];
  }

  /** Takes a row out; the last one comes into its place. */
  remove(row: number): void {
    this.#filter = null;
    const last = (this.#rows - 1) * this.width;
    this.#values.copyWithin(row * this.width, last, last + this.width);
    this.#rows--;
  }

  /** Just the rows there are, to be stored. */
  compact(): Uint32Array<ArrayBuffer> {
    return this.#values.slice(0, this.#rows * this.width);
  }

  /** Makes later scans that find nothing cost a few steps a wanted value instead of one a held value; about 40 ns a held value, once. */
  prepare(): void {
    this.#filter ??= new Filter(this.#values, this.#rows * this.width);
  }
  get isPrepared(): boolean {
    return this.#filter !== null;
  }

  /** Calls for every value that the probe wants, with its row and its number. */
  scan(probe: Probe, found: (row: number, which: number) => void): void {
    const filter = this.#filter;
    if (filter && !probe.wanted.some((value) => filter.mayHold(value))) return;
    const { width } = this;
    probe.scan(this.#values, this.#rows * width, (at, which) => found(Math.floor(at / width), which));
  }
}

/** Bits a value: with two of them set for each value, about one absent value in 100 is taken for a held one. */
const BITS = 16;

/** A Bloom filter of two hash functions (B. H. Bloom, 1970): the values are hashes themselves, so their own bits serve. */
class Filter {
  readonly #bits: Uint32Array;
  readonly #mask: number;

  constructor(values: Uint32Array, end: number) {
    const size = 2 ** Math.max(10, Math.ceil(Math.log2(BITS * end)));
    this.#bits = new Uint32Array(size / 32);
    this.#mask = size - 1;
    for (let at = 0; at < end; at++) {
      this.#set(values[at]!);
      this.#set(second(values[at]!));
    }
  }

  mayHold(value: number): boolean {
    return this.#has(value) && this.#has(second(value));
  }

  #set(hash: number): void {
    const bit = hash & this.#mask;
    this.#bits[bit >>> 5]! |= 1 << (bit & 31);
  }
  #has(hash: number): boolean {
    const bit = hash & this.#mask;
    return (this.#bits[bit >>> 5]! & (1 << (bit & 31))) !== 0;
  }
}

/** The second hash of a hash. */
function second(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> 7;
}
