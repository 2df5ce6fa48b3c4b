import type { Feed } from '../contracts/library';
import { addFeeds, changeFeed, feedOf, listFeeds, newFeed } from '../corpus/feeds/feed-store';
import { STARTER_FEEDS } from '../corpus/feeds/starter';
import type { IndexedDbLibrary } from '../corpus/indexed-db-library';
import type { CorpusHandlers } from './answers';
import type { FeedPoller } from './feed-poller';
import { failure, success } from './messages';
import type { PageFetcher } from './page-fetcher';

export interface FeedServiceDeps {
  library(): Promise<IndexedDbLibrary>;
  poller: FeedPoller;
  pages: PageFetcher;
  now(): string;
}

type FeedMessage = Extract<keyof CorpusHandlers, `feeds.${string}`> | 'library.fetch';
export type FeedHandlers = Pick<CorpusHandlers, FeedMessage>;

/** Answers to the messages about feeds and fetching. */
export function feedHandlers({ library, poller, pages, now }: FeedServiceDeps): FeedHandlers {
  return {
    async 'feeds.list'() {
      return success((await listFeeds((await library()).database)).map(feedOf));
    },
    async 'feeds.starter'() {
      return success([...STARTER_FEEDS]);
    },
    async 'feeds.add'({ url }) {
      const added = await poller.add(url);
      return added.ok ? success(feedOf(added.value)) : added;
    },
    async 'feeds.edit'({ url, changes }) {
      const { paused, ...fields } = changes;
      const feed = await changeFeed((await library()).database, url, (stored) => ({
        ...stored,
        ...fields,
        ...(paused === undefined ? {} : { state: stateAfter(stored, paused), nextTry: paused ? null : now() }),
      }));
      return feed ? success(feedOf(feed)) : failure('unknown-feed', 'This feed is no longer followed.');
    },
    async 'feeds.remove'({ url }) {
      await (await library()).database.delete('feeds', url);
      return success(null);
    },
    async 'feeds.poll'({ url }) {
      const report = await poller.poll(url);
      pages.resume().catch((error: unknown) => console.error('Parallax: fetching full texts failed', error));
      return success(report);
    },
    async 'feeds.importOpml'({ text }) {
      const { readOpml } = await import('./readers');
      const read = readOpml(text);
      if (!read.ok) return read;
      const { feeds, rejected } = read.value;
      const added = await addFeeds(
        (await library()).database,
        feeds.map((feed) => newFeed(feed.url, feed, now())),
      );
      return success({ added: added.length, known: feeds.length - added.length, rejected });
    },
    async 'feeds.exportOpml'() {
      const feeds = await listFeeds((await library()).database);
      if (feeds.length === 0) return failure('no-feeds', 'No feed is followed yet: there is nothing to write down.');
      const { writeOpml } = await import('./readers');
      return success({ text: writeOpml(feeds, now()) });
    },
    async 'library.fetch'({ urls }) {
      return success(await pages.fetchAll(urls));
    },
  };
}

function stateAfter(feed: Feed, paused: boolean): Feed['state'] {
  if (paused) return 'paused';
  if (feed.failures > 0) return 'failing';
  return feed.lastSuccess === null ? 'unverified' : 'ok';
}
