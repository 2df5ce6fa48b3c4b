import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { rssOf } from './feed-server';
import {
  add,
  added,
  changes,
  feed,
  ITEMS,
  later,
  library,
  poll,
  server,
  service,
  startFeeds,
  titles,
  world,
} from './feeds-world';

startFeeds();

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
    await library.clear(world.clock);
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
    world.allowed = false;
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
    expect(Date.parse(failing.nextTry!) - Date.parse(world.clock)).toBe(86_400_000);
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
    world.clock = '2031-01-01T00:00:00.000Z';
    await added('/feed');
    world.clock = '2025-06-01T10:00:00.000Z';
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
