import type { Bucket, Library } from '../corpus/library';
import type { LibraryCounts } from '../text/document-frequency';
import type { Profile } from '../text/profile';
import { farHits } from './far-search';
import type { Hit, Shard } from './shard';
import { ShardStore } from './shard-store';
import { QUERY_TERMS, signature } from './signature';

/** A dated query opens the buckets within so many days of the article. */
const WINDOW_DAYS = 17;
/** A library up to this size is searched whole, whatever the dates. */
const SEARCH_ALL = 3000;
/** Places that articles of other times may take. */
const MOST_FAR = 8;
const DAY = 86_400_000;

/** Finds candidates in the indexes of the buckets. */
export class CandidateFinder {
  readonly #library: Library;
  readonly #store: ShardStore;

  constructor(library: Library) {
    this.#library = library;
    this.#store = new ShardStore(library);
  }

  /**
   * Up to `most` ids, best first; the query itself may be among them. Around the article's date, and among undated articles, by terms; at
   * all other times by rare names and quotations, as far as those indexes have been built ({@link settle}). Without a date by terms everywhere.
   */
  async find(profile: Profile, most: number, counts?: LibraryCounts): Promise<string[]> {
    const { near, far } = choose(await this.#library.buckets(), profile.day);
    const query = signature(profile, QUERY_TERMS, counts);
    const undated = profile.day === null;
    const [around, elsewhere] = await Promise.all([
      Promise.all(near.map((bucket) => this.#store.current(bucket))),
      Promise.all(far.map((bucket) => this.#store.known(bucket, undated))),
    ]);
    const others = elsewhere.filter((shard): shard is Shard => shard !== null);
    const hits = best([...around, ...(undated ? others : [])].flatMap((shard) => shard.search(query, most)));
    const late = undated ? [] : farHits(profile, others).slice(0, MOST_FAR);
    return [...hits.slice(0, most - late.length), ...late].map((hit) => hit.id);
  }

  /** Builds and renews the indexes that no query has had to wait for, one bucket after the other. */
  async settle(): Promise<void> {
    for (const bucket of await this.#library.buckets())
      if (!this.#store.isCurrent(bucket)) await this.#store.current(bucket);
  }
}

function best(hits: Hit[]): Hit[] {
  return hits.sort((a, b) => b.score - a.score);
}

function choose(buckets: Bucket[], day: number | null): { near: Bucket[]; far: Bucket[] } {
  const total = buckets.reduce((sum, b) => sum + b.articles, 0);
  if (total <= SEARCH_ALL) return { near: buckets, far: [] };
  const isNear = (bucket: Bucket) => {
    const monday = Date.parse(bucket.key) / DAY;
    if (Number.isNaN(monday)) return true;
    return day !== null && day >= monday - WINDOW_DAYS && day <= monday + 6 + WINDOW_DAYS;
  };
  return { near: buckets.filter(isNear), far: buckets.filter((b) => !isNear(b)) };
}
