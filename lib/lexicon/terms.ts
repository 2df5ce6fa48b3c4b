import type { WordingType } from '../contracts/comparison';
import { tokenize } from '../text/tokens';
import { lemmas } from './lemma';
import terms from './terms.en.json';

/** A thing news names in more than one way. Words of one shade count as alike; `why` is shown to the reader. */
export interface Concept {
  concept: string;
  type: WordingType;
  /** Counted over whole articles as well (naming), not only where two sentences are aligned. */
  count?: boolean;
  why: string;
  /** Shade → words or phrases. */
  shades: Record<string, string[]>;
}

/** A word or phrase of the lexicon found in a list of words. `first`/`last` index that list, `last` inclusive. */
export interface TermHit {
  concept: Concept;
  shade: string;
  variant: string;
  first: number;
  last: number;
}

/** A word or phrase of the lexicon, by its normalised words. */
export interface TermEntry {
  concept: Concept;
  shade: string;
  variant: string;
  keys: string[];
}

/** A word as the lists are asked about it: its normalised form and the entries it may begin. */
export interface TermWord {
  norm: string;
  terms: readonly TermEntry[];
}

const CONCEPTS = terms as unknown as Concept[];
/** Entries by the first word of their phrase, longest first. */
let byFirst: Map<string, TermEntry[]> | null = null;
function indexed(): Map<string, TermEntry[]> {
  const index = new Map<string, TermEntry[]>();
  for (const concept of CONCEPTS)
    for (const [shade, forms] of Object.entries(concept.shades))
      for (const variant of forms) {
        const keys = tokenize(variant).map((token) => token.norm);
        const list = index.get(keys[0]!) ?? [];
        list.push({ concept, shade, variant, keys });
        index.set(keys[0]!, list);
      }
  for (const list of index.values()) list.sort((a, b) => b.keys.length - a.keys.length);
  return index;
}

const NONE: readonly TermEntry[] = [];

/** The entries a normalised word may begin; nearly every word of a text begins none. */
export function termEntries(norm: string): readonly TermEntry[] {
  byFirst ??= indexed();
  let found: TermEntry[] | null = null;
  for (const key of lemmas(norm)) {
    const entries = byFirst.get(key);
    if (entries) found = found ? [...found, ...entries] : entries;
  }
  return found ?? NONE;
}

/** Every lexicon term in a list of normalised English words; per concept the longest match at a place. */
export function termHits(norms: string[]): TermHit[] {
  const words = norms.map((norm): TermWord => ({ norm, terms: termEntries(norm) }));
  return termHitsAmong(words, 0, words.length);
}

/**
 * As {@link termHits}, of the words [from, to) of a list, whose places the hits are given by.
 * @param counted only concepts counted over whole articles
 */
export function termHitsAmong(words: readonly TermWord[], from: number, to: number, counted = false): TermHit[] {
  let hits: TermHit[] = NO_HITS;
  for (let i = from; i < to; i++) {
    const { terms } = words[i]!;
    if (terms.length === 0) continue;
    for (const entry of terms) {
      const { concept, shade, variant, keys } = entry;
      if (counted && !concept.count) continue;
      if (i + keys.length > to || !goesOn(words, i, keys) || taken(hits, concept, i)) continue;
      if (hits === NO_HITS) hits = [];
      hits.push({ concept, shade, variant, first: i, last: i + keys.length - 1 });
    }
  }
  return hits;
}
const NO_HITS: TermHit[] = [];

function goesOn(words: readonly TermWord[], at: number, keys: readonly string[]): boolean {
  for (let k = 1; k < keys.length; k++) if (!lemmas(words[at + k]!.norm).includes(keys[k]!)) return false;
  return true;
}

function taken(hits: readonly TermHit[], concept: Concept, at: number): boolean {
  for (const hit of hits) if (hit.concept === concept && hit.first <= at && hit.last >= at) return true;
  return false;
}
