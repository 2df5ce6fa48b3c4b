import type { Bucket, Library } from '../corpus/library';
import { Shard } from './shard';

/** Profiles read at once while an index is built, about 8 kB each. */
const BATCH = 100;
/** So many changes may be missing in the persisted index; the next life catches up on them at about 0.5 ms each. */
const UNSAVED = 64;
/**
 * So many articles may have their terms (160 bytes each) in memory, and so many of them a MiniSearch; the
 * shards used longest ago go first.
 */
const BOUNDS = { terms: 100_000, index: 10_000 };
/** From so many missing ones on, all are read together. */
const MANY = 8;
const RARE = 'rare:';
const TERMS = 'terms:';

interface Kept {
  revision: number;
  shard: Shard;
  unsaved: number;
}

/**
 * The indexes of all buckets: read from the library when needed, brought up to its revision by what changed since, and saved again when
 * enough has.
 */
export class ShardStore {
  readonly #library: Library;
  readonly #bounds: typeof BOUNDS;
  /** Last used last. */
  readonly #shards = new Map<string, Kept>();
  readonly #busy = new Map<string, Promise<unknown>>();
  #persisted: Promise<void> | null = null;

  constructor(library: Library, bounds = BOUNDS) {
    this.#library = library;
    this.#bounds = bounds;
  }

  /** The index of a bucket as the library stands now, with its terms. */
  current(bucket: Bucket): Promise<Shard> {
    const kept = this.#shards.get(bucket.key);
    if (kept?.revision === bucket.revision && kept.shard.hasTerms) return Promise.resolve(this.#used(bucket.key, kept));
    return this.#alone(bucket.key, () => this.#current(bucket));
  }

  /** The index as far as it has been built, possibly behind the library; null where there is none. */
  async known(bucket: Bucket, terms: boolean): Promise<Shard | null> {
    await this.#readPersisted();
    const kept = this.#shards.get(bucket.key);
    if (!terms || !kept) return kept?.shard ?? null;
    if (kept.shard.hasTerms) return this.#used(bucket.key, kept);
    return (await this.#alone(bucket.key, () => this.#withTerms(bucket.key)))?.shard ?? null;
  }

  /** Reads the terms of all shards in one go where many are wanted, instead of by a request for each. */
  async readTerms(buckets: Bucket[]): Promise<void> {
    await this.#readPersisted();
    const missing = buckets.filter(({ key }) => this.#shards.get(key)?.shard.hasTerms === false);
    if (missing.length < MANY) return;
    for (const { key, data } of await this.#library.loadShards(TERMS)) {
      const kept = this.#shards.get(key.slice(TERMS.length));
      if (kept && !kept.shard.hasTerms) kept.shard.parseTerms(data);
    }
  }

  isCurrent(bucket: Bucket): boolean {
    return this.#shards.get(bucket.key)?.revision === bucket.revision;
  }

  /** All shards known so far. */
  all(): Shard[] {
    return [...this.#shards.values()].map(({ shard }) => shard);
  }

  /** Lets go of what is beyond the bounds. To be called while nobody holds a shard to search it. */
  trim(): void {
    let terms = 0;
    let indexed = 0;
    for (const { shard, unsaved } of [...this.#shards.values()].reverse()) {
      if (shard.isIndexed) indexed += shard.articles;
      if (indexed > this.#bounds.index) shard.dropIndex();
      if (shard.hasTerms) terms += shard.articles;
      if (terms > this.#bounds.terms && unsaved === 0) shard.dropTerms();
    }
  }

  /** Reads the ids and rare keys of all shards, once. */
  #readPersisted(): Promise<void> {
    this.#persisted ??= this.#library.loadShards(RARE).then(
      (stored) => {
        for (const { key, revision, data } of stored) {
          const shard = Shard.parse(data);
          const bucket = key.slice(RARE.length);
          if (shard && !this.#shards.has(bucket)) this.#shards.set(bucket, { revision, shard, unsaved: 0 });
        }
      },
      (error: unknown) => {
        this.#persisted = null;
        throw error;
      },
    );
    return this.#persisted;
  }

  async #withTerms(key: string): Promise<Kept | null> {
    await this.#readPersisted();
    const kept = this.#shards.get(key);
    if (!kept) return null;
    if (!kept.shard.hasTerms && !kept.shard.parseTerms((await this.#library.loadShard(TERMS + key))?.data)) return null;
    this.#used(key, kept);
    return kept;
  }

  async #current(bucket: Bucket): Promise<Shard> {
    const { key } = bucket;
    const known = await this.#withTerms(key);
    const kept = known ?? { revision: -1, shard: Shard.empty(), unsaved: 0 };
    const { shard } = kept;
    if (known && kept.revision === bucket.revision) return shard;
    // Before anything changes, so that `trim` leaves this shard alone meanwhile.
    kept.unsaved++;
    const changes = await this.#library.changesIn(key, shard.stamp);
    for (let start = 0; start < changes.ids.length; start += BATCH)
      shard.put(await this.#library.profiles(changes.ids.slice(start, start + BATCH)));
    if (shard.articles !== changes.articles) shard.keepOnly(new Set(await this.#library.idsIn(key)));
    shard.stamp = changes.stamp;
    kept.unsaved += changes.ids.length;
    kept.revision = changes.revision;
    this.#used(key, kept);
    if (!known || kept.unsaved > UNSAVED) {
      await this.#library.saveShard(TERMS + key, kept.revision, shard.storedTerms());
      await this.#library.saveShard(RARE + key, kept.revision, shard.storedKeys());
      kept.unsaved = 0;
    }
    return shard;
  }

  #used(key: string, kept: Kept): Shard {
    this.#shards.delete(key);
    this.#shards.set(key, kept);
    return kept.shard;
  }

  /** One after the other for each bucket, so that no index is built twice at a time. */
  #alone<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.#busy.get(key) ?? Promise.resolve();
    const next = before.catch(() => {}).then(work);
    this.#busy.set(key, next);
    return next;
  }
}
