import type { Feed } from '../../contracts/library';
import { hashText } from '../../text/hash';
import type { Database, StoredFeed } from '../store/database';

/** So many items of a feed are remembered, so that an article the reader removed does not come back; several times what feeds carry. */
export const SEEN_ITEMS = 1000;

/** A feed that was never fetched. */
export function newFeed(
  url: string,
  stated: Partial<Pick<Feed, 'title' | 'site' | 'country' | 'language'>>,
  now: string,
): StoredFeed {
  return {
    url,
    title: stated.title ?? null,
    site: stated.site ?? null,
    country: stated.country ?? null,
    language: stated.language ?? null,
    state: 'unverified',
    fullText: false,
    added: now,
    lastTry: null,
    lastSuccess: null,
    nextTry: now,
    error: null,
    items: 0,
    etag: null,
    lastModified: null,
    failures: 0,
    seen: [],
  };
}

/** A feed as screens see it. */
export function feedOf({ seen: _seen, ...feed }: StoredFeed): Feed {
  return feed;
}

/** All feeds, by title. */
export async function listFeeds(database: Database): Promise<StoredFeed[]> {
  const feeds = await database.getAll('feeds');
  return feeds.sort((a, b) => (a.title ?? a.url).localeCompare(b.title ?? b.url));
}

/** Changes a feed in one transaction; null when it is no longer followed. */
export async function changeFeed(
  database: Database,
  url: string,
  change: (feed: StoredFeed) => StoredFeed,
): Promise<StoredFeed | null> {
  const tx = database.transaction('feeds', 'readwrite');
  const feed = await tx.store.get(url);
  const changed = feed ? change(feed) : null;
  if (changed) await tx.store.put(changed);
  await tx.done;
  return changed;
}

/** Adds feeds that are not followed yet. @returns Which were added. */
export async function addFeeds(database: Database, feeds: StoredFeed[]): Promise<string[]> {
  const tx = database.transaction('feeds', 'readwrite');
  const added: string[] = [];
  for (const feed of feeds) {
    if (await tx.store.getKey(feed.url)) continue;
    await tx.store.put(feed);
    added.push(feed.url);
  }
  await tx.done;
  return added;
}

/** What an item is remembered by. */
export function itemMark(guid: string): string {
  return hashText(guid).slice(0, 14);
}
