import { IDF_CAP, idf, type LibraryCounts } from '../text/document-frequency';
import type { Profile } from '../text/profile';

/** So many articles at least say how common a word is among an article's neighbours. */
const FEWEST = 15;
/** At so many neighbours their counts weigh LOCAL_SHARE, with fewer proportionally less. */
const ENOUGH = 50;
/**
 * Weight of the neighbours' counts against the background's. From a third to three quarters the measures of `npm run train -- --story`
 * change by less than .01 either way; the middle is taken.
 */
const LOCAL_SHARE = 0.5;

/** A sparse vector over the scene's term numbers; unit length (or empty). */
export interface Vector {
  terms: Int32Array;
  weights: Float32Array;
}

/** A profile unpacked for comparing: term vectors and look-up sets. */
export interface Unpacked {
  profile: Profile;
  /** Headline counted twice, with the lead. */
  lead: Vector;
  /** Headline and body. */
  full: Vector;
  /** Term numbers of the headline, of headline or lead, and of everything. */
  headline: Set<number>;
  opening: Set<number>;
  all: Set<number>;
  /** Normalised whole words cannot be told from stems here: names are looked up by the stems of their words. */
  quoteGrams: Set<string>;
}

/**
 * One match's common ground: numbers for the terms of the articles that are compared with each other, and their idf. Made anew for each
 * match (unpacking 50 profiles takes about 3 ms), so nothing has to be kept in step with the library.
 */
export class Scene {
  readonly #numbers = new Map<string, number>();
  readonly #idf: number[] = [];
  readonly #rarity: number[] = [];
  readonly #counts: LibraryCounts | undefined;

  constructor(counts?: LibraryCounts) {
    this.#counts = counts;
  }

  get terms(): number {
    return this.#idf.length;
  }

  number(term: string): number {
    let n = this.#numbers.get(term);
    if (n === undefined) {
      n = this.#idf.length;
      this.#numbers.set(term, n);
      this.#rarity.push(idf(term, this.#counts));
      this.#idf.push(this.#rarity[n]!);
    }
    return n;
  }

  idf(term: number): number {
    return this.#idf[term]!;
  }

  /** Idf by background and library, whatever the neighbours share. */
  rarity(term: number): number {
    return this.#rarity[term]!;
  }

  /**
   * Weighs words anew by how common they are among the articles compared, a query and its candidates, mixed with the background's counts:
   * what all neighbours share tells none of them apart, and the size of the library they come from does not matter. Does nothing for fewer
   * than 15 articles, where the library's own counts stay.
   */
  settle(documents: Unpacked[]): void {
    if (documents.length < FEWEST) return;
    const count = new Float64Array(this.#idf.length);
    for (const document of documents) for (const n of document.all) count[n]!++;
    const share = LOCAL_SHARE * Math.min(1, documents.length / ENOUGH);
    const factor = new Float64Array(this.#idf.length);
    for (const [term, n] of this.#numbers) {
      const p = (1 - share) * Math.exp(-idf(term)) + share * ((count[n]! + 0.5) / (documents.length + 1));
      const fresh = Math.max(0, Math.min(IDF_CAP, -Math.log(p)));
      factor[n] = this.#idf[n]! > 0 ? fresh / this.#idf[n]! : 0;
      this.#idf[n] = fresh;
    }
    for (const { lead, full } of documents) for (const vector of [lead, full]) reweigh(vector, factor);
  }

  unpack(profile: Profile): Unpacked {
    const words = profile.terms === '' ? [] : profile.terms.split(' ');
    const headline = new Set<number>();
    const opening = new Set<number>();
    const all = new Set<number>();
    const lead: [number, number][] = [];
    const full: [number, number][] = [];
    words.forEach((word, i) => {
      const n = this.number(word);
      const inHeadline = digit(profile.counts, 3 * i);
      const inLead = digit(profile.counts, 3 * i + 1);
      const inBody = digit(profile.counts, 3 * i + 2);
      all.add(n);
      if (inHeadline > 0) headline.add(n);
      if (inHeadline + inLead > 0) {
        opening.add(n);
        lead.push([n, (1 + Math.log(2 * inHeadline + inLead)) * this.idf(n)]);
      }
      full.push([n, (1 + Math.log(inHeadline + inBody)) * this.idf(n)]);
    });
    return {
      profile,
      lead: unit(lead),
      full: unit(full),
      headline,
      opening,
      all,
      quoteGrams: quoteGrams(profile.quotes),
    };
  }
}

function digit(counts: string, at: number): number {
  const code = counts.charCodeAt(at);
  return code <= 57 ? code - 48 : code - 87;
}

function unit(entries: [number, number][]): Vector {
  const terms = new Int32Array(entries.length);
  const weights = new Float32Array(entries.length);
  let sum = 0;
  for (const [, w] of entries) sum += w * w;
  const length = Math.sqrt(sum) || 1;
  entries.forEach(([n, w], i) => {
    terms[i] = n;
    weights[i] = w / length;
  });
  return { terms, weights };
}

/** Multiplies each entry, then makes the length 1 again. */
function reweigh({ terms, weights }: Vector, factor: Float64Array): void {
  let sum = 0;
  for (let i = 0; i < terms.length; i++) {
    weights[i] = weights[i]! * factor[terms[i]!]!;
    sum += weights[i]! ** 2;
  }
  const length = Math.sqrt(sum) || 1;
  for (let i = 0; i < terms.length; i++) weights[i] = weights[i]! / length;
}

/** Word 4-grams inside quotations (the whole of a shorter one). */
function quoteGrams(quotes: string[]): Set<string> {
  const grams = new Set<string>();
  for (const quote of quotes) {
    const words = quote.split(' ');
    for (let i = 0; i + 4 <= words.length; i++) grams.add(words.slice(i, i + 4).join(' '));
  }
  return grams;
}

/** Cosines of many pairs, by scattering one vector at a time. */
export class Cosines {
  readonly #dense: Float32Array;
  constructor(terms: number) {
    this.#dense = new Float32Array(terms);
  }
  /** Cosines of `a` with each of `others`, 0..1. */
  of(a: Vector, others: Vector[]): number[] {
    for (let i = 0; i < a.terms.length; i++) this.#dense[a.terms[i]!] = a.weights[i]!;
    const result = others.map((b) => {
      let sum = 0;
      for (let i = 0; i < b.terms.length; i++) sum += b.weights[i]! * this.#dense[b.terms[i]!]!;
      return sum;
    });
    for (let i = 0; i < a.terms.length; i++) this.#dense[a.terms[i]!] = 0;
    return result;
  }

  /** Cosines of everything with everything; a vector with itself counts 1, an empty one too. */
  table(vectors: Vector[]): number[][] {
    const rows = vectors.map(() => new Array<number>(vectors.length).fill(1));
    vectors.forEach((vector, i) => {
      const later = this.of(vector, vectors.slice(i + 1));
      later.forEach((cosine, k) => {
        rows[i]![i + 1 + k] = cosine;
        rows[i + 1 + k]![i] = cosine;
      });
    });
    return rows;
  }
}
