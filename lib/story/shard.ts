import MiniSearch, { type Options } from 'minisearch';
import type { Profile } from '../text/profile';
import { termHash } from '../text/term-counts';
import { Columns, type Probe } from './columns';
import type { Query } from './query';
import { RARE_KEYS, rareKeys, word } from './rare-keys';
import { SIGNATURE_TERMS, signature } from './signature';

/** Raised whenever the index of a bucket is built differently, so that persisted ones are built anew. */
const SHARD_VERSION = 3;

interface Entry {
  id: number;
  terms: string;
}

const OPTIONS: Options<Entry> = {
  fields: ['terms'],
  tokenize: (text) => text.split(' '),
  processTerm: (term) => term,
  searchOptions: { combineWith: 'OR', prefix: false, fuzzy: false },
};
/** Articles indexed at a time where the index is made on the side; then others get their turn. */
const CHUNK = 50;

export interface Hit {
  id: string;
  score: number;
}

/** What is persisted of a shard: the rare keys apart from the terms, because the all-time look-up reads nothing else. */
export interface StoredKeys {
  version: number;
  stamp: number;
  /** Joined by '\n': one string is quicker to read than thousands. */
  ids: string;
  rare: Uint32Array<ArrayBuffer>;
}
export interface StoredTerms {
  version: number;
  stamp: number;
  terms: Uint32Array<ArrayBuffer>;
}

/**
 * The search index of one bucket: a MiniSearch over the signatures. What is stored of it is only, per article, the hashes of its signature's terms
 * (160 bytes) and of its rare names and quotations (56 bytes): smaller than the index, no slower to read, and changed in place. While the MiniSearch
 * is not made, or the bucket is too large for one, the hashes themselves are gone through; both ways give the same hits.
 */
export class Shard {
  /** The highest stamp among the articles in it; -1 while empty. */
  stamp: number;
  #ids: string[] | string;
  readonly #rare: Columns;
  #terms: Columns | null;
  #rows: Map<string, number> | null = null;
  #index: MiniSearch<Entry> | null = null;
  /** Rises with every change, so that an index under way notices. */
  #changes = 0;

  private constructor(stamp: number, ids: string[] | string, rare: Columns, terms: Columns | null) {
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
    if (stored?.version !== SHARD_VERSION || stored.ids === undefined || !stored.rare || stored.stamp === undefined)
      return null;
    return new Shard(stored.stamp, stored.ids, new Columns(RARE_KEYS, stored.rare), null);
  }

  /** Takes the terms in; false where they are not those of this shard. */
  parseTerms(data: unknown): boolean {
    const stored = data as Partial<StoredTerms> | null | undefined;
    if (stored?.version !== SHARD_VERSION || !stored.terms || stored.stamp !== this.stamp) return false;
    if (stored.terms.length !== this.articles * SIGNATURE_TERMS) return false;
    this.#terms = new Columns(SIGNATURE_TERMS, stored.terms);
    return true;
  }

  get articles(): number {
    return this.#rare.rows;
  }

  get hasTerms(): boolean {
    return this.#terms !== null;
  }

  get isIndexed(): boolean {
    return this.#index !== null;
  }

  id(row: number): string {
    return this.#list()[row]!;
  }

  /** Forgets terms and index; both can be had again from what is stored. */
  dropTerms(): void {
    this.#terms = null;
    this.#index = null;
  }
  dropIndex(): void {
    this.#index = null;
  }

  /** Adds articles; one of a known id is replaced. */
  put(profiles: Profile[]): void {
    this.#changes++;
    const ids = this.#list();
    const rows = this.#byId();
    for (const profile of profiles) {
      const row = rows.get(profile.id) ?? ids.length;
      rows.set(profile.id, row);
      ids[row] = profile.id;
      const { names, quotes } = rareKeys(profile);
      this.#rare.set(row, [...names, ...quotes]);
      const terms = signature(profile, SIGNATURE_TERMS).map((t) => termHash(t.term));
      this.#terms!.set(row, terms);
      const entry = { id: row, terms: words(terms) };
      if (this.#index?.has(row)) this.#index.replace(entry);
      else this.#index?.add(entry);
    }
  }

  /** Takes out whatever is not among `kept`. */
  keepOnly(kept: Set<string>): void {
    this.#changes++;
    const ids = this.#list();
    const rows = this.#byId();
    for (let row = ids.length - 1; row >= 0; row--) {
      if (kept.has(ids[row]!)) continue;
      const last = ids.length - 1;
      rows.delete(ids[row]!);
      if (row !== last) {
        ids[row] = ids[last]!;
        rows.set(ids[row]!, row);
      }
      ids.pop();
      this.#rare.remove(row);
      this.#terms!.remove(row);
      this.#index?.discard(last);
      if (row !== last) this.#index?.replace({ id: row, terms: words(this.#terms!.row(row)) });
    }
  }

  storedKeys(): StoredKeys {
    return { version: SHARD_VERSION, stamp: this.stamp, ids: this.#list().join('\n'), rare: this.#rare.compact() };
  }

  storedTerms(): StoredTerms {
    return { version: SHARD_VERSION, stamp: this.stamp, terms: this.#terms!.compact() };
  }

  /** Makes the MiniSearch. */
  index(): void {
    if (this.#index) return;
    this.#index = new MiniSearch<Entry>(OPTIONS);
    this.#index.addAll(this.#entries());
  }

  /** The same in small steps. Left undone where the shard changes meanwhile: the next call makes it. */
  async indexInSteps(): Promise<void> {
    if (this.#index || !this.#terms) return;
    const changes = this.#changes;
    const index = new MiniSearch<Entry>(OPTIONS);
    await index.addAllAsync(this.#entries(), { chunkSize: CHUNK });
    if (this.#changes === changes && this.#terms) this.#index = index;
  }

  /**
   * Articles whose signatures share terms with the query, best first. Scores are sums of the shared terms' own weights, so that hits of different
   * shards can be ranked together (BM25's idf would differ from shard to shard).
   */
  search(query: Query, most: number): Hit[] {
    const shared = new Uint32Array(this.articles);
    if (this.#index)
      for (const { id, terms } of this.#index.search(query.words)) shared[id as number] = query.shared(terms);
    else this.#terms!.scan(query.probe, (row, which) => (shared[row]! |= 1 << which));
    return query
      .best(shared, most)
      .map(({ row, score }) => ({ id: this.id(row), score }))
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, most);
  }

  /** Makes {@link scanRare} cheap where it finds nothing, until the next change. False where that was done before. */
  prepareRare(): boolean {
    if (this.#rare.isPrepared) return false;
    this.#rare.prepare();
    return true;
  }

  /** Calls for every article that has one of the rare keys. */
  scanRare(keys: Probe, found: (row: number, which: number) => void): void {
    this.#rare.scan(keys, found);
  }

  #entries(): Entry[] {
    const terms = this.#terms!;
    return Array.from({ length: this.articles }, (_, row) => ({ id: row, terms: words(terms.row(row)) }));
  }

  #list(): string[] {
    if (typeof this.#ids === 'string') this.#ids = this.#ids === '' ? [] : this.#ids.split('\n');
    return this.#ids;
  }

  #byId(): Map<string, number> {
    this.#rows ??= new Map(this.#list().map((id, row) => [id, row]));
    return this.#rows;
  }
}

function words(hashes: number[]): string {
  return hashes
    .filter((hash) => hash !== 0)
    .map(word)
    .join(' ');
}
