import type { Article, Correction } from '../contracts/comparison';
import type { Profile } from '../text/profile';
import { bucketOf, byKey } from './buckets';
import { orderedPair } from './corrections';
import type { Bucket, BucketChanges, Library, StoredArticle } from './library';
import { publicationSpan } from './span';

interface MemoryBucket {
  revision: number;
  ids: Set<string>;
}

/** A library that lives in memory: for the command line, the tests and private windows. */
export class MemoryLibrary implements Library {
  readonly #stored = new Map<string, StoredArticle>();
  readonly #buckets = new Map<string, MemoryBucket>();
  readonly #shards = new Map<string, { revision: number; data: unknown }>();
  readonly #stamps = new Map<string, number>();
  #stamp = 0;
  readonly #corrections = new Map<string, Correction>();

  constructor(stored: Iterable<StoredArticle> = []) {
    this.put(stored);
  }

  /** Adds articles; one of a known id replaces it. */
  put(stored: Iterable<StoredArticle>): void {
    const touched = new Set<string>();
    this.#stamp++;
    for (const entry of stored) {
      const id = entry.article.id;
      this.#leave(id, touched);
      const key = bucketOf(entry.article.published);
      this.#stored.set(id, entry);
      this.#stamps.set(id, this.#stamp);
      this.#bucket(key).ids.add(id);
      touched.add(key);
    }
    for (const key of touched) this.#bucket(key).revision++;
  }

  /** Takes articles out; unknown ids are ignored. */
  remove(ids: Iterable<string>): void {
    const touched = new Set<string>();
    for (const id of ids) this.#leave(id, touched);
    for (const key of touched) this.#bucket(key).revision++;
  }

  /** Sets, or with a null verdict takes back, the reader's word on a pair. */
  correct(a: string, b: string, verdict: Correction['verdict'] | null, at: string): void {
    const [first, second] = orderedPair(a, b);
    const key = `${first}\n${second}`;
    if (verdict === null) this.#corrections.delete(key);
    else this.#corrections.set(key, { a: first, b: second, verdict, at });
  }

  async count(): Promise<number> {
    return this.#stored.size;
  }

  async span(): Promise<{ from: string | null; to: string | null }> {
    return publicationSpan([...this.#stored.values()].map((entry) => entry.article.published));
  }

  async articles(ids: string[]): Promise<Article[]> {
    return this.#found(ids).map((entry) => entry.article);
  }

  async profiles(ids: string[]): Promise<Profile[]> {
    return this.#found(ids).map((entry) => entry.profile);
  }

  async buckets(): Promise<Bucket[]> {
    const list: Bucket[] = [];
    for (const [key, bucket] of this.#buckets) {
      if (bucket.ids.size > 0) list.push({ key, revision: bucket.revision, articles: bucket.ids.size });
    }
    return list.sort(byKey);
  }

  async profilesIn(bucket: string): Promise<Profile[]> {
    return this.#found([...(this.#buckets.get(bucket)?.ids ?? [])]).map((entry) => entry.profile);
  }

  async changesIn(key: string, since: number): Promise<BucketChanges> {
    const bucket = this.#buckets.get(key);
    const all = [...(bucket?.ids ?? [])];
    const stampOf = (id: string) => this.#stamps.get(id)!;
    return {
      revision: bucket?.revision ?? 0,
      articles: all.length,
      stamp: all.reduce((highest, id) => Math.max(highest, stampOf(id)), since),
      ids: all.filter((id) => stampOf(id) > since).sort((a, b) => stampOf(a) - stampOf(b)),
    };
  }

  async idsIn(bucket: string): Promise<string[]> {
    return [...(this.#buckets.get(bucket)?.ids ?? [])];
  }

  async loadShard(key: string): Promise<{ revision: number; data: unknown } | null> {
    return structuredClone(this.#shards.get(key) ?? null);
  }

  async loadShards(prefix: string): Promise<{ key: string; revision: number; data: unknown }[]> {
    const found = [...this.#shards].filter(([key]) => key.startsWith(prefix));
    return structuredClone(found.map(([key, shard]) => ({ key, ...shard })));
  }

  async saveShard(key: string, revision: number, data: unknown): Promise<void> {
    this.#shards.set(key, structuredClone({ revision, data }));
  }

  async corrections(id: string): Promise<Correction[]> {
    return [...this.#corrections.values()].filter((correction) => correction.a === id || correction.b === id);
  }

  #found(ids: string[]): StoredArticle[] {
    return ids.flatMap((id) => this.#stored.get(id) ?? []);
  }

  #bucket(key: string): MemoryBucket {
    let bucket = this.#buckets.get(key);
    if (!bucket) {
      bucket = { revision: 0, ids: new Set() };
      this.#buckets.set(key, bucket);
    }
    return bucket;
  }

  #leave(id: string, touched: Set<string>): void {
    const entry = this.#stored.get(id);
    if (!entry) return;
    const key = bucketOf(entry.article.published);
    this.#stored.delete(id);
    this.#bucket(key).ids.delete(id);
    touched.add(key);
  }
}
