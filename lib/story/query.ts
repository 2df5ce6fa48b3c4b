import { termHash } from '../text/term-counts';
import { Probe } from './columns';
import { word } from './rare-keys';
import type { WeightedTerm } from './signature';

/** What is asked of the shards: the heaviest terms of an article, at most 32 of them, since what an article shares is kept as a bit set. */
export class Query {
  /** For a MiniSearch. */
  readonly words: string;
  /** For going through the hashes themselves. */
  readonly probe: Probe;
  readonly #weights: number[];
  readonly #bits: Map<string, number>;

  constructor(terms: WeightedTerm[]) {
    const weights = new Map(terms.slice(0, 32).map((t) => [termHash(t.term), t.weight]));
    const hashes = [...weights.keys()];
    this.#weights = [...weights.values()];
    this.#bits = new Map(hashes.map((hash, i) => [word(hash), i]));
    this.words = [...this.#bits.keys()].join(' ');
    this.probe = new Probe(hashes);
  }

  /** Words of this query as a bit set. */
  shared(words: string[]): number {
    let bits = 0;
    for (const one of words) bits |= 1 << (this.#bits.get(one) ?? 0);
    return bits;
  }

  /** Rows that share most, in no order: `most` of them and those that are as good as the last. Rows that share nothing are left out. */
  best(shared: Uint32Array, most: number): { row: number; score: number }[] {
    const found: { row: number; score: number }[] = [];
    for (let row = 0; row < shared.length; row++)
      if (shared[row] !== 0) found.push({ row, score: this.#score(shared[row]!) });
    if (found.length <= most) return found;
    const scores = Float64Array.from(found, (hit) => hit.score).sort();
    const least = scores[scores.length - most]!;
    return found.filter((hit) => hit.score >= least);
  }

  /** Sum of the weights, always in the same order, so that the way of searching cannot be told from the score. */
  #score(bits: number): number {
    let sum = 0;
    for (let i = 0; i < this.#weights.length; i++) if ((bits >>> i) & 1) sum += this.#weights[i]!;
    return sum;
  }
}
