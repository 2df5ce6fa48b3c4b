import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { ExtensionBrowser } from '../corpus/extension-browser';
import { inventedArticle, inventedLines, wordOf } from '../corpus/invented-articles';
import { percentile } from './report';

const FEEDS = 50;
const ITEMS = 100;

/**
 * The library as its reader meets it, in real Chromium. Arguments: `--articles 10000` to import, `--from 0` number of the first, `--profile FOLDER` to
 * keep the library for a next run, `--no-feeds`, `--no-heavy` (backup, delete everything, undo).
 */
export async function benchCorpus(args: string[]): Promise<void> {
  const articles = Number(option(args, '--articles') ?? 10_000);
  const from = Number(option(args, '--from') ?? 0);
  const profile = option(args, '--profile');
  if (profile !== undefined) mkdirSync(profile, { recursive: true });
  const server = await feedServer();
  const browser = new ExtensionBrowser(server.port, profile);
  await browser.start();
  try {
    if (articles > 0) await benchImport(browser, from, from + articles);
    await benchScreen(browser);
    if (!args.includes('--no-feeds')) await benchFeeds(browser, server);
    if (!args.includes('--no-heavy')) await benchHeavy(browser);
  } finally {
    await browser.close();
    server.close();
  }
}

/** A file dropped into the page, read, laid ready and stored. */
async function benchImport(browser: ExtensionBrowser, from: number, to: number): Promise<void> {
  const file = join(browser.folder, 'bench.jsonl');
  writeFileSync(file, inventedLines(from, to));
  const page = await openOptions(browser, 'add');
  await watchLongTasks(page);
  const input = await page.$('input[type="file"]');
  const start = performance.now();
  await input!.uploadFile(file);
  await page.waitForSelector('[data-testid="import-report"]', { timeout: 600_000 });
  const time = performance.now() - start;
  say(`import of ${to - from} articles of 4 kB`, `${(time / 1000).toFixed(1)} s`);
  say('  long tasks of the page meanwhile', await longTasks(page));
  say('  JavaScript heap of the background after it', await memory(browser));
  rmSync(file);
  await page.close();
}

async function benchScreen(browser: ExtensionBrowser): Promise<void> {
  const facets = await browser.ask('library.facets', {});
  say('articles in the library', String(facets.ok ? facets.value.articles : facets.error.message));
  const opening: number[] = [];
  for (let turn = 0; turn < 5; turn++) {
    await browser.killWorker();
    const page = await browser.browser.newPage();
    await page.goto(`chrome-extension://${browser.extension}/options.html`);
    await page.waitForSelector('[data-article]', { timeout: 60_000 });
    opening.push(await page.evaluate(() => performance.now()));
    await page.close();
  }
  say('options page: first rows, background asleep', spread(opening));
  const page = await openOptions(browser, 'library');
  await page.waitForSelector('[data-article]');
  await page.waitForFunction(() => document.querySelectorAll('[data-article]').length > 5);
  // A rare word: one letter finds nearly every article, so the same rows would stay.
  say('  first keystroke of a search', spread([await keystroke(page, wordOf(20_000))]));
  const keys: number[] = [];
  for (let turn = 0; turn < 6; turn++) {
    const word = `${wordOf(300 * turn + 70)} ${wordOf(40 * turn + 11)}`;
    for (let end = 1; end <= word.length; end++) {
      keys.push(await keystroke(page, word.slice(0, end)));
    }
  }
  say('  keystroke to new rows', spread(keys));
  await keystroke(page, '');
  await watchLongTasks(page);
  say('  scrolling through the list, longest frame', `${(await scroll(page)).toFixed(0)} ms`);
  say('  long tasks meanwhile', await longTasks(page));
  const start = performance.now();
  await page.click('[data-action="select-all"]');
  await page.waitForSelector('[data-action="delete"]');
  say('  select all', `${(performance.now() - start).toFixed(0)} ms`);
  await page.close();
}

async function benchFeeds(browser: ExtensionBrowser, server: Awaited<ReturnType<typeof feedServer>>): Promise<void> {
  const outlines = Array.from(
    { length: FEEDS },
    (_, n) => `<outline type="rss" xmlUrl="http://feed${n}.example/feed"/>`,
  );
  await browser.ask('feeds.importOpml', { text: `<opml version="2.0"><body>${outlines.join('')}</body></opml>` });
  for (const which of ['first', 'second']) {
    server.count();
    const start = performance.now();
    const polled = await browser.ask('feeds.poll', {});
    const time = performance.now() - start;
    const { bytes, requests } = server.count();
    const outcome = polled.ok ? `${polled.value.added} articles, ${polled.value.failed} failed` : polled.error.message;
    say(
      `${which} poll of ${FEEDS} feeds of ${ITEMS} items`,
      `${(time / 1000).toFixed(1)} s, ${requests} requests, ${(bytes / 1000).toFixed(1)} kB of bodies; ${outcome}`,
    );
  }
}

async function benchHeavy(browser: ExtensionBrowser): Promise<void> {
  const page = await openOptions(browser, 'backup');
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: browser.folder,
    eventsEnabled: true,
  });
  const done = new Promise<number>((resolve) =>
    session.on('Browser.downloadProgress', ({ state, totalBytes }) => state === 'completed' && resolve(totalBytes)),
  );
  const start = performance.now();
  await page.click('[data-action="backup"]');
  const bytes = await done;
  say('backup', `${((performance.now() - start) / 1000).toFixed(1)} s, ${(bytes / 1e6).toFixed(1)} MB`);
  await page.close();
  let time = performance.now();
  const cleared = await browser.ask('library.clear', {});
  say('delete everything', `${((performance.now() - time) / 1000).toFixed(1)} s`);
  time = performance.now();
  const undone = cleared.ok ? await browser.ask('library.undo', { undo: cleared.value.undo }) : cleared;
  say(
    'undo of it',
    `${((performance.now() - time) / 1000).toFixed(1)} s, ${undone.ok ? `${undone.value.restored} articles` : undone.error.message}`,
  );
  say('JavaScript heap of the background in the end', await memory(browser));
}

/** Milliseconds from an input in the search field to the rows it leads to; NaN when nothing changed within two seconds. */
function keystroke(page: Page, text: string): Promise<number> {
  return page.evaluate(
    (value) =>
      new Promise<number>((resolve) => {
        const field = document.querySelector<HTMLInputElement>('input[type="search"]')!;
        const start = performance.now();
        const seen = new MutationObserver(() => end(performance.now() - start));
        const timer = setTimeout(() => end(Number.NaN), 2000);
        const end = (time: number) => {
          seen.disconnect();
          clearTimeout(timer);
          resolve(time);
        };
        for (const selector of ['[data-testid="found"]', '.library-list'])
          seen.observe(document.querySelector(selector)!, { subtree: true, childList: true, characterData: true });
        field.value = value;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }),
    text,
  );
}

/** Scrolls the list from top to bottom, a screen a frame, then jumps about. @returns the longest frame in milliseconds */
function scroll(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const list = document.querySelector('.library-list')!;
        let longest = 0;
        let last = performance.now();
        let frame = 0;
        const step = () => {
          const now = performance.now();
          longest = Math.max(longest, now - last);
          last = now;
          if (frame++ === 300) return resolve(longest);
          list.scrollTop = frame < 200 ? frame * 500 : ((frame * 7919) % 1000) * (list.scrollHeight / 1000);
          requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
  );
}

async function watchLongTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: number[] = [];
    (globalThis as unknown as { longTasks: number[] }).longTasks = seen;
    new PerformanceObserver((list) => seen.push(...list.getEntries().map((entry) => entry.duration))).observe({
      entryTypes: ['longtask'],
    });
  });
}

async function longTasks(page: Page): Promise<string> {
  const tasks = await page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks);
  return tasks.length === 0 ? 'none' : `${tasks.length}, longest ${Math.max(...tasks).toFixed(0)} ms`;
}

async function openOptions(browser: ExtensionBrowser, section: string): Promise<Page> {
  const page = await browser.browser.newPage();
  await page.goto(`chrome-extension://${browser.extension}/options.html#${section}`, { waitUntil: 'load' });
  await page.bringToFront();
  return page;
}

async function memory(browser: ExtensionBrowser): Promise<string> {
  const worker = browser.browser.targets().find((target) => target.type() === 'service_worker');
  const session = await worker?.createCDPSession();
  if (!session) return 'asleep';
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = (await session.send('Runtime.getHeapUsage')) as { usedSize: number };
  await session.detach();
  return `${(usedSize / 1e6).toFixed(0)} MB`;
}

/** Feeds that answer conditional requests, one a host. */
async function feedServer(): Promise<{ port: number; count(): { bytes: number; requests: number }; close(): void }> {
  let bytes = 0;
  let requests = 0;
  const server = createServer((request, response) => {
    requests++;
    const feed = Number(/^feed(\d+)\./.exec(request.headers.host ?? '')?.[1] ?? -1);
    if (feed < 0) return response.writeHead(404).end();
    if (request.headers['if-none-match'] === '"1"') return response.writeHead(304, { etag: '"1"' }).end();
    const items = Array.from({ length: ITEMS }, (_, index) => {
      const article = inventedArticle(2_000_000 + feed * ITEMS + index, 400);
      return `<item><title>${article.title}</title><link>http://feed${feed}.example/${index}</link><guid>${feed}-${index}</guid><description>${article.text}</description></item>`;
    });
    const body = `<rss version="2.0"><channel><title>Feed ${feed}</title>${items.join('')}</channel></rss>`;
    bytes += Buffer.byteLength(body);
    return response.writeHead(200, { 'content-type': 'application/rss+xml', etag: '"1"' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    count() {
      const counted = { bytes, requests };
      bytes = 0;
      requests = 0;
      return counted;
    },
    close: () => server.close(),
  };
}

function spread(all: number[]): string {
  const times = all.filter((time) => !Number.isNaN(time));
  if (times.length === 0) return 'no answer';
  return `median ${percentile(times, 0.5).toFixed(0)} ms, 95 % ${percentile(times, 0.95).toFixed(0)} ms, longest ${Math.max(...times).toFixed(0)} ms (${times.length})`;
}
function say(what: string, value: string): void {
  console.log(`${what.padEnd(52)} ${value}`);
}
function option(args: string[], name: string): string | undefined {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args[at + 1];
}
