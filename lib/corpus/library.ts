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
  /** The persisted index of a bucket, with the revision it was made of. */
  loadShard(key: string): Promise<{ revision: number; data: string } | null>;
  saveShard(key: string, revision: number, data: string): Promise<void>;
  /** The reader's own word on pairs with this article. */
  corrections(id: string): Promise<Correction[]>;
}
