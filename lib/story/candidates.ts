import type { Bucket, Library } from '../corpus/library';
import type { LibraryCounts } from '../text/document-frequency';
import type { Profile } from '../text/profile';
import { type Hit, Shard } from './shard';
import { QUERY_TERMS, signature } from './signature';

/** A dated query opens the buckets within so many days of the article. */
const WINDOW_DAYS = 17;
/** A library up to this size is searched whole, whatever the dates. */
const SEARCH_ALL = 3000;
const DAY = 86_400_000;

/** Finds candidates in the per-bucket indexes, which it loads, builds and persists as needed. */
export class CandidateFinder {
  readonly #library: Library;
  readonly #shards = new Map<string, { revision: number; shard: Shard }>();

  constructor(library: Library) {
    this.#library = library;
  }

  /** Up to `most` ids, best first; the query itself may be among them. */
  async find(profile: Profile, most: number, counts?: LibraryCounts): Promise<string[]> {
    const buckets = await this.#library.buckets();
    const query = signature(profile, QUERY_TERMS, counts);
    const hits: Hit[] = [];
    for (const bucket of choose(buckets, profile.day)) {
      const shard = await this.#open(bucket);
      hits.push(...shard.search(query, most));
    }
    return hits
      .sort((a, b) => b.score - a.score)
      .slice(0, most)
      .map((hit) => hit.id);
  }

  async #open(bucket: Bucket): Promise<Shard> {
    const known = this.#shards.get(bucket.key);
    if (known?.revision === bucket.revision) return known.shard;
    const key = `terms:${bucket.key}`;
    const stored = await this.#library.loadShard(key);
    let shard = stored?.revision === bucket.revision ? Shard.parse(stored.data) : null;
    if (!shard) {
      shard = Shard.build(await this.#library.profilesIn(bucket.key));
      await this.#library.saveShard(key, bucket.revision, shard.serialize());
    }
    this.#shards.set(bucket.key, { revision: bucket.revision, shard });
    return shard;
  }
}

function choose(buckets: Bucket[], day: number | null): Bucket[] {
  const total = buckets.reduce((sum, b) => sum + b.articles, 0);
  if (total <= SEARCH_ALL || day === null) return buckets;
  return buckets.filter((bucket) => {
    const monday = Date.parse(bucket.key) / DAY;
    return Number.isNaN(monday) || (day >= monday - WINDOW_DAYS && day <= monday + 6 + WINDOW_DAYS);
  });
}
