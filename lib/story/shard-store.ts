import type { Bucket, Library } from '../corpus/library';
import { Shard } from './shard';

/** Profiles read at once while an index is built, about 8 kB each. */
const BATCH = 100;
/** So many changes may be missing in the persisted index; the next life catches up on them at about 0.5 ms each. */
const UNSAVED = 64;

/**
 * The indexes of all buckets: read from the library when needed, brought up to its revision by what changed since, and saved again when
 * enough has.
 */
export class ShardStore {
  readonly #library: Library;
  readonly #shards = new Map<string, { revision: number; shard: Shard; unsaved: number }>();
  readonly #busy = new Map<string, Promise<unknown>>();

  constructor(library: Library) {
    this.#library = library;
  }

  /** The index of a bucket as the library stands now, with its terms. */
  current(bucket: Bucket): Promise<Shard> {
    return this.#alone(bucket.key, () => this.#current(bucket));
  }

  /** The index as far as it has been built, possibly behind the library; null where there is none. */
  known(bucket: Bucket, terms: boolean): Promise<Shard | null> {
    const kept = this.#shards.get(bucket.key);
    if (kept && (!terms || kept.shard.hasTerms)) return Promise.resolve(kept.shard);
    return this.#alone(bucket.key, () => this.#known(bucket, terms));
  }

  isCurrent(bucket: Bucket): boolean {
    return this.#shards.get(bucket.key)?.revision === bucket.revision;
  }

  async #known(bucket: Bucket, terms: boolean): Promise<Shard | null> {
    let kept = this.#shards.get(bucket.key);
    if (!kept) {
      const [keys, stored] = await Promise.all([
        this.#library.loadShard(keysOf(bucket)),
        terms ? this.#library.loadShard(termsOf(bucket)) : null,
      ]);
      const shard = Shard.parse(keys?.data);
      if (!keys || !shard) return null;
      if (terms && !shard.parseTerms(stored?.data)) return null;
      kept = { revision: keys.revision, shard, unsaved: 0 };
      this.#shards.set(bucket.key, kept);
    }
    if (terms && !kept.shard.hasTerms) {
      const stored = await this.#library.loadShard(termsOf(bucket));
      if (!kept.shard.parseTerms(stored?.data)) return null;
    }
    return kept.shard;
  }

  async #current(bucket: Bucket): Promise<Shard> {
    const known = await this.#known(bucket, true);
    const kept = known ? this.#shards.get(bucket.key)! : { revision: -1, shard: Shard.empty(), unsaved: 0 };
    const { shard } = kept;
    if (known && kept.revision === bucket.revision) return shard;
    const changes = await this.#library.changesIn(bucket.key, shard.stamp);
    for (let start = 0; start < changes.ids.length; start += BATCH)
      shard.put(await this.#library.profiles(changes.ids.slice(start, start + BATCH)));
    if (shard.articles !== changes.articles) shard.keepOnly(new Set(await this.#library.idsIn(bucket.key)));
    shard.stamp = changes.stamp;
    kept.unsaved += 1 + changes.ids.length;
    kept.revision = changes.revision;
    this.#shards.set(bucket.key, kept);
    if (!known || kept.unsaved > UNSAVED) {
      await this.#library.saveShard(termsOf(bucket), kept.revision, shard.storedTerms());
      await this.#library.saveShard(keysOf(bucket), kept.revision, shard.storedKeys());
      kept.unsaved = 0;
    }
    return shard;
  }

  /** One after the other for each bucket, so that no index is built twice at a time. */
  #alone<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.#busy.get(key) ?? Promise.resolve();
    const next = before.catch(() => {}).then(work);
    this.#busy.set(key, next);
    return next;
  }
}

function keysOf(bucket: Bucket): string {
  return `rare:${bucket.key}`;
}
function termsOf(bucket: Bucket): string {
  return `terms:${bucket.key}`;
}
