import { backgroundShare, idf, type LibraryCounts } from '../text/document-frequency';
import { hashBetween, termHash } from '../text/term-counts';

/** Of {@link idf}'s background counts. */
const BACKGROUND_LANGUAGE = 'en';
/** So many terms are numbered before the numbering begins anew: what the candidates of many questions hold, some 3 MB. */
const MOST = 100_000;
/** Places of the table of hashes; a power of two, more than twice what one question adds to {@link MOST}. */
const PLACES = 1 << 18;

/** Words rarer than one in e^6 = 400 articles. */
export const RARE_IDF = 6;
/** A library of fewer articles cannot say that a word is rarer than one in 400: a word of its one story is in most of them. */
const TELLS_RARE_FROM = 400;

/**
 * Numbers for terms with how rare each is, kept from one question to the next: the candidates of an article are met again with the next one, and to
 * number fifty articles anew takes longer than to judge them. Terms are known by their hashes, which are read off the joined terms of a profile without
 * cutting them up; that two of the 10⁴ terms of a question share one happens once in about 100 questions, and makes one word of two.
 */
export class Vocabulary {
  readonly counts: LibraryCounts | undefined;
  readonly #hashes = new Uint32Array(PLACES);
  /** Of the hash at the same place. */
  readonly #numbers = new Uint32Array(PLACES);
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

  /** The number of the term between two places of a text; a new term gets the next one. */
  number(text: string, from: number, to: number): number {
    const hash = hashBetween(text, from, to);
    const place = this.#place(hash);
    if (this.#hashes[place] === hash) return this.#numbers[place]!;
    const n = this.#rarity.length;
    const term = text.slice(from, to);
    this.#hashes[place] = hash;
    this.#numbers[place] = n;
    this.#rarity.push(idf(term, this.counts));
    this.#share.push(backgroundShare(term));
    return n;
  }

  /** The number of a term that has one. */
  known(term: string): number | undefined {
    const hash = termHash(term);
    const place = this.#place(hash);
    return this.#hashes[place] === hash ? this.#numbers[place] : undefined;
  }

  /** Where a hash stands or would stand: the first place from its own on that is its or empty. */
  #place(hash: number): number {
    const hashes = this.#hashes;
    let place = hash & (PLACES - 1);
    while (hashes[place] !== 0 && hashes[place] !== hash) place = (place + 1) & (PLACES - 1);
    return place;
  }

  rarity(n: number): number {
    return this.#rarity[n]!;
  }

  share(n: number): number {
    return this.#share[n]!;
  }

  /**
   * Whether few articles hold the term. In a small library the background alone decides, where it knows the language of the article.
   * @param language BCP 47 primary language
   */
  isRare(n: number, language: string): boolean {
    if (language === BACKGROUND_LANGUAGE && (this.counts?.documents ?? 0) < TELLS_RARE_FROM)
      return -Math.log(this.share(n)) > RARE_IDF;
    return this.rarity(n) > RARE_IDF;
  }
}
