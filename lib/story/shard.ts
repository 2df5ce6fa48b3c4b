import MiniSearch, { type Options } from 'minisearch';
import type { Profile } from '../text/profile';
import { SIGNATURE_TERMS, signature, type WeightedTerm } from './signature';

/** Raised whenever the index of a bucket is built differently, so that persisted ones are built anew. */
export const SHARD_VERSION = 1;

interface Entry {
  id: string;
  terms: string;
}

const OPTIONS: Options<Entry> = {
  fields: ['terms'],
  tokenize: (text) => text.split(' '),
  processTerm: (term) => term,
  searchOptions: {
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
    combineWith: 'OR',
    prefix: false,
    fuzzy: false,
  },
};

export interface Hit {
  id: string;
  score: number;
}

/** The search index of one bucket: a signature per article. */
export class Shard {
  readonly #index: MiniSearch<Entry>;

  private constructor(index: MiniSearch<Entry>) {
    this.#index = index;
  }

  static build(profiles: Profile[]): Shard {
    const index = new MiniSearch<Entry>(OPTIONS);
    index.addAll(
      profiles.map((profile) => ({
        id: profile.id,
        terms: signature(profile, SIGNATURE_TERMS)
          .map((t) => t.term)
          .join(' '),
      })),
    );
    return new Shard(index);
  }

  /** Null where the text was written by another version. */
  static parse(data: string): Shard | null {
    const prefix = `${SHARD_VERSION}\n`;
    return data.startsWith(prefix) ? new Shard(MiniSearch.loadJSON<Entry>(data.slice(prefix.length), OPTIONS)) : null;
  }

  serialize(): string {
    return `${SHARD_VERSION}\n${JSON.stringify(this.#index)}`;
  }

  /**
   * Articles whose signatures share terms with the query, best first. Scores are sums of the shared terms' own weights, so that hits
   * of different shards can be ranked together (BM25's idf would differ from shard to shard).
   */
  search(query: WeightedTerm[], most: number): Hit[] {
    const weights = new Map(query.map((t) => [t.term, t.weight]));
    return this.#index
      .search(query.map((t) => t.term).join(' '))
      .map((result) => ({
        id: result.id as string,
        score: result.terms.reduce((sum, term) => sum + (weights.get(term) ?? 0), 0),
      }))
      .sort((a, b) => b.score - a.score)
      .slice(0, most);
  }
}
