import type { Article, Failure, Result } from '../contracts/comparison';
import { addFeeds, changeFeed, itemMark, listFeeds, newFeed, SEEN_ITEMS } from '../corpus/feeds/feed-store';
import type { ParsedFeed } from '../corpus/feeds/parse-feed';
import { isDue, nextTry, retryAfterSeconds } from '../corpus/feeds/schedule';
import { STARTER_FEEDS } from '../corpus/feeds/starter';
import { decodeText } from '../corpus/import/decode';
import type { IndexedDbLibrary } from '../corpus/indexed-db-library';
import { readSettings, writeSettings } from '../corpus/settings';
import type { StoredFeed } from '../corpus/store/database';
import { profileOf } from '../text/profile';
import { isDiskFull } from './answers';
import { charsetOf, type Fetched, type Fetcher, statusInWords } from './fetcher';
import { failure, success } from './messages';
import type { PageFetcher } from './page-fetcher';

/** Largest feed in bytes. */
export const FEED_LIMIT = 20_000_000;

export interface FeedPollerDeps {
  library(): Promise<IndexedDbLibrary>;
  fetcher: Fetcher;
  pages: PageFetcher;
  changed(ids: string[]): void;
  now(): string;
  random?(): number;
  /** Whether there is a network; the browser's word unless given. */
  online?(): boolean;
}
export interface PollReport {
  polled: number;
  added: number;
  failed: number;
}

/** Follows feeds: finds them, fetches them politely, keeps their items as articles. One feed is never polled twice at once. */
export class FeedPoller {
  readonly #deps: FeedPollerDeps;
  /** The disk was found so full that not even the pause could be noted. */
  #full = false;
  readonly #polling = new Map<string, Promise<{ added: number; failed: boolean }>>();

  constructor(deps: FeedPollerDeps) {
    this.#deps = deps;
  }

  /** Follows the feed at an address, or the one that the page there names. Answers after its first items are in. */
  async add(address: string): Promise<Result<StoredFeed>> {
    const url = webAddress(address);
    if (url === null) return failure('no-address', 'This is no web address.');
    const { database } = await this.#deps.library();
    const known = await database.get('feeds', url);
    if (known) return success(known);
    const starter = STARTER_FEEDS.find((feed) => feed.url === url);
    if (starter) {
      await addFeeds(database, [newFeed(url, starter, this.#deps.now())]);
      await this.#poll(url);
      return this.#stored(url);
    }
    const found = await this.#find(url);
    if (!found.ok) return found;
    const { feed, at, fetched } = found.value;
    await addFeeds(database, [newFeed(at, feed, this.#deps.now())]);
    await this.#take(at, feed, fetched);
    return this.#stored(at);
  }

  /** Polls one feed, or all that are not paused, now. */
  async poll(url?: string): Promise<PollReport> {
    this.#full = false;
    const feeds = await listFeeds((await this.#deps.library()).database);
    return this.#pollAll(feeds.filter((feed) => (url === undefined ? feed.state !== 'paused' : feed.url === url)));
  }

  /** Polls what is due, unless the reader has paused all feeds; then goes on with full texts that are still to be fetched. */
  async pollDue(): Promise<PollReport> {
    const { database } = await this.#deps.library();
    if ((await readSettings(database)).feedsPaused) return { polled: 0, added: 0, failed: 0 };
    // Without a network every feed would only count a failure.
    if (this.#full || !(this.#deps.online?.() ?? navigatorOnline())) return { polled: 0, added: 0, failed: 0 };
    const now = this.#deps.now();
    const due = (await listFeeds(database)).filter((feed) => feed.state !== 'paused' && isDue(feed.nextTry, now));
    const report = await this.#pollAll(due);
    await this.#deps.pages.resume();
    return report;
  }

  async #pollAll(feeds: StoredFeed[]): Promise<PollReport> {
    const results = await Promise.all(feeds.map((feed) => this.#poll(feed.url)));
    return {
      polled: results.length,
      added: results.reduce((sum, result) => sum + result.added, 0),
      failed: results.filter((result) => result.failed).length,
    };
  }

  #poll(url: string): Promise<{ added: number; failed: boolean }> {
    let polling = this.#polling.get(url);
    if (!polling) {
      polling = this.#pollOnce(url).finally(() => this.#polling.delete(url));
      this.#polling.set(url, polling);
    }
    return polling;
  }

  async #pollOnce(url: string): Promise<{ added: number; failed: boolean }> {
    try {
      return await this.#fetchAndTake(url);
    } catch (error) {
      if (!isDiskFull(error)) throw error;
      await this.#stopAll(url);
      return { added: 0, failed: true };
    }
  }

  /** The disk is full: all feeds are paused until the reader has made room and lets them go on. Nothing of this feed was half-stored. */
  async #stopAll(url: string): Promise<void> {
    const { database } = await this.#deps.library();
    try {
      await writeSettings(database, { feedsPaused: true });
      await changeFeed(database, url, (feed) => ({ ...feed, lastTry: this.#deps.now(), error: DISK_FULL }));
    } catch (error) {
      if (!isDiskFull(error)) throw error;
      // Not even that could be written: this worker polls no more by itself, and the next one finds out anew.
      this.#full = true;
    }
  }

  async #fetchAndTake(url: string): Promise<{ added: number; failed: boolean }> {
    const { database } = await this.#deps.library();
    const feed = await database.get('feeds', url);
    if (!feed) return { added: 0, failed: false };
    const headers: Record<string, string> = {};
    if (feed.etag) headers['If-None-Match'] = feed.etag;
    if (feed.lastModified) headers['If-Modified-Since'] = feed.lastModified;
    const answer = await this.#get(url, `Feed ${feed.title ?? url}`, headers);
    if (!answer.ok) return this.#failed(url, answer.error, null);
    const { status } = answer.value;
    const retryAfter = retryAfterSeconds(answer.value.headers.get('retry-after'), this.#deps.now());
    if (status === 304) {
      const minutes = (await readSettings(database)).feedMinutes;
      await changeFeed(database, url, (stored) => this.#succeeded(stored, minutes));
      return { added: 0, failed: false };
    }
    if (status === 410) {
      await changeFeed(database, url, (stored) => ({
        ...stored,
        state: 'paused',
        lastTry: this.#deps.now(),
        error: 'The server says that this feed is gone for good (410). It is paused.',
      }));
      return { added: 0, failed: true };
    }
    if (status !== 200) return this.#failed(url, { code: 'status', message: statusInWords(status) }, retryAfter);
    const { readFeed } = await import('./readers');
    const read = readFeed(textOf(answer.value), answer.value.url);
    if (!read.ok) return this.#failed(url, read.error, retryAfter);
    return { added: await this.#take(url, read.value, answer.value), failed: false };
  }

  /** Stores the new items and the feed's state together, so that a stopped worker loses neither nor repeats any. */
  async #take(url: string, parsed: ParsedFeed, fetched: Fetched): Promise<number> {
    const library = await this.#deps.library();
    const minutes = (await readSettings(library.database)).feedMinutes;
    const stored = await library.database.get('feeds', url);
    if (!stored) return 0;
    const source = {
      ...stored,
      title: stored.title ?? parsed.title,
      site: stored.site ?? parsed.site,
      language: stored.language ?? parsed.language,
    };
    const now = this.#deps.now();
    const { articleOfItem } = await import('./readers');
    const known = new Set(stored.seen);
    const fresh: { mark: string; link: string | null; article: Article | null }[] = [];
    for (const item of parsed.items) {
      const mark = itemMark(item.guid);
      if (!known.has(mark)) fresh.push({ mark, link: item.link, article: articleOfItem(item, source, now) });
    }
    const ids: string[] = [];
    const links: string[] = [];
    await library.change(async (writer, tx) => {
      const feed = await tx.objectStore('feeds').get(url);
      if (!feed) return;
      for (const { article, link } of fresh) {
        if (!article) continue;
        const outcome = await writer.put(article, profileOf, { link });
        if (outcome === 'unchanged') continue;
        ids.push(article.id);
        if (article.stub && link) links.push(link);
      }
      const next = this.#succeeded(
        { ...feed, title: source.title, site: source.site, language: source.language },
        minutes,
      );
      await tx.objectStore('feeds').put({
        ...next,
        items: feed.items + ids.length,
        etag: fetched.headers.get('etag'),
        lastModified: fetched.headers.get('last-modified'),
        seen: [...feed.seen, ...fresh.map((item) => item.mark)].slice(-SEEN_ITEMS),
      });
      if (feed.fullText && links.length > 0) await this.#deps.pages.enqueue(tx, links, now);
    });
    if (ids.length > 0) this.#deps.changed(ids);
    return ids.length;
  }

  #succeeded(feed: StoredFeed, minutes: number): StoredFeed {
    const now = this.#deps.now();
    return {
      ...feed,
      state: feed.state === 'paused' ? 'paused' : 'ok',
      lastTry: now,
      lastSuccess: now,
      failures: 0,
      error: null,
      nextTry: nextTry(now, minutes, 0, null, this.#random()),
    };
  }

  async #failed(url: string, error: Failure, retryAfter: number | null): Promise<{ added: number; failed: boolean }> {
    const { database } = await this.#deps.library();
    const minutes = (await readSettings(database)).feedMinutes;
    const now = this.#deps.now();
    await changeFeed(database, url, (feed) => ({
      ...feed,
      state: feed.state === 'paused' ? 'paused' : 'failing',
      lastTry: now,
      failures: feed.failures + 1,
      error: error.message,
      nextTry: nextTry(now, minutes, feed.failures + 1, retryAfter, this.#random()),
    }));
    return { added: 0, failed: true };
  }

  async #find(url: string): Promise<Result<{ feed: ParsedFeed; at: string; fetched: Fetched }>> {
    const answer = await this.#get(url, 'Looking for a feed');
    if (!answer.ok) return answer;
    if (answer.value.status !== 200) return failure('status', statusInWords(answer.value.status));
    const text = textOf(answer.value);
    const { feedsOfPage, readFeed } = await import('./readers');
    const direct = readFeed(text, answer.value.url);
    if (direct.ok) return success({ feed: direct.value, at: url, fetched: answer.value });
    const named = /<html|<head|<link/i.test(text) ? feedsOfPage(text, answer.value.url) : [];
    for (const candidate of named.slice(0, 3)) {
      const fetched = await this.#get(candidate.url, 'Looking for a feed');
      if (!fetched.ok) {
        if (fetched.error.code === 'no-permission') return fetched;
        continue;
      }
      if (fetched.value.status !== 200) continue;
      const feed = readFeed(textOf(fetched.value), fetched.value.url);
      if (feed.ok) return success({ feed: feed.value, at: candidate.url, fetched: fetched.value });
    }
    return failure(
      'no-feed',
      named.length > 0
        ? 'The feeds that this page names cannot be read.'
        : direct.error.message.replace('not a feed.', 'and it names no feed.'),
    );
  }

  #get(url: string, why: string, headers?: Record<string, string>): Promise<Result<Fetched>> {
    return this.#deps.fetcher.get(url, { why, headers, limit: FEED_LIMIT });
  }

  async #stored(url: string): Promise<Result<StoredFeed>> {
    const feed = await (await this.#deps.library()).database.get('feeds', url);
    return feed ? success(feed) : failure('unknown-feed', 'This feed is no longer followed.');
  }

  #random(): number {
    return (this.#deps.random ?? Math.random)();
  }
}

/** Shown at the feed at which the disk was found full. */
const DISK_FULL =
  'The disk, or the space that the browser allows, is full. All feeds are paused; nothing was lost. Make room (Settings, Library), then let the feeds go on.';

function navigatorOnline(): boolean {
  return globalThis.navigator?.onLine !== false;
}

function textOf(fetched: Fetched): string {
  return decodeText(fetched.bytes, charsetOf(fetched.headers)).replace(/^\ufeff/, '');
}

/** An address as a reader types it; `https://` where no scheme is given. Null when it is none. */
function webAddress(address: string): string | null {
  const text = address
    .trim()
    .replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
    .replace(/^feed:\/\//i, 'https://');
  try {
    const url = new URL(/^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`);
    return /^https?:$/.test(url.protocol) && url.hostname !== '' ? url.href : null;
  } catch {
    return null;
  }
}
