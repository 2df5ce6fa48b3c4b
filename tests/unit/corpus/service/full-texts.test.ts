import { describe, expect, it, vi } from 'vitest';
import { listRequests } from '../../../../lib/corpus/request-log';
import { rssOf } from './feed-server';
import { added, ITEMS, later, library, poll, server, service, startFeeds } from './feeds-world';

startFeeds();

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
