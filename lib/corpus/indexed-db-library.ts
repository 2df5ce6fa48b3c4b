import type { Article, Correction } from '../contracts/comparison';
import type {
  ArticleVersion,
  EditableFields,
  ImportReport,
  LibraryFacets,
  LibraryPage,
  LibraryQuery,
  ListedCorrection,
  Settings,
} from '../contracts/library';
import { PROFILE_VERSION, type Profile, profileOf } from '../text/profile';
import { listCorrections, makeCorrection, orderedPair } from './corrections';
import { forgetOldJobs } from './jobs/job-records';
import type { Bucket, BucketChanges, Library } from './library';
import { expired } from './retention';
import { SEED_IDS, seedArticles } from './seeds';
import { CatalogueReader } from './store/catalogue-reader';
import { ARTICLE_STORES, type ArticleTransaction, type Database, openDatabase, type Row } from './store/database';
import { firstRows, isFirstPage } from './store/first-page';
import { Overview } from './store/overview';
import { unpackArticle } from './store/packed-article';
import { ProfileCache } from './store/profile-cache';
import { indexedEntries, purgeWords, settleWords, TextSearch } from './store/text-search';
import { emptyTrash, forget, trashedUnder } from './store/trash';
import { ArticleWriter } from './store/writer';

/** So many articles are written in one transaction: large enough to be fast, small enough that other readers get their turn. */
const BATCH = 100;

/**
 * Opens the library kept in IndexedDB. The first time, the seeds are put into it.
 * @param name Of the database; one name = one library.
 * @param options `seeds: false` leaves them out; `lost` is called when the connection ends by itself; `database` is one that was opened already, which then tells
 *   by itself when it is lost.
 * @throws DOMException VersionError when a newer version of the extension wrote it.
 */
export async function openLibrary(
  name?: string,
  options: { seeds?: boolean; lost?: () => void; database?: Promise<Database> | null } = {},
): Promise<IndexedDbLibrary> {
  const library = new IndexedDbLibrary(await (options.database ?? openDatabase(name, options.lost)));
  // Whoever opens it asks for its size next: both are read in one go.
  if (options.seeds !== false) await Promise.all([library.installSeeds(new Date().toISOString()), library.count()]);
  return library;
}

/** The reader's library in IndexedDB: what the stages read, and everything that changes articles, corrections and versions. */
export class IndexedDbLibrary implements Library {
  readonly database: Database;
  readonly #rows = new CatalogueReader();
  readonly #search = new TextSearch();
  readonly #overview = new Overview();
  readonly #profiles = new ProfileCache();

  constructor(database: Database) {
    this.database = database;
  }

  close(): void {
    this.database.close();
  }

  // What the stages read.

  async count(): Promise<number> {
    return (await this.#overview.read(this.database)).articles;
  }

  async span(): Promise<{ from: string | null; to: string | null }> {
    const { from, to } = await this.#overview.read(this.database);
    return { from, to };
  }

  async articles(ids: string[]): Promise<Article[]> {
    const store = this.database.transaction('articles').store;
    const found = await Promise.all(ids.map((id) => store.get(id)));
    return found.flatMap((article) => (article ? unpackArticle(article) : []));
  }

  async profiles(ids: string[]): Promise<Profile[]> {
    return this.#profiles.read(this.database, ids, (found) => this.#current(found));
  }

  async buckets(): Promise<Bucket[]> {
    return (await this.#overview.read(this.database)).buckets;
  }

  async profilesIn(bucket: string): Promise<Profile[]> {
    const found = await this.database.getAllFromIndex('profiles', 'bucket', bucket);
    return this.#current(found.map((entry) => entry.profile));
  }

  async changesIn(bucket: string, since: number): Promise<BucketChanges> {
    const tx = this.database.transaction(['rows', 'buckets']);
    const index = tx.objectStore('rows').index('changed');
    const later = IDBKeyRange.bound([bucket, since], [bucket, Number.POSITIVE_INFINITY], true);
    const [record, ids, newest] = await Promise.all([
      tx.objectStore('buckets').get(bucket),
      index.getAllKeys(later),
      index.openKeyCursor(later, 'prev'),
    ]);
    return {
      revision: record?.revision ?? 0,
      articles: record?.articles ?? 0,
      stamp: newest ? newest.key[1] : since,
      ids,
    };
  }

  async idsIn(bucket: string): Promise<string[]> {
    return this.database.getAllKeysFromIndex('profiles', 'bucket', bucket);
  }

  async loadShard(key: string): Promise<{ revision: number; data: unknown } | null> {
    const shard = await this.database.get('shards', key);
    return shard ? { revision: shard.revision, data: shard.data } : null;
  }

  async loadShards(prefix: string): Promise<{ key: string; revision: number; data: unknown }[]> {
    return this.database.getAll('shards', IDBKeyRange.bound(prefix, `${prefix}\uffff`));
  }

  async saveShard(key: string, revision: number, data: unknown): Promise<void> {
    await this.database.put('shards', { key, revision, data });
  }

  async corrections(id: string): Promise<Correction[]> {
    const tx = this.database.transaction('corrections');
    const [asFirst, asSecond] = await Promise.all([tx.store.index('a').getAll(id), tx.store.index('b').getAll(id)]);
    return [...asFirst, ...asSecond];
  }

  // What the library screen reads.

  async query(query: LibraryQuery): Promise<LibraryPage> {
    if (!this.#rows.ready && isFirstPage(query))
      return { rows: await firstRows(this.database, query.limit ?? 50), total: await this.count() };
    const catalogue = await this.#rows.read(this.database);
    const found = query.text ? await this.#search.search(this.database, catalogue, query.text) : null;
    return catalogue.page(query, found);
  }

  /** Ids of all articles that a query finds, in its order. */
  async ids(query: LibraryQuery): Promise<string[]> {
    const catalogue = await this.#rows.read(this.database);
    const found = query.text ? await this.#search.search(this.database, catalogue, query.text) : null;
    return catalogue.ids(query, found);
  }

  async facets(): Promise<LibraryFacets> {
    return (await this.#rows.read(this.database)).facets();
  }

  /** Rows that the reader's limits no longer keep, oldest first. */
  async expired(limits: Pick<Settings, 'retentionDays' | 'retentionArticles'>, now: string): Promise<Row[]> {
    return expired((await this.#rows.read(this.database)).rows.values(), limits, now);
  }

  /** An article with all its versions, the current text last; null when there is none of that id. */
  async get(id: string): Promise<{ article: Article; pinned: boolean; versions: ArticleVersion[] } | null> {
    const tx = this.database.transaction(['articles', 'rows', 'versions']);
    const [packed, row, older] = await Promise.all([
      tx.objectStore('articles').get(id),
      tx.objectStore('rows').get(id),
      tx.objectStore('versions').getAll(IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER])),
    ]);
    if (!packed || !row) return null;
    const article = unpackArticle(packed);
    const current = { id, number: row.versions, added: article.added, title: article.title, text: article.text };
    return { article, pinned: row.pinned, versions: [...older, current] };
  }

  // Changes to articles.

  /**
   * Stores articles, in batches of one transaction each. @returns What became of them; `ids` are those that are new or changed.
   */
  async put(articles: Article[]): Promise<Omit<ImportReport, 'rejected'>> {
    const report = { added: 0, unchanged: 0, versions: 0, ids: [] as string[] };
    for (let start = 0; start < articles.length; start += BATCH) {
      const batch = articles.slice(start, start + BATCH);
      await this.change(async (writer) => {
        await writer.look(batch.map((article) => article.id));
        for (const article of batch) {
          const outcome = await writer.put(article, profileOf);
          if (outcome === 'unchanged') report.unchanged++;
          else {
            report[outcome === 'version' ? 'versions' : 'added']++;
            report.ids.push(article.id);
          }
        }
      });
    }
    return report;
  }

  /** Changes what is said about an article. @returns The article, or null when there is none of that id. */
  async edit(id: string, changes: EditableFields): Promise<Article | null> {
    return this.change(async (writer, tx) => {
      const [packed, row] = await Promise.all([tx.objectStore('articles').get(id), tx.objectStore('rows').get(id)]);
      if (!packed || !row) return null;
      const { pinned, ...fields } = changes;
      const edited: Article = { ...unpackArticle(packed), ...fields };
      await writer.overwrite(edited, profileOf(edited), { ...row, pinned: pinned ?? row.pinned });
      return edited;
    });
  }

  /** Takes articles out, to be brought back by `undo` for a day. Unknown ids are ignored. */
  async remove(ids: string[], now: string): Promise<{ undo: string; removed: number }> {
    return this.#removed(now, (writer, undo) => writer.remove(ids, undo));
  }

  /** Takes all articles out, to be brought back by `undo` for a day. */
  async clear(now: string): Promise<{ undo: string; removed: number }> {
    return this.#removed(now, (writer, undo) => writer.removeAll(undo));
  }

  async #removed(
    now: string,
    remove: (writer: ArticleWriter, undo: string) => Promise<number>,
  ): Promise<{ undo: string; removed: number }> {
    const undo = `${now} ${Math.random().toString(36).slice(2)}`;
    const removed = await this.change((writer) => remove(writer, undo));
    return { undo, removed };
  }

  async undo(undo: string): Promise<number> {
    return this.change(async (writer, tx) => {
      let restored = 0;
      const indexed = await indexedEntries(tx);
      for await (const batch of trashedUnder(tx, undo)) {
        await writer.look(batch.map((trashed) => trashed.row.id));
        for (const trashed of batch) if (await writer.restore(trashed, indexed)) restored++;
      }
      await forget(tx, undo);
      return restored;
    });
  }

  /**
   * Runs changes in one transaction: all of it is stored, or nothing. Inside, only requests of this transaction may be awaited, since it
   * ends by itself as soon as it waits for nothing.
   */
  async change<T>(change: (writer: ArticleWriter, tx: ArticleTransaction) => Promise<T>): Promise<T> {
    const tx = this.database.transaction([...ARTICLE_STORES], 'readwrite');
    try {
      const writer = await ArticleWriter.begin(tx);
      const value = await change(writer, tx);
      await writer.finish();
      if (writer.rows.size > 0) await settleWords(tx);
      await tx.done;
      if (writer.rows.size > 0) this.#profiles.changed(writer.revision, writer.rows.keys());
      this.#rows.follow(writer.revision, writer.rows);
      return value;
    } catch (error) {
      // Rejections of requests already under way belong to this same failure; why the transaction ended says more than that it did.
      tx.done.catch(() => {});
      const cause = tx.error;
      try {
        tx.abort();
      } catch {
        // It has ended by itself.
      }
      throw cause ?? error;
    }
  }

  /** Forgets for good what was deleted longer ago than it can be undone, and work that nobody went on with. */
  async tidy(now: string): Promise<void> {
    const tx = this.database.transaction([...ARTICLE_STORES], 'readwrite');
    if (await emptyTrash(tx, now)) await purgeWords(tx);
    await tx.done;
    await forgetOldJobs(this.database, now);
  }

  // Seeds.

  /** Adds the seeds the first time a library is opened, and never again by itself. */
  async installSeeds(now: string): Promise<void> {
    if (await this.database.get('values', 'seeded')) return;
    await this.change(async (writer, tx) => {
      if (await tx.objectStore('values').get('seeded')) return;
      for (const { article, profile } of seedArticles(now)) await writer.put(article, () => profile);
      await tx.objectStore('values').put(now, 'seeded');
    });
  }

  /** @returns How many of the seeds are in the library afterwards. */
  async setSeeds(present: boolean, now: string): Promise<number> {
    if (!present) {
      await this.remove([...SEED_IDS], now);
      return 0;
    }
    const seeds = seedArticles(now);
    await this.change(async (writer) => {
      for (const { article, profile } of seeds) await writer.put(article, () => profile);
    });
    return seeds.length;
  }

  // Corrections.

  /** Sets, or with a null verdict takes back, the reader's word on a pair of articles. */
  async correct(a: string, b: string, verdict: Correction['verdict'] | null, now: string): Promise<void> {
    if (verdict === null) await this.database.delete('corrections', orderedPair(a, b));
    else await this.database.put('corrections', makeCorrection(a, b, verdict, now));
  }

  /** All corrections, newest first, with the titles of articles that are still there. */
  listCorrections(): Promise<ListedCorrection[]> {
    return listCorrections(this.database);
  }

  // Inside.

  /** Profiles made by an older version of the text rooms are made anew. */
  async #current(profiles: Profile[]): Promise<Profile[]> {
    const stale = profiles.filter((profile) => profile.version !== PROFILE_VERSION);
    if (stale.length === 0) return profiles;
    const renewed = new Map<string, Profile>();
    for (const article of await this.articles(stale.map((profile) => profile.id))) {
      renewed.set(article.id, profileOf(article));
    }
    const tx = this.database.transaction('profiles', 'readwrite');
    for (const [id, profile] of renewed) {
      const entry = await tx.store.get(id);
      if (entry) await tx.store.put({ ...entry, profile });
    }
    await tx.done;
    return profiles.map((profile) => renewed.get(profile.id) ?? profile);
  }
}
