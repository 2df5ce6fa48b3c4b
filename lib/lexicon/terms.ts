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

interface Entry {
  concept: Concept;
  shade: string;
  variant: string;
  keys: string[];
}

const CONCEPTS = terms as unknown as Concept[];
/** Entries by the first word of their phrase, longest first. */
function indexed(concepts: Concept[]): Index {
  const index = new Map<string, Entry[]>();
  for (const concept of concepts)
    for (const [shade, forms] of Object.entries(concept.shades))
      for (const variant of forms) {
        const keys = tokenize(variant).map((token) => token.norm);
        const list = index.get(keys[0]!) ?? [];
        list.push({ concept, shade, variant, keys });
        index.set(keys[0]!, list);
      }
  for (const list of index.values()) list.sort((a, b) => b.keys.length - a.keys.length);
  return { byFirst: index, byForm: new Map() };
}

interface Index {
  byFirst: Map<string, Entry[]>;
  /** Entries a form may begin, remembered: nearly every word of a text begins none. */
  byForm: Map<string, readonly Entry[]>;
}
const NONE: readonly Entry[] = [];

let all: Index | null = null;
let counted: Index | null = null;

/** Every lexicon term in a list of normalised English words; per concept the longest match at a place. */
export function termHits(norms: string[]): TermHit[] {
  all ??= indexed(CONCEPTS);
  return hitsIn(norms, all);
}

/** As {@link termHits}, only of the concepts that are counted over whole articles. */
export function countedHits(norms: string[]): TermHit[] {
  counted ??= indexed(CONCEPTS.filter((concept) => concept.count));
  return hitsIn(norms, counted);
}

const KEPT_FORMS = 30_000;

function entriesOf(norm: string, { byFirst, byForm }: Index): readonly Entry[] {
  let known = byForm.get(norm);
  if (!known) {
    if (byForm.size > KEPT_FORMS) byForm.clear();
    const found = lemmas(norm).flatMap((key) => byFirst.get(key) ?? []);
    known = found.length > 0 ? found : NONE;
    byForm.set(norm, known);
  }
  return known;
}

function hitsIn(norms: string[], index: Index): TermHit[] {
  const hits: TermHit[] = [];
  for (let i = 0; i < norms.length; i++) {
    const entries = entriesOf(norms[i]!, index);
    if (entries.length === 0) continue;
    for (const entry of entries) {
      if (!entry.keys.every((word, k) => k === 0 || (i + k < norms.length && lemmas(norms[i + k]!).includes(word))))
        continue;
      if (hits.some((hit) => hit.concept === entry.concept && hit.first <= i && hit.last >= i)) continue;
      const { concept, shade, variant } = entry;
      hits.push({ concept, shade, variant, first: i, last: i + entry.keys.length - 1 });
    }
  }
  return hits;
}
