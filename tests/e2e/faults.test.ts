// What browsers and disks do to the stored library, in real Chromium. The table that names each: docs/reliability.md.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFiles } from '../../lib/platform/import-transfer';
import type { Ask } from '../../lib/platform/persistent';
import { ExtensionBrowser } from '../../scripts/corpus/extension-browser';
import { inventedLines } from '../../scripts/corpus/invented-articles';
import { libraryFacts } from '../../scripts/corpus/library-facts';
import { startSoakServer } from '../../scripts/corpus/soak-server';
import { ask } from './harness/ask';
import { startHarness } from './harness/harness';

const LIBRARY = 'parallax-library';
const never = new AbortController().signal;
const rows = (from: number, to: number) => new File([inventedLines(from, to, 2000)], `${from}.jsonl`);

/** What the options page shows instead of the list. */
async function alertOf(browser: ExtensionBrowser): Promise<string> {
  await browser.page.reload({ waitUntil: 'load' });
  const alert = await browser.page.waitForSelector('[role="alert"]', { timeout: 15_000 });
  return (await alert?.evaluate((element) => element.textContent)) ?? '';
}

describe('storage that the browser refuses', () => {
  it('is said in words, on the page too, and the background lives on', async () => {
    const browser = new ExtensionBrowser(9);
    // A plain file where the browser wants the folder of its databases: every opening fails.
    mkdirSync(join(browser.folder, 'profile', 'Default'), { recursive: true });
    writeFileSync(join(browser.folder, 'profile', 'Default', 'IndexedDB'), '');
    try {
      await browser.start();
      expect(await browser.ask('library.facets', {})).toMatchObject({
        ok: false,
        error: { code: 'storage-refused', message: expect.stringContaining('refuses access') },
      });
      expect(await alertOf(browser)).toContain('refuses access');
      expect((await browser.ask('feeds.starter', {})).ok).toBe(true);
    } finally {
      await browser.close();
    }
  });
});

describe('a library under attack', () => {
  let browser: ExtensionBrowser;
  let server: Awaited<ReturnType<typeof startSoakServer>>;
  const asked: Ask = (name, request) => browser.ask(name, request);
  const count = async () => {
    const facets = await browser.ask('library.facets', {});
    return facets.ok ? facets.value.articles : Number.NaN;
  };
  const remove = () =>
    browser.page.evaluate(
      (name) =>
        new Promise<void>((resolve) => {
          indexedDB.deleteDatabase(name).onsuccess = () => resolve();
        }),
      LIBRARY,
    );

  beforeAll(async () => {
    server = await startSoakServer();
    browser = new ExtensionBrowser(server.port);
    // Without unlimited storage the quota holds for the extension as it does for a page.
    const manifest = join(browser.folder, 'extension', 'manifest.json');
    const { permissions, ...rest } = JSON.parse(readFileSync(manifest, 'utf8')) as { permissions: string[] };
    const limited = permissions.filter((one) => one !== 'unlimitedStorage');
    writeFileSync(manifest, JSON.stringify({ ...rest, permissions: limited }));
    await browser.start();
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  it('full: an import stops with a reason, what came in is whole, and it goes on when there is room', async () => {
    const session = await browser.page.createCDPSession();
    const origin = `chrome-extension://${browser.extension}`;
    const { usage } = await session.send('Storage.getUsageAndQuota', { origin });
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 300_000 });
    // The browser believes what it knows of the free space for half a minute.
    await new Promise((resolve) => setTimeout(resolve, 31_000));
    const cut = await importFiles(asked, [rows(0, 900)], () => {}, never);
    expect(cut).toMatchObject({ ok: false, error: { code: 'storage-full', message: expect.stringContaining('full') } });
    expect((await libraryFacts(browser.page)).problems).toEqual([]);
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    const again = await importFiles(asked, [rows(0, 900)], () => {}, never);
    expect(again).toMatchObject({ ok: true, value: { finished: true } });
    expect(await count()).toBe(905);
    expect((await libraryFacts(browser.page)).problems).toEqual([]);
  });

  it('deleted under us: a new one is opened, and takes what comes', async () => {
    await importFiles(asked, [rows(2000, 2010)], () => {}, never);
    expect(await count()).toBeGreaterThanOrEqual(15);
    await remove();
    expect(await count()).toBe(5);
    await importFiles(asked, [rows(0, 30)], () => {}, never);
    expect(await count()).toBe(35);
  });

  it('of a newer version: said so, and left as it is', async () => {
    const open = await browser.page.evaluateHandle(
      (name) =>
        new Promise<IDBDatabase>((resolve) => {
          const request = indexedDB.open(name, 99);
          request.onsuccess = () => resolve(request.result);
        }),
      LIBRARY,
    );
    expect(await browser.ask('library.facets', {})).toMatchObject({ ok: false, error: { code: 'newer-library' } });
    const kept = await open.evaluate((database) => [database.version, database.objectStoreNames.contains('articles')]);
    expect(kept).toEqual([99, true]);
    await open.evaluate((database) => database.close());
    expect(await alertOf(browser)).toContain('newer version');
    await remove();
    expect(await count()).toBe(5);
  });

  it('held in an old version by another tab: said so after a moment, and open once the tab is gone', async () => {
    const tab = await browser.browser.newPage();
    await tab.goto(`chrome-extension://${browser.extension}/welcome.html`);
    await tab.evaluate(
      (name) =>
        new Promise<void>((resolve, reject) => {
          // Asked for in one breath: the browser keeps the order, so that nobody opens it in between.
          indexedDB.deleteDatabase(name);
          const request = indexedDB.open(name, 1);
          request.onupgradeneeded = () => request.result.createObjectStore('rows');
          request.onsuccess = () => resolve();
          request.onerror = () => reject(request.error);
        }),
      LIBRARY,
    );
    expect(await browser.ask('library.facets', {})).toMatchObject({ ok: false, error: { code: 'library-blocked' } });
    await tab.close();
    await remove();
    expect(await count()).toBe(5);
  });

  it('two windows at once: both get their work done, and see the same', async () => {
    const other = await browser.browser.newPage();
    await other.goto(`chrome-extension://${browser.extension}/options.html`, { waitUntil: 'load' });
    const second: Ask = (name, request) => ask(other, name, request);
    const same = rows(300, 500);
    const ends = await Promise.all([
      importFiles(asked, [rows(0, 300), same], () => {}, never),
      importFiles(second, [same, rows(500, 800)], () => {}, never),
      browser.ask('library.edit', { id: 'seed-000', changes: { outlet: 'One' } }),
      second('library.edit', { id: 'seed-000', changes: { section: 'Two' } }),
    ]);
    expect(ends.every((end) => end.ok)).toBe(true);
    const added = ends.slice(0, 2).map((end) => (end.ok && 'report' in end.value ? end.value.report.added : 0));
    expect(added[0]! + added[1]!).toBe(800);
    const { problems, ids } = await libraryFacts(other);
    expect(problems).toEqual([]);
    expect(ids).toHaveLength(805);
    const edited = await second('library.get', { id: 'seed-000' });
    expect(edited).toMatchObject({ ok: true, value: { article: { outlet: 'One', section: 'Two' } } });
    await other.close();
  });

  it('offline: a feed says why it cannot be had, in the log too, and comes when the network is back', async () => {
    const worker = await browser.browser.waitForTarget((target) => target.type() === 'service_worker');
    const network = await worker.createCDPSession();
    await network.send('Network.enable');
    const offline = (on: boolean) =>
      network.send('Network.emulateNetworkConditions', {
        offline: on,
        latency: 0,
        downloadThroughput: -1,
        uploadThroughput: -1,
      });
    await offline(true);
    const url = 'http://news.example/feed/1';
    const refused = await browser.ask('feeds.add', { url });
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'unreachable', message: expect.stringContaining('news.example') },
    });
    const log = await browser.ask('requests.list', {});
    expect(log.ok && log.value.entries[0]).toMatchObject({
      url,
      status: null,
      error: expect.stringContaining('reached'),
    });
    await offline(false);
    expect(await browser.ask('feeds.add', { url })).toMatchObject({ ok: true, value: { state: 'ok', items: 50 } });
    await network.detach();
  });
});

describe('storage.session over its quota', () => {
  it('other tabs make room for the page that is looked at', async () => {
    const harness = await startHarness({ build: 'e2e' });
    try {
      const own = await harness.openOwn('welcome.html');
      await fillSession(own);
      const text =
        'The council of Port Example decided on Monday to close the old harbour for the winter, officials said. ';
      harness.news.put(
        'http://courier.example/harbour',
        `<!doctype html><html lang="en"><title>Harbour</title><article><h1>Harbour</h1><p>${text.repeat(6)}</p><p>${text.repeat(6)}</p></article></html>`,
      );
      const page = await harness.open('http://courier.example/harbour');
      const popup = await harness.clickAction(page);
      expect(await harness.waitForPhase(popup, ['done', 'failed'])).toMatchObject({ phase: 'done' });
    } finally {
      await harness.close();
    }
  });
});

/** Fills the session storage with states of tabs that are long gone, until nothing more goes in. */
function fillSession(own: Page): Promise<void> {
  return own.evaluate(async () => {
    const { storage } = (
      globalThis as unknown as { chrome: { storage: { session: { set(x: object): Promise<void> } } } }
    ).chrome;
    for (const size of [500_000, 20_000, 1000]) {
      for (let tab = 0; tab < 40; tab++) {
        try {
          await storage.session.set({ [`tab:${900_000 + size + tab}`]: { phase: 'working', title: 'x'.repeat(size) } });
        } catch {
          break;
        }
      }
    }
  });
}
