import { articleId, canonicalAddress } from '../article/canonical';
import type { Article, Result } from '../contracts/comparison';
import type { ImportReport } from '../contracts/library';
import { decodeText } from '../corpus/import/decode';
import type { IndexedDbLibrary } from '../corpus/indexed-db-library';
import type { ArticleTransaction } from '../corpus/store/database';
import { profileOf } from '../text/profile';
import { isDiskFull } from './answers';
import { charsetOf, type Fetched, type Fetcher, statusInWords } from './fetcher';
import { failure, success } from './messages';

/** Largest page in bytes. */
export const PAGE_LIMIT = 12_000_000;
const JOB = 'full-texts';

export interface PageFetcherDeps {
  library(): Promise<IndexedDbLibrary>;
  fetcher: Fetcher;
  changed(ids: string[]): void;
  now(): string;
}

/** Fetches articles' pages: those the reader names, and, where a feed is set so, those of its items. What is still to be fetched outlives the worker. */
export class PageFetcher {
  readonly #deps: PageFetcherDeps;
  #resuming: Promise<void> | null = null;

  constructor(deps: PageFetcherDeps) {
    this.#deps = deps;
  }

  /** Fetches pages and stores their articles as they arrive; those that are stubs in the library become full texts. */
  async fetchAll(urls: string[]): Promise<ImportReport> {
    const report: ImportReport = { added: 0, unchanged: 0, versions: 0, rejected: [], ids: [] };
    await Promise.all([...new Set(urls)].map((url) => this.#fetchOne(url, report)));
    return report;
  }

  /** Notes pages to be fetched by `resume`, inside the caller's transaction. */
  async enqueue(tx: ArticleTransaction, urls: string[], now: string): Promise<void> {
    const job = await tx.objectStore('jobs').get(JOB);
    const left = new Set([...((job?.state as string[] | undefined) ?? []), ...urls]);
    await tx.objectStore('jobs').put({ id: JOB, kind: JOB, at: now, state: [...left] });
  }

  /** Fetches what `enqueue` noted, also what a stopped worker left. */
  resume(): Promise<void> {
    this.#resuming ??= this.#work().finally(() => {
      this.#resuming = null;
    });
    return this.#resuming;
  }

  async #work(): Promise<void> {
    const { database } = await this.#deps.library();
    const job = await database.get('jobs', JOB);
    const urls = (job?.state as string[] | undefined) ?? [];
    let full = false;
    await Promise.all(
      urls.map(async (url) => {
        try {
          if (!full) await this.#fetchOne(url, { added: 0, unchanged: 0, versions: 0, rejected: [], ids: [] });
        } catch (error) {
          if (!isDiskFull(error)) throw error;
          full = true;
        }
        // What found no room stays on the list for another time.
        if (full) return;
        const tx = database.transaction('jobs', 'readwrite');
        const left = ((await tx.store.get(JOB))?.state as string[] | undefined)?.filter((other) => other !== url) ?? [];
        if (left.length > 0) await tx.store.put({ id: JOB, kind: JOB, at: this.#deps.now(), state: left });
        else await tx.store.delete(JOB);
        await tx.done;
      }),
    );
  }

  async #fetchOne(url: string, report: ImportReport): Promise<void> {
    const library = await this.#deps.library();
    const id = articleId(url, '');
    const row = await library.database.get('rows', id);
    const answer = await this.#deps.fetcher.get(row?.link ?? url, {
      why: `Full text of ${row?.title ?? url}`,
      limit: PAGE_LIMIT,
    });
    const article = answer.ok ? await this.#read(answer.value, url) : answer;
    if (!article.ok) {
      report.rejected.push({ file: url, line: null, reason: article.error.message });
      return;
    }
    // An article known by the address it was asked by keeps its id, whatever address the page itself declares.
    const stored = row ? withId(article.value, id) : article.value;
    await library.change(async (writer) => {
      const link = answer.ok && canonicalAddress(url) !== url ? url : null;
      const outcome = await writer.put(stored, profileOf, row ? {} : { link });
      if (outcome === 'unchanged') report.unchanged++;
      else {
        report[outcome === 'version' ? 'versions' : 'added']++;
        report.ids.push(stored.id);
      }
    });
    if (report.ids.includes(stored.id)) this.#deps.changed([stored.id]);
  }

  async #read(fetched: Fetched, asked: string): Promise<Result<Article>> {
    if (fetched.status !== 200) return failure('status', statusInWords(fetched.status));
    const type = fetched.headers.get('content-type') ?? '';
    if (type !== '' && !/html|xml|text\/plain/i.test(type))
      return failure('wrong-type', `This is no page but “${type.split(';')[0]}”.`);
    const html = decodeText(fetched.bytes, charsetOf(fetched.headers));
    const { extractHtml } = await import('./readers');
    const { article, cues } = extractHtml(html, fetched.url || asked, this.#deps.now());
    if (!article)
      return failure('no-article', `No article was found in this page${cues[0] ? `: ${cues[0].detail}` : ''}.`);
    return success({ ...article, source: 'import' });
  }
}

function withId(article: Article, id: string): Article {
  return { ...article, id, sentences: article.sentences.map((sentence) => ({ ...sentence, article: id })) };
}
