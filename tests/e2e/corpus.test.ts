// The library in real Chromium, through the messages its screens use: IndexedDB, the worker's life, feeds over HTTP.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveBackup, sendBackup } from '../../lib/platform/backup-transfer';
import type { Ask } from '../../lib/platform/persistent';
import { inventedArticle, inventedLines } from '../../scripts/corpus/invented-articles';
import { FeedServer, rssOf } from '../unit/corpus/service/feed-server';
import { ask } from './harness/ask';
import { type Harness, startHarness } from './harness/harness';

let harness: Harness;
let server: FeedServer;
let own: Page;

beforeAll(async () => {
  server = await FeedServer.start();
  harness = await startHarness({ build: 'e2e' });
  own = await harness.openOwn('options.html');
});
afterAll(async () => {
  await harness.close();
  await server.stop();
});

async function value<T>(
  answer: Promise<{ ok: true; value: T } | { ok: false; error: { message: string } }>,
): Promise<T> {
  const got = await answer;
  if (!got.ok) throw new Error(got.error.message);
  return got.value;
}
const count = async () => (await value(ask(own, 'library.facets', {}))).articles;
const found = async (text: string) => (await value(ask(own, 'library.query', { text }))).total;

describe('the library in a real browser', () => {
  it('begins with the seeds, which go and come back', async () => {
    expect(await value(ask(own, 'library.facets', {}))).toMatchObject({ articles: 5, seeds: 5 });
    await ask(own, 'library.seeds', { present: false });
    await harness.stopWorker();
    expect(await count()).toBe(0);
    await ask(own, 'library.seeds', { present: true });
    expect(await count()).toBe(5);
  });

  it('imports, searches, deletes and brings back, across a stopped worker', async () => {
    const report = await value(ask(own, 'library.import', { name: 'many.jsonl', text: inventedLines(0, 600, 600) }));
    expect(report).toMatchObject({ added: 600, rejected: [] });
    const title = inventedArticle(77, 600).title!;
    expect(await found(title)).toBe(1);
    await harness.stopWorker();
    expect(await found(title)).toBe(1);
    const { undo, removed } = await value(ask(own, 'library.clear', {}));
    expect(removed).toBe(605);
    expect(await found(title)).toBe(0);
    await harness.stopWorker();
    expect(await value(ask(own, 'library.undo', { undo }))).toEqual({ restored: 605 });
    expect(await found(title)).toBe(1);
  });

  it('refuses a damaged file by line and stores nothing of it', async () => {
    const before = await count();
    const report = await value(
      ask(own, 'library.import', { name: 'bad.jsonl', text: '{"text":"Good enough."}\n{"text":' }),
    );
    expect(report).toMatchObject({ added: 0, rejected: [{ file: 'bad.jsonl', line: 2 }] });
    expect(await count()).toBe(before);
  });

  it('survives a backup, a reset and a restore', async () => {
    const before = await value(ask(own, 'library.query', { sort: 'title', limit: 1000 }));
    const asked: Ask = (name, request) => ask(own, name, request);
    const { archive } = await value(saveBackup(asked, new Date().toISOString()));
    const bytes = new Uint8Array(await archive.arrayBuffer());
    await ask(own, 'library.clear', {});
    const damaged = bytes.slice(0, bytes.length / 2);
    expect(await sendBackup(asked, damaged, 'merge')).toMatchObject({ ok: false, error: { code: 'damaged-backup' } });
    expect(await count()).toBe(0);
    await value(sendBackup(asked, bytes, 'replace'));
    expect(await value(ask(own, 'library.query', { sort: 'title', limit: 1000 }))).toEqual(before);
  });

  it('an import that is cut off by a stopped worker is whole in its batches, and whole when repeated', async () => {
    const before = await count();
    const text = inventedLines(5000, 5400, 600);
    // The page may see its message channel close: that is the point.
    const cut = ask(own, 'library.import', { name: 'cut.jsonl', text }).catch(() => null);
    await new Promise((resolve) => setTimeout(resolve, 250));
    await harness.stopWorker();
    await cut;
    const between = await count();
    expect((between - before) % 100).toBe(0);
    const report = await value(ask(own, 'library.import', { name: 'cut.jsonl', text }));
    expect(report.added + report.unchanged).toBe(400);
    expect(await count()).toBe(before + 400);
    expect(await found(inventedArticle(5399, 600).title!)).toBe(1);
  });
});

describe('feeds in a real browser', () => {
  it('are read from a server, logged, and only asked conditionally the second time', async () => {
    await ask(own, 'settings.set', { allowPrivateAddresses: true });
    server.serve('/feed', rssOf('The Courier', [{ guid: '1', title: 'A harbour closes', link: '/harbour' }]), {
      etag: '"one"',
    });
    const feed = await value(ask(own, 'feeds.add', { url: `${server.origin}/feed` }));
    expect(feed).toMatchObject({ title: 'The Courier', state: 'ok', items: 1 });
    expect(await found('harbour closes')).toBe(1);
    expect(await value(ask(own, 'feeds.poll', {}))).toEqual({ polled: 1, added: 0, failed: 0 });
    expect(server.requests[1]?.headers).toMatchObject({ 'if-none-match': '"one"' });
    expect(server.requests[1]?.headers.cookie).toBeUndefined();
    const log = await value(ask(own, 'requests.list', {}));
    expect(log.entries.map((entry) => entry.status)).toEqual([304, 200]);
  });

  it('private addresses are not read unless the reader says so', async () => {
    await ask(own, 'settings.set', { allowPrivateAddresses: false });
    const asked = server.requests.length;
    expect(await ask(own, 'library.fetch', { urls: [`${server.origin}/page`] })).toMatchObject({
      ok: true,
      value: { added: 0, rejected: [{ reason: expect.stringContaining('your own device') }] },
    });
    expect(server.requests.length).toBe(asked);
  });
});
