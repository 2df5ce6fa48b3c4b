// A real HTTP server on loopback; the library stands on fake-indexeddb.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach } from 'vitest';
import type { Feed } from '../../../../lib/contracts/library';
import { type IndexedDbLibrary, openLibrary } from '../../../../lib/corpus/indexed-db-library';
import { logRequest } from '../../../../lib/corpus/request-log';
import { Fetcher } from '../../../../lib/platform/fetcher';
import { type CorpusService, libraryHandlers } from '../../../../lib/platform/library-service';
import { FeedServer } from './feed-server';

/** What each test of a file gets anew: a server, an empty library, the service between them, and a clock of its own. */
export let server: FeedServer;
export let library: IndexedDbLibrary;
export let service: CorpusService;
/** Ids of each change that was told, oldest first. */
export let changes: string[][];
/** What a test may set. */
export const world = { clock: '', allowed: true };
let number = 0;

/** To be called once by each file of tests. */
export function startFeeds(): void {
  beforeEach(async () => {
    server = await FeedServer.start();
    library = await openLibrary(`feeds-${number++}`, { seeds: false });
    world.clock = '2025-06-01T10:00:00.000Z';
    world.allowed = true;
    changes = [];
    const now = () => world.clock;
    const fetcher = new Fetcher({
      fetch,
      allowed: async () => world.allowed,
      allowPrivate: async () => true,
      log: (entry) => logRequest(library.database, entry),
      now,
      pause: 5,
      timeout: 2000,
    });
    service = libraryHandlers({ library: async () => library, changed: (ids) => changes.push(ids), now, fetcher });
  });
  afterEach(async () => {
    library.close();
    await server.stop();
  });
}

export const later = (minutes: number) => {
  world.clock = new Date(Date.parse(world.clock) + minutes * 60_000).toISOString();
};
export const add = (path: string) => service.handlers['feeds.add']({ url: `${server.origin}${path}` });
export async function added(path: string): Promise<Feed> {
  const answer = await add(path);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}
export async function feed(): Promise<Feed> {
  const answer = await service.handlers['feeds.list']({});
  if (!answer.ok || !answer.value[0]) throw new Error('no feed');
  return answer.value[0];
}
export const poll = async () => {
  const answer = await service.handlers['feeds.poll']({});
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
};
export const titles = async () => (await library.query({ sort: 'title' })).rows.map((row) => row.title);
export const ITEMS = [
  { guid: '1', title: 'First', link: '/first', date: 'Sun, 01 Jun 2025 08:00:00 GMT' },
  { guid: '2', title: 'Second', link: '/second' },
];
