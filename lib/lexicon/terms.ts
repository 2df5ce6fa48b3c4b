import type { WordingType } from '../contracts/comparison';
import { tokenize } from '../text/tokens';
import { lemmaKey } from './lemma';
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

interface Entry {
  concept: Concept;
  shade: string;
  variant: string;
  keys: string[];
}

const CONCEPTS = terms as unknown as Concept[];
let index: Map<string, Entry[]> | null = null;

function entries(): Map<string, Entry[]> {
  if (index) return index;
  index = new Map();
  for (const concept of CONCEPTS)
    for (const [shade, forms] of Object.entries(concept.shades))
      for (const variant of forms) {
        const keys = tokenize(variant).map((token) => lemmaKey(token.norm));
        const list = index.get(keys[0]!) ?? [];
        list.push({ concept, shade, variant, keys });
        index.set(keys[0]!, list);
      }
  for (const list of index.values()) list.sort((a, b) => b.keys.length - a.keys.length);
  return index;
}

/** Every lexicon term in a list of normalised English words; per concept the longest match at a place. */
export function termHits(norms: string[], only: (concept: Concept) => boolean = () => true): TermHit[] {
  const keys = norms.map(lemmaKey);
  const hits: TermHit[] = [];
  for (let i = 0; i < keys.length; i++)
    for (const entry of entries().get(keys[i]!) ?? []) {
      if (!only(entry.concept) || !entry.keys.every((key, k) => keys[i + k] === key)) continue;
      if (hits.some((hit) => hit.concept === entry.concept && hit.first <= i && hit.last >= i)) continue;
      hits.push({
        concept: entry.concept,
        shade: entry.shade,
        variant: entry.variant,
        first: i,
        last: i + entry.keys.length - 1,
      });
    }
  return hits;
}
