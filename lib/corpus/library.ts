import type { Article, Correction } from '../contracts/comparison';
import type { Profile } from '../text/profile';

/** An article with what was computed of it once. */
export interface StoredArticle {
  article: Article;
  profile: Profile;
}

/**
 * A stretch of time whose articles are searched together. `revision` rises with every change inside it, in the same transaction as the
 * change: a persisted index of another revision is stale.
 */
export interface Bucket {
  /** Monday of the week, `2025-05-19`, or `undated`. */
  key: string;
  revision: number;
  articles: number;
}

/** What changed in a bucket after some stamp. */
export interface BucketChanges {
  /** The bucket as it was when this was read. */
  revision: number;
  articles: number;
  /** The highest stamp in the bucket; -1 for an empty one. */
  stamp: number;
  /** Articles that were added or rewritten since, oldest change first. */
  ids: string[];
}

/**
 * What the stages after storage need of the library. Two implementations: IndexedDB (the extension) and memory (command line, tests).
 * Methods reject only when the storage itself fails.
 */
export interface Library {
  count(): Promise<number>;
  /** Earliest and latest publication among dated articles. */
  span(): Promise<{ from: string | null; to: string | null }>;
  /** Articles in the order of `ids`; unknown ids are left out. */
  articles(ids: string[]): Promise<Article[]>;
  profiles(ids: string[]): Promise<Profile[]>;
  buckets(): Promise<Bucket[]>;
  profilesIn(bucket: string): Promise<Profile[]>;
  /** Every change stamps the article with a number higher than all before. `since` -1: all articles of the bucket. */
  changesIn(bucket: string, since: number): Promise<BucketChanges>;
  idsIn(bucket: string): Promise<string[]>;
  /** The persisted index of a bucket, any value that can be cloned, with the revision it was made of. */
  loadShard(key: string): Promise<{ revision: number; data: unknown } | null>;
  /** All persisted indexes whose keys begin so, in one go. */
  loadShards(prefix: string): Promise<{ key: string; revision: number; data: unknown }[]>;
  saveShard(key: string, revision: number, data: unknown): Promise<void>;
  /** The reader's own word on pairs with this article. */
  corrections(id: string): Promise<Correction[]>;
}
