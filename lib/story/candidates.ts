import type { Bucket, Library } from '../corpus/library';
import type { LibraryCounts } from '../text/document-frequency';
import type { Profile } from '../text/profile';
import { farHits } from './far-search';
import { Query } from './query';
import type { Hit, Shard } from './shard';
import { ShardStore } from './shard-store';
import { QUERY_TERMS, signature } from './signature';

/** A dated query opens the buckets within so many days of the article. */
const WINDOW_DAYS = 17;
/** A library up to this size is searched whole, whatever the dates. */
const SEARCH_ALL = 3000;
/**
 * In a library that is searched whole, the score of an article of another time counts this much. AllSides (1,611 articles over four years): 1 finds 95.6 % of the
 * mates, .8 96.8 %, .5 97.3 %, 0 97.5 %; the middle leaves room for follow-ups.
 */
const OTHER_TIME = 0.5;
/** Places that articles of other times may take. */
const MOST_FAR = 8;
/**
 * So many articles without a MiniSearch get it before the answer (an estimated 0.1 ms each in a worker just awake); beyond that the answer goes through the stored
 * hashes and the MiniSearch is made afterwards.
 */
const INDEX_AT_ONCE = 200;
/**
 * Weeks with more articles than this keep to going through the hashes. A question to one week (Node, made articles), by MiniSearch and through the
 * hashes: 96 articles 0.8 and 0.1 ms, 300 2.0 and 0.3, 960 4.6 and 0.9; and 960 take 0.15 s to index, work that the next question would meet.
 */
const MOST_INDEXED = 300;
/** So many weeks are made ready for the look-up by rare keys before others get their turn; about 0.6 ms each where they hold 960 articles. */
const PREPARED_AT_ONCE = 32;
const DAY = 86_400_000;

/** Finds candidates in the indexes of the buckets. */
export class CandidateFinder {
  readonly #library: Library;
  readonly #store: ShardStore;
  /** Questions under way. */
  #searching = 0;
  #due: Shard[] = [];

  constructor(library: Library) {
    this.#library = library;
    this.#store = new ShardStore(library);
  }

  /**
   * Up to `most` ids, best first; the query itself may be among them. Around the article's date, and among undated articles, by terms; at
   * all other times by rare names and quotations, as far as those indexes have been built ({@link settle}). Without a date by terms everywhere.
   * @param counts may still be under way: the indexes are read meanwhile
   */
  async find(
    profile: Profile,
    most: number,
    counts?: LibraryCounts | Promise<LibraryCounts | undefined>,
  ): Promise<string[]> {
    this.#searching++;
    try {
      return await this.#find(profile, most, Promise.resolve(counts));
    } finally {
      this.#searching--;
    }
  }

  /** Builds and renews the indexes that no query has had to wait for, one bucket after the other. */
  async settle(): Promise<void> {
    for (const bucket of await this.#library.buckets()) {
      if (this.#store.isCurrent(bucket)) continue;
      await this.#store.current(bucket);
      this.#trim();
    }
    for (const shard of this.#due.splice(0)) await shard.indexInSteps();
    let prepared = 0;
    for (const shard of this.#store.all())
      if (shard.prepareRare() && ++prepared % PREPARED_AT_ONCE === 0) await new Promise((next) => setTimeout(next));
    this.#trim();
  }

  async #find(profile: Profile, most: number, counting: Promise<LibraryCounts | undefined>): Promise<string[]> {
    const [{ around, others, whole }, query] = await Promise.all([
      this.#shards(profile.day),
      counting.then((counts) => new Query(signature(profile, QUERY_TERMS, counts))),
    ]);
    const undated = profile.day === null;
    this.#index(whole ? [...around, ...others] : around);
    const search = (shards: Shard[]) => shards.flatMap((shard) => shard.search(query, most));
    const early = undated || whole ? search(others) : [];
    const share = undated ? 1 : OTHER_TIME;
    const hits = best([...search(around), ...early.map(({ id, score }) => ({ id, score: score * share }))]);
    const late = undated || whole ? [] : farHits(profile, others).slice(0, MOST_FAR);
    return [...hits.slice(0, most - late.length), ...late].map((hit) => hit.id);
  }

  /** The indexes that an article of that day is looked up in: those around its date, and of the others what there is. */
  async #shards(day: number | null): Promise<{ around: Shard[]; others: Shard[]; whole: boolean }> {
    const { near, far, whole } = choose(await this.#library.buckets(), day);
    const undated = day === null;
    if (undated || whole) await this.#store.readTerms([...near, ...far]);
    const [around, elsewhere] = await Promise.all([
      Promise.all(near.map((bucket) => this.#store.current(bucket))),
      Promise.all(far.map((bucket) => (whole ? this.#store.current(bucket) : this.#store.known(bucket, undated)))),
    ]);
    return { around, others: elsewhere.filter((shard): shard is Shard => shard !== null), whole };
  }

  /** Sees to it that the weeks around a query have their MiniSearch, now or after the answer. */
  #index(shards: Shard[]): void {
    for (const shard of shards) if (shard.articles > MOST_INDEXED) shard.dropIndex();
    const without = shards.filter((shard) => !shard.isIndexed && shard.articles <= MOST_INDEXED);
    const articles = without.reduce((sum, shard) => sum + shard.articles, 0);
    if (articles <= INDEX_AT_ONCE) for (const shard of without) shard.index();
    else this.#due = without;
  }

  #trim(): void {
    if (this.#searching === 0) this.#store.trim();
  }
}

function best(hits: Hit[]): Hit[] {
  return hits.sort((a, b) => b.score - a.score);
}

function choose(buckets: Bucket[], day: number | null): { near: Bucket[]; far: Bucket[]; whole: boolean } {
  const whole = buckets.reduce((sum, b) => sum + b.articles, 0) <= SEARCH_ALL;
  const isNear = (bucket: Bucket) => {
    const monday = Date.parse(bucket.key) / DAY;
    if (Number.isNaN(monday)) return true;
    return day !== null && day >= monday - WINDOW_DAYS && day <= monday + 6 + WINDOW_DAYS;
  };
  return { near: buckets.filter(isNear), far: buckets.filter((b) => !isNear(b)), whole };
}
