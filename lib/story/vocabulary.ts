import { idf, type LibraryCounts } from '../text/document-frequency';

/** So many terms are numbered before the numbering begins anew: what the candidates of a few hundred questions hold, some 5 MB. */
const MOST = 40_000;

/**
 * Numbers for terms with how rare each is, kept from one question to the next: the candidates of an article are met again with the next one, and to
 * number fifty articles anew takes longer than to judge them.
 */
export class Vocabulary {
  readonly counts: LibraryCounts | undefined;
  readonly #numbers = new Map<string, number>();
  /** Idf by background and library, by number. */
  readonly #rarity: number[] = [];
  /** Share of articles that hold the term, by the background alone, by number. */
  readonly #share: number[] = [];

  constructor(counts?: LibraryCounts) {
    this.counts = counts;
  }

  get size(): number {
    return this.#rarity.length;
  }

  /** Whether another question may use it: the counts are still the same ones, and it has not grown too large. */
  serves(counts: LibraryCounts | undefined): boolean {
    return this.counts === counts && this.size < MOST;
  }

  /** The term's number; a new term gets the next one. */
  number(term: string): number {
    let n = this.#numbers.get(term);
    if (n === undefined) {
      n = this.#rarity.length;
      this.#numbers.set(term, n);
      this.#rarity.push(idf(term, this.counts));
      this.#share.push(Math.exp(-idf(term)));
    }
    return n;
  }

  /** The number of a term that has one. */
  known(term: string): number | undefined {
    return this.#numbers.get(term);
  }

  rarity(n: number): number {
    return this.#rarity[n]!;
  }

  share(n: number): number {
    return this.#share[n]!;
  }
}
