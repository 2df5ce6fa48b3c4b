import { IDF_CAP, type LibraryCounts } from '../text/document-frequency';
import type { Profile } from '../text/profile';
import { Vocabulary } from './vocabulary';

/** So many articles at least say how common a word is among an article's neighbours. */
const FEWEST = 15;
/** At so many neighbours their counts weigh LOCAL_SHARE, with fewer proportionally less. */
const ENOUGH = 50;
/**
 * Weight of the neighbours' counts against the background's. From a third to three quarters the measures of `npm run train -- --story`
 * change by less than .01 either way; the middle is taken.
 */
const LOCAL_SHARE = 0.5;

/** Weights of a text by how often a term stands in it: 1 + log(times), for 0 to 3 times 35. */
const TIMES = Float64Array.from({ length: 106 }, (_, times) => 1 + Math.log(times));

/** A sparse vector over the vocabulary's term numbers; unit length (or empty). */
export interface Vector {
  terms: Int32Array;
  weights: Float32Array;
}

/** A profile unpacked for comparing: term vectors and look-up sets. */
export interface Unpacked {
  profile: Profile;
  /** Headline counted twice, with the lead. */
  lead: Vector;
  /** Headline and body: all terms. */
  full: Vector;
  /** Term numbers of the headline, of everything, and of what is rare. */
  headline: Set<number>;
  all: TermSet;
  rare: number[];
  /** The figures of each thing that is counted. */
  figures: Map<string, string[]>;
  /** Normalised whole words cannot be told from stems here: names are looked up by the stems of their words. */
  quoteGrams: Set<string>;
}

/** Term numbers, a bit each: fifty articles are unpacked for one question, and a `Set` costs more to fill. */
export class TermSet {
  readonly #bits: Uint8Array;

  /** @param size above every number that will be added */
  constructor(size: number) {
    this.#bits = new Uint8Array((size >> 3) + 1);
  }

  add(n: number): void {
    this.#bits[n >> 3]! |= 1 << (n & 7);
  }

  has(n: number): boolean {
    return n >= 0 && ((this.#bits[n >> 3] ?? 0) & (1 << (n & 7))) !== 0;
  }
}

/** One match's common ground: the vocabulary, and how much its terms weigh among the articles that are compared with each other. */
export class Scene {
  readonly #vocabulary: Vocabulary;
  /** Weights among the articles compared; null: those of the vocabulary. */
  #idf: Float64Array | null = null;

  /** @param known a vocabulary with counts of the library; a new one without */
  constructor(known?: Vocabulary | LibraryCounts) {
    this.#vocabulary = known instanceof Vocabulary ? known : new Vocabulary(known);
  }

  /** Terms numbered so far. */
  get terms(): number {
    return this.#vocabulary.size;
  }

  /** The number of a term, where an article holds it. */
  known(term: string): number | undefined {
    return this.#vocabulary.known(term);
  }

  idf(term: number): number {
    return this.#idf ? this.#idf[term]! : this.rarity(term);
  }

  /** Idf by background and library, whatever the neighbours share. */
  rarity(term: number): number {
    return this.#vocabulary.rarity(term);
  }

  /**
   * Weighs words anew by how common they are among the articles compared, a query and its candidates, mixed with the background's counts:
   * what all neighbours share tells none of them apart, and the size of the library they come from does not matter. Does nothing for fewer
   * than 15 articles, where the library's own counts stay. To be called once, when all are unpacked.
   */
  settle(documents: Unpacked[]): void {
    if (documents.length < FEWEST) return;
    const count = new Uint16Array(this.terms);
    for (const { full } of documents) for (const n of full.terms) count[n]!++;
    const share = LOCAL_SHARE * Math.min(1, documents.length / ENOUGH);
    const weights = new Float64Array(this.terms);
    const factor = new Float64Array(this.terms);
    for (let n = 0; n < count.length; n++) {
      if (count[n] === 0) continue;
      const p = (1 - share) * this.#vocabulary.share(n) + share * ((count[n]! + 0.5) / (documents.length + 1));
      const fresh = Math.max(0, Math.min(IDF_CAP, -Math.log(p)));
      const before = this.rarity(n);
      factor[n] = before > 0 ? fresh / before : 0;
      weights[n] = fresh;
    }
    this.#idf = weights;
    for (const { lead, full } of documents) {
      reweigh(lead, factor);
      reweigh(full, factor);
    }
  }

  unpack(profile: Profile): Unpacked {
    const { terms, counts } = profile;
    // Three digits a term.
    const length = counts.length / 3;
    const headline = new Set<number>();
    // A term that is met for the first time gets the next number.
    const all = new TermSet(this.terms + length);
    const rare: number[] = [];
    const lead = new Entries(length);
    const full = new Entries(length);
    for (let i = 0, from = 0, to = 0; i < length; i++, from = to + 1) {
      to = terms.indexOf(' ', from);
      if (to < 0) to = terms.length;
      const n = this.#vocabulary.number(terms, from, to);
      const weight = this.rarity(n);
      const inHeadline = digit(counts, 3 * i);
      const inLead = digit(counts, 3 * i + 1);
      all.add(n);
      if (this.#vocabulary.isRare(n, profile.language)) rare.push(n);
      if (inHeadline > 0) headline.add(n);
      if (inHeadline + inLead > 0) lead.push(n, TIMES[2 * inHeadline + inLead]! * weight);
      full.push(n, TIMES[inHeadline + digit(counts, 3 * i + 2)]! * weight);
    }
    return {
      profile,
      lead: lead.unit(),
      full: full.unit(),
      headline,
      all,
      rare,
      figures: byUnit(profile.numbers),
      quoteGrams: quoteGrams(profile.quotes),
    };
  }
}

function digit(counts: string, at: number): number {
  const code = counts.charCodeAt(at);
  return code <= 57 ? code - 48 : code - 87;
}

/** Entries of a vector while it is made. */
class Entries {
  readonly #terms: Int32Array;
  readonly #weights: Float64Array;
  #length = 0;

  constructor(most: number) {
    this.#terms = new Int32Array(most);
    this.#weights = new Float64Array(most);
  }

  push(term: number, weight: number): void {
    this.#terms[this.#length] = term;
    this.#weights[this.#length++] = weight;
  }

  unit(): Vector {
    let sum = 0;
    for (let i = 0; i < this.#length; i++) sum += this.#weights[i]! ** 2;
    const length = Math.sqrt(sum) || 1;
    const weights = new Float32Array(this.#length);
    for (let i = 0; i < weights.length; i++) weights[i] = this.#weights[i]! / length;
    return { terms: this.#terms.slice(0, this.#length), weights };
  }
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

/** Numbers by what they count; what is too short to be a word counts nothing. */
function byUnit(numbers: string[]): Map<string, string[]> {
  const units = new Map<string, string[]>();
  for (const number of numbers) {
    const [value, unit] = number.split('|') as [string, string];
    if (unit.length < 3) continue;
    const known = units.get(unit);
    if (known) known.push(value);
    else units.set(unit, [value]);
  }
  return units;
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

/**
 * Cosines of everything with everything, 0..1, a row for each; a vector with itself counts 1, an empty one too. Goes through the terms, each with the
 * vectors that hold it, since most terms stand in one or two of them only.
 * @param terms how many terms are numbered
 */
export function cosines(vectors: Vector[], terms: number): Float64Array[] {
  const size = vectors.length;
  const ends = new Uint32Array(terms + 1);
  let entries = 0;
  for (const vector of vectors) {
    entries += vector.terms.length;
    for (const n of vector.terms) ends[n + 1]!++;
  }
  for (let n = 0; n < terms; n++) ends[n + 1]! += ends[n]!;
  // Where the next holder of a term is written; afterwards where the next term begins.
  const next = ends.slice(0, terms);
  const holders = new Uint32Array(entries);
  const weights = new Float32Array(entries);
  for (let i = 0; i < size; i++) {
    const { terms: own, weights: weight } = vectors[i]!;
    for (let k = 0; k < own.length; k++) {
      const at = next[own[k]!]!++;
      holders[at] = i;
      weights[at] = weight[k]!;
    }
  }
  const rows = vectors.map(() => new Float64Array(size));
  // In the order in which the vectors name them, so that the sums do not depend on when a term got its number.
  for (let i = 0; i < size; i++) {
    for (const n of vectors[i]!.terms) {
      const begin = ends[n]!;
      if (holders[begin] !== i) continue;
      const end = ends[n + 1]!;
      for (let at = begin; at < end - 1; at++) {
        const row = rows[holders[at]!]!;
        const weight = weights[at]!;
        for (let other = at + 1; other < end; other++) row[holders[other]!]! += weight * weights[other]!;
      }
    }
  }
  for (let i = 0; i < size; i++) {
    rows[i]![i] = 1;
    for (let j = 0; j < i; j++) rows[i]![j] = rows[j]![i]!;
  }
  return rows;
}
