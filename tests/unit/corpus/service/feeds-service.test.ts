// A real HTTP server on loopback; the library stands on fake-indexeddb.
import 'fake-indexeddb/auto';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Feed } from '../../../../lib/contracts/library';
import { type IndexedDbLibrary, openLibrary } from '../../../../lib/corpus/indexed-db-library';
import { listRequests, logRequest } from '../../../../lib/corpus/request-log';
import { Fetcher } from '../../../../lib/platform/fetcher';
import { type CorpusService, libraryHandlers } from '../../../../lib/platform/library-service';
import { FeedServer, rssOf } from './feed-server';

let server: FeedServer;
let library: IndexedDbLibrary;
let service: CorpusService;
let clock: string;
let allowed = true;
let changes: string[][] = [];
let number = 0;

beforeEach(async () => {
  server = await FeedServer.start();
  library = await openLibrary(`feeds-${number++}`, { seeds: false });
  clock = '2025-06-01T10:00:00.000Z';
  allowed = true;
  changes = [];
  const now = () => clock;
  const fetcher = new Fetcher({
    fetch,
    allowed: async () => allowed,
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

const later = (minutes: number) => {
  clock = new Date(Date.parse(clock) + minutes * 60_000).toISOString();
};
const add = (path: string) => service.handlers['feeds.add']({ url: `${server.origin}${path}` });
async function added(path: string): Promise<Feed> {
  const answer = await add(path);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}
async function feed(): Promise<Feed> {
  const answer = await service.handlers['feeds.list']({});
  if (!answer.ok || !answer.value[0]) throw new Error('no feed');
  return answer.value[0];
}
const poll = async () => {
  const answer = await service.handlers['feeds.poll']({});
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
};
const titles = async () => (await library.query({ sort: 'title' })).rows.map((row) => row.title);
const ITEMS = [
  { guid: '1', title: 'First', link: '/first', date: 'Sun, 01 Jun 2025 08:00:00 GMT' },
  { guid: '2', title: 'Second', link: '/second' },
];

describe('following a feed', () => {
  it('brings its items in as stubs, and says so', async () => {
    server.serve('/feed', rssOf('The Courier', ITEMS), { etag: '"one"' });
    expect(await added('/feed')).toMatchObject({
      title: 'The Courier',
      state: 'ok',
      items: 2,
      error: null,
      etag: '"one"',
    });
    const { rows } = await library.query({ sort: 'title' });
    expect(rows.map((row) => [row.title, row.stub, row.source, row.outlet])).toEqual([
      ['First', true, 'feed', 'The Courier'],
      ['Second', true, 'feed', 'The Courier'],
    ]);
    expect(changes).toEqual([rows.map((row) => row.id)]);
  });

  it('asks conditionally, adds only what is new, and does not bring back what was removed', async () => {
    server.serve('/feed', rssOf('The Courier', ITEMS), {
      etag: '"one"',
      'last-modified': 'Sun, 01 Jun 2025 09:00:00 GMT',
    });
    await added('/feed');
    expect(await poll()).toEqual({ polled: 1, added: 0, failed: 0 });
    expect(server.requests[1]?.headers).toMatchObject({
      'if-none-match': '"one"',
      'if-modified-since': 'Sun, 01 Jun 2025 09:00:00 GMT',
    });
    await library.clear(clock);
    server.serve('/feed', rssOf('The Courier', [{ guid: '3', title: 'Third', link: '/third' }, ...ITEMS]), {
      etag: '"two"',
    });
    expect(await poll()).toEqual({ polled: 1, added: 1, failed: 0 });
    expect(await titles()).toEqual(['Third']);
  });

  it('finds the feed that a page names', async () => {
    server.serve(
      '/',
      '<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head><body>Hi</body></html>',
      { 'content-type': 'text/html' },
    );
    server.serve('/feed', rssOf('The Courier', ITEMS));
    expect((await added('/')).url).toBe(`${server.origin}/feed`);
  });

  it('says why an address cannot be followed, and follows nothing', async () => {
    server.serve('/page', '<!doctype html><html><body>No feed</body></html>', { 'content-type': 'text/html' });
    server.serve('/forbidden', 'no', {}, 403);
    server.routes.set('/hangs', () => {});
    const reason = async (path: string) => {
      const answer = await add(path);
      return answer.ok ? '' : answer.error.message;
    };
    expect(await reason('/page')).toMatch(/web page, and it names no feed/);
    expect(await reason('/absent')).toMatch(/404/);
    expect(await reason('/forbidden')).toMatch(/403/);
    expect(await reason('/hangs')).toMatch(/did not answer in time/);
    allowed = false;
    expect(await reason('/page')).toMatch(/may not read 127\.0\.0\.1/);
    expect((await service.handlers['feeds.add']({ url: 'javascript:alert(1)' })).ok).toBe(false);
    expect(await library.database.count('feeds')).toBe(0);
  });

  it('reads through redirects, gzip and old character sets', async () => {
    server.routes.set('/old', (_, response) => response.writeHead(301, { location: '/zipped' }).end());
    const xml = rssOf('Кур’єр', [{ guid: '1', title: 'Гавань', link: '/a' }])
      .replace('UTF-8', 'windows-1251')
      .replace('’', '');
    const bytes = Buffer.from(
      [...xml].map((c) => (c >= 'А' && c <= 'я' ? c.charCodeAt(0) - 0x410 + 0xc0 : c === 'є' ? 0xba : c.charCodeAt(0))),
    );
    server.routes.set('/zipped', (_, response) =>
      response.writeHead(200, { 'content-type': 'text/xml', 'content-encoding': 'gzip' }).end(gzipSync(bytes)),
    );
    expect((await added('/old')).title).toBe('Курєр');
    expect(await titles()).toEqual(['Гавань']);
  });

  it('takes a feed of 10 MB in bounded time, its first items only', async () => {
    const items = Array.from({ length: 5000 }, (_, index) => ({
      guid: `${index}`,
      title: `Item ${index}`,
      link: `/${index}`,
      text: 'word '.repeat(400),
    }));
    const big = rssOf('Big', items);
    expect(big.length).toBeGreaterThan(10_000_000);
    server.serve('/big', big);
    expect((await added('/big')).items).toBe(300);
  });
});

describe('a feed in trouble', () => {
  it('backs off, says why, keeps its articles, and recovers', async () => {
    server.serve('/feed', rssOf('The Courier', ITEMS));
    await added('/feed');
    server.serve('/feed', 'down', { 'retry-after': '86400' }, 503);
    expect(await poll()).toEqual({ polled: 1, added: 0, failed: 1 });
    const failing = await feed();
    expect(failing).toMatchObject({ state: 'failing', failures: 1, error: expect.stringContaining('503') });
    expect(Date.parse(failing.nextTry!) - Date.parse(clock)).toBe(86_400_000);
    server.serve('/feed', '<!doctype html><html></html>');
    await poll();
    expect((await feed()).error).toMatch(/web page, not a feed/);
    expect(await library.count()).toBe(2);
    server.serve('/feed', rssOf('The Courier', ITEMS));
    await poll();
    expect(await feed()).toMatchObject({ state: 'ok', failures: 0, error: null });
  });

  it('that is gone for good is paused', async () => {
    server.serve('/feed', rssOf('The Courier', ITEMS));
    await added('/feed');
    server.serve('/feed', '', {}, 410);
    await poll();
    expect(await feed()).toMatchObject({ state: 'paused', error: expect.stringContaining('gone') });
    expect(await poll()).toEqual({ polled: 0, added: 0, failed: 0 });
  });
});

describe('polling by time', () => {
  it('asks only what is due, and nothing while all feeds are paused', async () => {
    server.serve('/feed', rssOf('The Courier', ITEMS));
    await added('/feed');
    expect(await service.pollDue()).toMatchObject({ polled: 0 });
    later(70);
    await service.handlers['settings.set']({ feedsPaused: true });
    expect(await service.pollDue()).toMatchObject({ polled: 0 });
    await service.handlers['settings.set']({ feedsPaused: false });
    expect(await service.pollDue()).toMatchObject({ polled: 1 });
    await service.handlers['feeds.edit']({ url: `${server.origin}/feed`, changes: { paused: true, title: 'Mine' } });
    later(7000);
    expect(await service.pollDue()).toMatchObject({ polled: 0 });
    expect(await feed()).toMatchObject({ title: 'Mine', state: 'paused' });
  });

  it('50 feeds of 100 items: all in, one request at a time; a second poll transfers next to nothing', async () => {
    const outlines: string[] = [];
    for (let f = 0; f < 50; f++) {
      const items = Array.from({ length: 100 }, (_, i) => ({
        guid: `${f}-${i}`,
        title: `Story ${f} ${i}`,
        link: `/${f}/${i}`,
      }));
      server.serve(`/feed/${f}`, rssOf(`Outlet ${f}`, items), { etag: `"${f}"` });
      outlines.push(`<outline text="Outlet ${f}" type="rss" xmlUrl="${server.origin}/feed/${f}"/>`);
    }
    const opml = `<opml version="2.0"><body>${outlines.join('')}</body></opml>`;
    expect(await service.handlers['feeds.importOpml']({ text: opml })).toMatchObject({
      value: { added: 50, known: 0, rejected: [] },
    });
    expect(await service.pollDue()).toEqual({ polled: 50, added: 5000, failed: 0 });
    expect(await library.count()).toBe(5000);
    expect(server.parallel).toBe(1);
    server.bytes = 0;
    expect(await poll()).toEqual({ polled: 50, added: 0, failed: 0 });
    expect(server.bytes).toBeLessThan(50_000);
  }, 120_000);
});

describe('what goes wrong around feeds', () => {
  it('a full disk pauses all of them, says so, and loses nothing', async () => {
    server.serve('/feed', rssOf('The Courier', []));
    await added('/feed');
    server.serve('/feed', rssOf('The Courier', ITEMS));
    later(70);
    const full = vi.spyOn(library, 'change').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    expect(await service.pollDue()).toEqual({ polled: 1, added: 0, failed: 1 });
    full.mockRestore();
    expect(await feed()).toMatchObject({ error: expect.stringContaining('full'), failures: 0 });
    const settings = await service['settings.get']({});
    expect(settings).toMatchObject({ ok: true, value: { feedsPaused: true } });
    later(70);
    const asked = server.requests.length;
    await service.pollDue();
    expect(server.requests).toHaveLength(asked);
    // Room was made, and the reader lets the feeds go on: everything that was missed comes in.
    await service.handlers['settings.set']({ feedsPaused: false });
    expect(await poll()).toEqual({ polled: 1, added: 2, failed: 0 });
    expect(await feed()).toMatchObject({ error: null, state: 'ok' });
  });

  it('a clock that was ahead and is set back stops no feed for years', async () => {
    server.serve('/feed', rssOf('The Courier', ITEMS));
    clock = '2031-01-01T00:00:00.000Z';
    await added('/feed');
    clock = '2025-06-01T10:00:00.000Z';
    expect((await service.pollDue()).polled).toBe(1);
    expect((await feed()).nextTry?.slice(0, 10)).toBe('2025-06-01');
    expect((await service.pollDue()).polled).toBe(0);
  });

  it('without a network none is asked, and none counts a failure', async () => {
    server.serve('/feed', rssOf('The Courier', ITEMS));
    await added('/feed');
    later(70);
    vi.stubGlobal('navigator', { onLine: false });
    try {
      expect(await service.pollDue()).toEqual({ polled: 0, added: 0, failed: 0 });
    } finally {
      vi.unstubAllGlobals();
    }
    expect((await service.pollDue()).polled).toBe(1);
  });
});

describe('full texts', () => {
  const sentence =
    'The council of Port Example decided on Monday to close the old harbour for the winter, officials said. ';
  const page = (extra = '') =>
    `<html><head><title>First</title></head><body><article><h1>First</h1><p>${sentence.repeat(4)}</p><p>${sentence.repeat(5)}${extra}</p></article></body></html>`;

  it('take the place of stubs, under the same id', async () => {
    server.serve('/feed', rssOf('The Courier', [{ ...ITEMS[0]!, link: `${server.origin}/first` }]));
    server.serve('/first', page(), { 'content-type': 'text/html' });
    await added('/feed');
    const [stub] = (await library.query({})).rows;
    const answer = await service.handlers['library.fetch']({ urls: [stub!.url!] });
    expect(answer).toMatchObject({ ok: true, value: { added: 1, versions: 0, rejected: [], ids: [stub!.id] } });
    const full = (await library.get(stub!.id))!;
    expect(full.article).toMatchObject({ stub: false, published: '2025-06-01T08:00:00.000Z', id: stub!.id });
    expect(full.article.text).toContain('old harbour');
    expect(full.article.sentences.every((own) => own.article === stub!.id)).toBe(true);
    expect(full.versions).toHaveLength(1);
    // The feed's summary comes again: the full text stays.
    await poll();
    expect((await library.get(stub!.id))!.article.stub).toBe(false);
  });

  /** A feed set to full texts has an item that is due. */
  async function newItemOfFullTextFeed(): Promise<void> {
    server.serve('/feed', rssOf('The Courier', []));
    await added('/feed');
    await service.handlers['feeds.edit']({ url: `${server.origin}/feed`, changes: { fullText: true } });
    server.serve('/feed', rssOf('The Courier', [{ ...ITEMS[0]!, link: `${server.origin}/first` }]));
    server.serve('/first', page(), { 'content-type': 'text/html' });
    later(70);
  }

  it('come by themselves where a feed is set so, also after a stop in between', async () => {
    await newItemOfFullTextFeed();
    await service.pollDue();
    expect((await library.query({})).rows.map((row) => row.stub)).toEqual([false]);
    expect(await library.database.count('jobs')).toBe(0);
  });

  it('that found no room on the disk stay on the list, and come when there is', async () => {
    await newItemOfFullTextFeed();
    const change = library.change.bind(library);
    let changes = 0;
    const full = vi.spyOn(library, 'change').mockImplementation((work) => {
      if (++changes > 1) return Promise.reject(new DOMException('full', 'QuotaExceededError'));
      return change(work);
    });
    await service.pollDue();
    full.mockRestore();
    expect((await library.query({})).rows.map((row) => row.stub)).toEqual([true]);
    expect(await library.database.count('jobs')).toBe(1);
    await service.pollDue();
    expect((await library.query({})).rows.map((row) => row.stub)).toEqual([false]);
    expect(await library.database.count('jobs')).toBe(0);
  });

  it('that cannot be had are listed with the reason', async () => {
    server.serve('/x.pdf', '%PDF', { 'content-type': 'application/pdf' });
    server.serve('/empty', '<html><body></body></html>', { 'content-type': 'text/html' });
    const urls = ['/x.pdf', '/empty', '/absent'].map((path) => `${server.origin}${path}`);
    const answer = await service.handlers['library.fetch']({ urls });
    expect(answer).toMatchObject({ ok: true, value: { added: 0 } });
    const reasons = answer.ok
      ? answer.value.rejected.map(({ file, reason }) => `${file.slice(server.origin.length)} ${reason}`).sort()
      : [];
    expect(reasons[0]).toMatch(/^\/absent .*404/);
    expect(reasons[1]).toMatch(/^\/empty No article/);
    expect(reasons[2]).toMatch(/^\/x\.pdf This is no page but “application\/pdf”/);
  });
});

describe('the log of requests', () => {
  it('holds every request with why and what was sent', async () => {
    server.serve('/feed', rssOf('The Courier', ITEMS), { etag: '"one"' });
    await added('/feed');
    await poll();
    const answer = await service.handlers['requests.list']({});
    expect(answer).toMatchObject({
      ok: true,
      value: {
        total: 2,
        entries: [
          { status: 304, why: 'Feed The Courier', sent: expect.stringContaining('If-None-Match: "one"'), error: null },
          { status: 200, why: 'Looking for a feed', sent: 'no cookies, no referrer' },
        ],
      },
    });
    expect(server.requests[0]?.headers.cookie).toBeUndefined();
    await service.handlers['requests.clear']({});
    expect((await listRequests(library.database)).total).toBe(0);
  });
});
