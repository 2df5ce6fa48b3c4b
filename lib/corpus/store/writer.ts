import type { Article } from '../../contracts/comparison';
import type { ArticleVersion } from '../../contracts/library';
import type { Profile } from '../../text/profile';
import { indexWords } from '../search/words';
import type { ArticleTransaction, Row, Trashed } from './database';
import { type PackedArticle, packArticle, unpackArticle } from './packed-article';
import { rowOf, wordStamp } from './rows';

/** What became of one article that was put. */
export type Outcome = 'added' | 'completed' | 'unchanged' | 'version';
/** What is kept of an article beside itself. `link`: the address as it was given, where the canonical one may not be fetchable. */
export interface Extra {
  pinned?: boolean;
  link?: string | null;
}

type Kept = Pick<Row, 'pinned' | 'versions'> & Pick<Extra, 'link'>;

/** So many requests may be under way before the writer waits for the last of them: bounds the memory of a large change. */
const QUEUED = 512;
/** So many removed articles are kept together: a request of its own for each would cost more than the copying. */
const TRASH_BATCH = 100;

/**
 * Changes to articles inside one transaction. Everything that hangs on an article changes together: text, profile, list row, words of the
 * full-text index, and the revision of its bucket. `finish` must be called before the transaction ends; a writer that fails on the way
 * leaves nothing behind. Writes are not waited for one by one: one that fails ends the whole transaction.
 */
export class ArticleWriter {
  readonly #tx: ArticleTransaction;
  readonly #buckets = new Map<string, number>();
  /** Rows as they were before, where `look` has read them. */
  readonly #before = new Map<string, Row | null>();
  #queued = 0;
  #trashed = 0;
  /** Row by id after this transaction; null = gone. */
  readonly rows = new Map<string, Row | null>();
  readonly revision: number;

  private constructor(tx: ArticleTransaction, revision: number) {
    this.#tx = tx;
    this.revision = revision;
  }

  static async begin(tx: ArticleTransaction): Promise<ArticleWriter> {
    const revision = ((await tx.objectStore('values').get('revision')) as number | undefined) ?? 0;
    return new ArticleWriter(tx, revision + 1);
  }

  /** Reads what is known of some articles all at once, which is many times faster than one by one. */
  async look(ids: string[]): Promise<void> {
    const store = this.#tx.objectStore('rows');
    const rows = await Promise.all(ids.map((id) => store.get(id)));
    for (const [index, id] of ids.entries()) this.#before.set(id, rows[index] ?? null);
  }

  /**
   * Stores an article that was read, fetched or imported. A known id with the same text is left alone, as is a full text that comes
   * again as a stub. A longer text in the place of a stub completes it; any other text makes the stored one an older version.
   */
  async put(article: Article, profile: (article: Article) => Profile, extra: Extra = {}): Promise<Outcome> {
    const row = await this.#row(article.id);
    if (!row) {
      await this.#write(article, profile(article), { pinned: false, versions: 1, ...extra });
      return 'added';
    }
    const known = (await this.#tx.objectStore('articles').get(article.id))!;
    if (known.text === article.text || (article.stub && !known.stub)) return 'unchanged';
    if (article.stub && article.text.length <= known.text.length) return 'unchanged';
    const kept = { pinned: row.pinned, link: row.link, ...extra };
    if (known.stub) {
      const completed = completedStub(known, article);
      await this.#write(completed, profile(completed), { ...kept, versions: row.versions });
      return 'completed';
    }
    const { id, added, title, text } = known;
    this.#queue(this.#tx.objectStore('versions').put({ id, number: row.versions, added, title, text }));
    await this.#write(article, profile(article), { ...kept, versions: row.versions + 1 });
    return 'version';
  }

  /**
   * Stores an article of a backup. Where the library has another text of it, the one read later becomes (or stays) the current one and the
   * other an older version.
   */
  async merge(article: Article, profile: (article: Article) => Profile, kept: Kept): Promise<Outcome> {
    const row = await this.#row(article.id);
    if (!row) {
      await this.#write(article, profile(article), kept);
      return 'added';
    }
    const known = (await this.#tx.objectStore('articles').get(article.id))!;
    if (known.added < article.added || known.text === article.text) return this.put(article, profile);
    const { id, added, title, text } = article;
    const older = await this.#tx.objectStore('versions').getAll(versionsOf(id));
    if (older.some((version) => version.text === text)) return 'unchanged';
    this.#queue(this.#tx.objectStore('versions').put({ id, number: row.versions, added, title, text }));
    const changed = { ...row, versions: row.versions + 1 };
    this.#queue(this.#tx.objectStore('rows').put(changed));
    this.rows.set(id, changed);
    return 'version';
  }

  /** Empties the library, into the trash under `undo` (null: for good). Buckets keep their records, with revisions that go on rising. */
  async removeAll(undo: string | null): Promise<number> {
    const rows = await this.#tx.objectStore('rows').getAll();
    const read = (start: number) => {
      const batch = rows.slice(start, start + TRASH_BATCH);
      if (batch.length === 0) return null;
      const [first, last] = [batch[0]!.id, batch[batch.length - 1]!.id];
      const range = IDBKeyRange.bound(first, last);
      return Promise.all([
        batch,
        this.#tx.objectStore('articles').getAll(range),
        this.#tx.objectStore('profiles').getAll(range),
        this.#tx.objectStore('versions').getAll(IDBKeyRange.bound([first, 0], [last, Number.MAX_SAFE_INTEGER])),
      ]);
    };
    let next = undo === null ? null : read(0);
    for (let start = TRASH_BATCH; undo !== null && next; start += TRASH_BATCH) {
      const [batch, articles, profiles, versions] = await next;
      // Asked for before this one is written, so that the store is never idle.
      next = read(start);
      // The stores hold the same ids in the same order: they change in the same transactions.
      const trashed = batch.map((row, index) => ({
        row,
        article: articles[index]!,
        profile: profiles[index]!.profile,
        versions: versions.filter((version) => version.id === row.id),
      }));
      await this.#trash(undo, trashed);
    }
    for (const row of rows) {
      this.#count(row.bucket, -1);
      this.rows.set(row.id, null);
    }
    // Of what can be brought back the words stay in the index: their entries are dead until then, and purged with the trash.
    const words = undo === null ? (['words', 'segments'] as const) : [];
    for (const store of ['articles', 'profiles', 'rows', 'versions', 'shards', ...words] as const) {
      this.#queue(this.#tx.objectStore(store).clear());
    }
    if (undo === null) this.#queue(this.#tx.objectStore('values').delete('smallSegments'));
    return rows.length;
  }

  /** Stores an article as it is, with its older versions, over whatever was there: edits, restores, undo. */
  async overwrite(article: Article, profile: Profile, kept: Kept, older: ArticleVersion[] = []): Promise<void> {
    for (const version of older) this.#queue(this.#tx.objectStore('versions').put(version));
    await this.#write(article, profile, kept);
  }

  /** Takes articles out, into the trash under `undo`. Returns how many were there. */
  async remove(ids: string[], undo: string): Promise<number> {
    const tx = this.#tx;
    let removed = 0;
    for (let start = 0; start < ids.length; start += TRASH_BATCH) {
      const batch = [...new Set(ids.slice(start, start + TRASH_BATCH))];
      await this.look(batch);
      const rows = batch.flatMap((id) => this.rows.get(id) ?? (this.rows.has(id) ? [] : (this.#before.get(id) ?? [])));
      const trashed = await Promise.all(
        rows.map(async (row) => {
          const [article, entry, versions] = await Promise.all([
            tx.objectStore('articles').get(row.id),
            tx.objectStore('profiles').get(row.id),
            row.versions > 1 ? tx.objectStore('versions').getAll(versionsOf(row.id)) : [],
          ]);
          return { row, article: article!, profile: entry!.profile, versions };
        }),
      );
      for (const row of rows) {
        for (const store of ['articles', 'profiles', 'rows'] as const)
          this.#queue(tx.objectStore(store).delete(row.id));
        if (row.versions > 1) this.#queue(tx.objectStore('versions').delete(versionsOf(row.id)));
        this.#count(row.bucket, -1);
        this.rows.set(row.id, null);
      }
      if (trashed.length > 0) await this.#trash(undo, trashed);
      removed += rows.length;
    }
    return removed;
  }

  /**
   * Brings a removed article back, as it was. Returns false when it has come in anew meanwhile: that one stays.
   * @param indexed What the full-text index still holds (`indexedEntries`).
   */
  async restore(trashed: Trashed, indexed: Set<string>): Promise<boolean> {
    const { row, article, profile, versions } = trashed;
    if (await this.#row(row.id)) return false;
    if (!indexed.has(`${row.id} ${wordStamp(row)}`)) {
      await this.overwrite(unpackArticle(article), profile, row, versions);
      return true;
    }
    const back: Row = { ...row, stamp: this.revision, indexed: wordStamp(row) };
    for (const version of versions) this.#queue(this.#tx.objectStore('versions').put(version));
    this.#queue(this.#tx.objectStore('articles').put(article));
    this.#queue(this.#tx.objectStore('profiles').put({ id: row.id, bucket: row.bucket, profile }));
    await this.#putRow(back);
    this.#count(row.bucket, 1);
    return true;
  }

  /** Writes what was counted on the way: bucket revisions and the revision of the library. */
  async finish(): Promise<void> {
    for (const [key, change] of this.#buckets) {
      const bucket = (await this.#tx.objectStore('buckets').get(key)) ?? { key, revision: 0, articles: 0 };
      // An emptied bucket keeps its record, so that its revision never repeats and a stale index is never taken for fresh.
      const next = { key, revision: bucket.revision + 1, articles: bucket.articles + change };
      this.#queue(this.#tx.objectStore('buckets').put(next));
    }
    if (this.rows.size > 0) await this.#tx.objectStore('values').put(this.revision, 'revision');
  }

  async #write(article: Article, profile: Profile, kept: Kept): Promise<void> {
    const before = await this.#row(article.id);
    const row = rowOf(article, { ...kept, indexed: undefined, stamp: this.revision });
    if (before) this.#count(before.bucket, -1);
    this.#count(row.bucket, 1);
    const words = indexWords(article).join('\n');
    this.#queue(this.#tx.objectStore('articles').put(packArticle(article)));
    this.#queue(this.#tx.objectStore('profiles').put({ id: article.id, bucket: row.bucket, profile }));
    this.#queue(this.#tx.objectStore('words').put({ id: article.id, stamp: row.stamp, words }));
    await this.#putRow(row);
  }

  /** Waits now and then, so that not too many requests are under way. */
  async #putRow(row: Row): Promise<void> {
    const last = this.#tx.objectStore('rows').put(row);
    this.#queue(last);
    this.rows.set(row.id, row);
    if (this.#queued >= QUEUED) {
      this.#queued = 0;
      await last;
    }
  }

  /** The row of an article as it stands at this point of the transaction. */
  async #row(id: string): Promise<Row | null> {
    const changed = this.rows.get(id);
    if (changed !== undefined) return changed;
    const before = this.#before.get(id);
    if (before !== undefined) return before;
    return (await this.#tx.objectStore('rows').get(id)) ?? null;
  }

  async #trash(undo: string, articles: Trashed[]): Promise<void> {
    const id = String(this.#trashed++).padStart(6, '0');
    await this.#tx.objectStore('trash').put({ undo, id, articles });
  }

  /** A request that fails ends the transaction, whose own promise says so. */
  #queue(request: Promise<unknown>): void {
    this.#queued++;
    request.catch(() => {});
  }

  #count(bucket: string, change: number): void {
    this.#buckets.set(bucket, (this.#buckets.get(bucket) ?? 0) + change);
  }
}

function versionsOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);
}

/** The full article in the place of its stub: what only the stub stated stays. */
function completedStub(stub: PackedArticle, full: Article): Article {
  return {
    ...full,
    title: full.title ?? stub.title,
    outlet: full.outlet ?? stub.outlet,
    authors: full.authors.length > 0 ? full.authors : stub.authors,
    section: full.section ?? stub.section,
    published: full.published ?? stub.published,
    url: full.url ?? stub.url,
    added: stub.added,
  };
}
