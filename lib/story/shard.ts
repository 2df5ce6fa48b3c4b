import MiniSearch, { type Options } from 'minisearch';
import type { Profile } from '../text/profile';
import { Columns } from './columns';
import { RARE_KEYS, rareKeys, termHash } from './rare-keys';
import { SIGNATURE_TERMS, signature, type WeightedTerm } from './signature';

/** Raised whenever the index of a bucket is built differently, so that persisted ones are built anew. */
const SHARD_VERSION = 2;

interface Entry {
  id: string;
  terms: string;
}

const OPTIONS: Options<Entry> = {
  fields: ['terms'],
  tokenize: (text) => text.split(' '),
  processTerm: (term) => term,
  searchOptions: { combineWith: 'OR', prefix: false, fuzzy: false },
};

export interface Hit {
  id: string;
  score: number;
}

/** What is persisted of a shard: the rare keys apart from the terms, because the all-time look-up reads nothing else. */
export interface StoredKeys {
  version: number;
  stamp: number;
  ids: string[];
  rare: Uint32Array<ArrayBuffer>;
}
export interface StoredTerms {
  version: number;
  stamp: number;
  terms: Uint32Array<ArrayBuffer>;
}

/**
 * The search index of one bucket: a MiniSearch over the signatures. What is stored of it is only, per article, the hashes of its signature's terms
 * (160 bytes) and of its rare names and quotations (56 bytes): smaller than the index, no slower to read, and changed in place; the index is made of
 * them at the first search.
 */
export class Shard {
  /** The highest stamp among the articles in it; -1 while empty. */
  stamp: number;
  readonly #ids: string[];
  readonly #rare: Columns;
  #terms: Columns | null;
  #rows: Map<string, number> | null = null;
  #index: MiniSearch<Entry> | null = null;

  private constructor(stamp: number, ids: string[], rare: Columns, terms: Columns | null) {
    this.stamp = stamp;
    this.#ids = ids;
    this.#rare = rare;
    this.#terms = terms;
  }

  static empty(): Shard {
    return new Shard(-1, [], new Columns(RARE_KEYS), new Columns(SIGNATURE_TERMS));
  }

  /** A shard without its terms yet; null where the data were written by another version. */
  static parse(data: unknown): Shard | null {
    const stored = data as Partial<StoredKeys> | null | undefined;
    if (stored?.version !== SHARD_VERSION || !stored.ids || !stored.rare || stored.stamp === undefined) return null;
    return new Shard(stored.stamp, stored.ids, new Columns(RARE_KEYS, stored.rare), null);
  }

  /** Takes the terms in; false where they are not those of this shard. */
  parseTerms(data: unknown): boolean {
    const stored = data as Partial<StoredTerms> | null | undefined;
    if (stored?.version !== SHARD_VERSION || !stored.terms || stored.stamp !== this.stamp) return false;
    if (stored.terms.length !== this.#ids.length * SIGNATURE_TERMS) return false;
    this.#terms = new Columns(SIGNATURE_TERMS, stored.terms);
    return true;
  }

  get articles(): number {
    return this.#ids.length;
  }

  get hasTerms(): boolean {
    return this.#terms !== null;
  }

  id(row: number): string {
    return this.#ids[row]!;
  }

  /** Adds articles; one of a known id is replaced. */
  put(profiles: Profile[]): void {
    const rows = this.#byId();
    for (const profile of profiles) {
      const row = rows.get(profile.id) ?? this.#ids.length;
      rows.set(profile.id, row);
      this.#ids[row] = profile.id;
      const { names, quotes } = rareKeys(profile);
      this.#rare.set(row, [...names, ...quotes]);
      const terms = signature(profile, SIGNATURE_TERMS).map((t) => termHash(t.term));
      this.#terms!.set(row, terms);
      if (this.#index?.has(profile.id)) this.#index.replace({ id: profile.id, terms: words(terms) });
      else this.#index?.add({ id: profile.id, terms: words(terms) });
    }
  }

  /** Takes out whatever is not among `ids`. */
  keepOnly(ids: Set<string>): void {
    const rows = this.#byId();
    for (let row = this.#ids.length - 1; row >= 0; row--) {
      if (ids.has(this.#ids[row]!)) continue;
      const last = this.#ids.length - 1;
      rows.delete(this.#ids[row]!);
      this.#index?.discard(this.#ids[row]!);
      if (row !== last) {
        this.#ids[row] = this.#ids[last]!;
        rows.set(this.#ids[row]!, row);
      }
      this.#ids.pop();
      this.#rare.remove(row);
      this.#terms!.remove(row);
    }
  }

  storedKeys(): StoredKeys {
    return { version: SHARD_VERSION, stamp: this.stamp, ids: [...this.#ids], rare: this.#rare.compact() };
  }

  storedTerms(): StoredTerms {
    return { version: SHARD_VERSION, stamp: this.stamp, terms: this.#terms!.compact() };
  }

  /**
   * Articles whose signatures share terms with the query, best first. Scores are sums of the shared terms' own weights, so that hits of different
   * shards can be ranked together (BM25's idf would differ from shard to shard).
   */
  search(query: WeightedTerm[], most: number): Hit[] {
    const weights = new Map(query.map((t) => [word(termHash(t.term)), t.weight]));
    return this.#indexed()
      .search([...weights.keys()].join(' '))
      .map(({ id, terms }) => ({
        id: id as string,
        score: terms.reduce((sum, term) => sum + (weights.get(term) ?? 0), 0),
      }))
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, most);
  }

  /** Calls for every article that has one of the rare keys. */
  scanRare(keys: number[], found: (row: number, which: number) => void): void {
    this.#rare.scan(keys, found);
  }

  #indexed(): MiniSearch<Entry> {
    if (!this.#index) {
      this.#index = new MiniSearch<Entry>(OPTIONS);
      this.#index.addAll(this.#ids.map((id, row) => ({ id, terms: words(this.#terms!.row(row)) })));
    }
    return this.#index;
  }

  #byId(): Map<string, number> {
    this.#rows ??= new Map(this.#ids.map((id, row) => [id, row]));
    return this.#rows;
  }
}

/** A term's hash as a word of the index. */
function word(hash: number): string {
  return hash.toString(36);
}
function words(hashes: number[]): string {
  return hashes
    .filter((hash) => hash !== 0)
    .map(word)
    .join(' ');
}
