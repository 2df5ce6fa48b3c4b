import type { Article, Result } from '../contracts/comparison';
import type { ImportReport, Rejection, Settings } from '../contracts/library';
import { draftOf } from '../corpus/import/draft';
import type { ImportRow } from '../corpus/import/rows';
import type { IndexedDbLibrary } from '../corpus/indexed-db-library';
import { listRequests } from '../corpus/request-log';
import { readSettings, writeSettings } from '../corpus/settings';
import { type CorpusHandlers, guarded, storageFailure } from './answers';
import { bytesOfBase64 } from './base64';
import { FeedPoller, type PollReport } from './feed-poller';
import { type FeedHandlers, feedHandlers } from './feeds-service';
import type { Fetcher } from './fetcher';
import { finishImports, type JobHandlers, jobHandlers } from './job-service';
import { failure, success } from './messages';
import { extensionFetcher } from './network';
import { PageFetcher } from './page-fetcher';

export interface LibraryServiceDeps {
  library(): Promise<IndexedDbLibrary>;
  /** Called after the library changed, with the ids that did (empty: many). */
  changed(ids: string[]): void;
  now?(): string;
  /** Tells the browser that work is going on, so that it does not stop the background in the middle. */
  alive?(): unknown;
  /** The way to the network; the extension's own unless given. */
  fetcher?: Fetcher;
}

export interface CorpusService {
  handlers: CorpusHandlers;
  /** Keeps the article of an open page. */
  savePage(article: Article): Promise<Result<{ id: string }>>;
  'settings.get'(request: Record<string, never>): Promise<Result<Settings>>;
  /** Tidies up, goes on with what a stopped worker left, and polls the feeds whose time has come. */
  pollDue(): Promise<PollReport>;
}

/** Answers to every message about the library, corrections, feeds, settings, the log of requests and storage. */
export function libraryHandlers(deps: LibraryServiceDeps): CorpusService {
  const now = deps.now ?? (() => new Date().toISOString());
  const { library, changed } = deps;
  const fetcher = deps.fetcher ?? extensionFetcher(library, now);
  const pages = new PageFetcher({ library, fetcher, changed, now });
  const poller = new FeedPoller({ library, fetcher, pages, changed, now });

  async function importRows(rows: ImportRow[], rejected: Rejection[]): Promise<ImportReport> {
    const { articleOfRow } = await import('./readers');
    const articles: Article[] = [];
    const at = now();
    for (const row of rows) {
      const article = articleOfRow(row, at);
      if (article.ok) articles.push(article.value);
      else rejected.push({ file: row.file, line: row.line, reason: article.error.message });
    }
    const report = await (await library()).put(articles);
    if (report.ids.length > 0) changed(report.ids);
    return { ...report, rejected };
  }

  const own: Omit<CorpusHandlers, keyof FeedHandlers | keyof JobHandlers> = {
    async 'correct.set'({ a, b, verdict }) {
      if (a === b) return failure('same-article', 'An article cannot be corrected against itself.');
      await (await library()).correct(a, b, verdict, now());
      changed([a, b]);
      return success(null);
    },
    async 'correct.list'() {
      return success(await (await library()).listCorrections());
    },
    async 'library.query'(query) {
      return success(await (await library()).query(query));
    },
    async 'library.ids'(query) {
      return success({ ids: await (await library()).ids(query) });
    },
    async 'library.facets'() {
      return success(await (await library()).facets());
    },
    async 'library.get'({ id }) {
      const found = await (await library()).get(id);
      return found ? success(found) : unknownArticle();
    },
    async 'library.add'({ drafts }) {
      const rows: ImportRow[] = [];
      const rejected: Rejection[] = [];
      for (const [index, value] of drafts.entries()) {
        const draft = draftOf(value);
        if (draft.ok) rows.push({ file: 'paste', line: index + 1, ...draft.value });
        else rejected.push({ file: 'paste', line: index + 1, reason: draft.error.message });
      }
      return success(await importRows(rows, rejected));
    },
    async 'library.import'({ name, text, base64 }) {
      const content = text ?? bytesOfBase64(base64 ?? '');
      if (content === null) return failure('bad-request', 'The file did not arrive whole. Try again.');
      const { readImport } = await import('./readers');
      const read = readImport(name, content);
      return success(await importRows(read.rows, read.rejected));
    },
    async 'library.edit'({ id, changes }) {
      const article = await (await library()).edit(id, changes);
      if (!article) return unknownArticle();
      changed([id]);
      return success(article);
    },
    async 'library.remove'({ ids }) {
      const removed = await (await library()).remove(ids, now());
      changed(ids);
      return success(removed);
    },
    async 'library.undo'({ undo }) {
      const restored = await (await library()).undo(undo);
      changed([]);
      return success({ restored });
    },
    async 'library.clear'() {
      const removed = await (await library()).clear(now());
      changed([]);
      return success(removed);
    },
    async 'library.seeds'({ present }) {
      const seeds = await (await library()).setSeeds(present, now());
      changed([]);
      return success({ seeds });
    },
    async 'library.retention'({ apply }) {
      const open = await library();
      const gone = await open.expired(await readSettings(open.database), now());
      if (apply && gone.length > 0) {
        const ids = gone.map((row) => row.id);
        await open.remove(ids, now());
        changed(ids);
      }
      return success({ wouldGo: gone.length, titles: gone.map((row) => row.title ?? row.lead) });
    },
    async 'settings.get'() {
      return success(await readSettings((await library()).database));
    },
    async 'settings.set'(changes) {
      return success(await writeSettings((await library()).database, changes));
    },
    async 'requests.list'({ offset, limit }) {
      return success(await listRequests((await library()).database, offset, limit));
    },
    async 'requests.clear'() {
      await (await library()).database.clear('requests');
      return success(null);
    },
    async 'storage.use'() {
      const estimate = await globalThis.navigator?.storage?.estimate?.();
      return success({
        usage: estimate?.usage ?? null,
        quota: estimate?.quota ?? null,
        articles: await (await library()).count(),
      });
    },
  };

  const jobs = jobHandlers({ library, changed, now });
  const handlers = guarded({ ...own, ...jobs, ...feedHandlers({ library, poller, pages, now }) });
  return {
    handlers,
    'settings.get': handlers['settings.get'],
    async pollDue() {
      await (await library()).tidy(now());
      await finishImports({ library, changed, now }, deps.alive ?? (() => {}));
      return poller.pollDue();
    },
    async savePage(article) {
      try {
        const saved = { ...article, source: 'page' as const, added: now() };
        await (await library()).put([saved]);
        changed([saved.id]);
        return success({ id: saved.id });
      } catch (error) {
        const known = storageFailure(error);
        if (known) return known;
        throw error;
      }
    },
  };
}

function unknownArticle(): Result<never> {
  return failure('unknown-article', 'This article is no longer in the library.');
}
