import { cpus } from 'node:os';
import type { Page } from 'puppeteer-core';
import type { ArticleDraft } from '../../lib/contracts/library';
import { type Harness, startHarness } from '../../tests/e2e/harness/harness';
import { fullTextMiniSearch } from './full-text-minisearch';
import { madeArticles } from './made-articles';
import { percentile, round, table } from './report';

const UNTIL = '2026-06-30T12:00:00Z';
const CHUNK = 250;
const QUESTIONS = 40;
const CLICKS = 7;

interface Row {
  [column: string]: string | number;
}

/**
 * The extension itself in real Chromium, at several sizes of library. Arguments: `--sizes 1000,10000` `--days 730` `--undated`.
 * Beside it, in the same run, a plain MiniSearch over full texts of the same articles (`--no-full-text` leaves it out).
 */
export async function benchLibrary(args: string[]): Promise<void> {
  const sizes = (option(args, '--sizes') ?? '1000,10000').split(',').map(Number);
  const days = Number(option(args, '--days') ?? 730);
  const undated = args.includes('--undated');
  const rows: Row[] = [];
  for (const size of sizes) rows.push(await measure(size, days, undated));
  console.log(
    `\nlibrary, ${days} days${undated ? ', undated' : ''}; ${cpus().length} × ${cpus()[0]?.model ?? 'cpu'}; times in ms\n`,
  );
  console.log(table(rows));
  if (args.includes('--no-full-text')) return;
  console.log('\nthe same articles in one MiniSearch over full texts (Node, same run)\n');
  console.log(
    table(sizes.map((size) => fullTextMiniSearch(madeArticles({ count: size, days, until: UNTIL, undated })))),
  );
}

async function measure(size: number, days: number, undated: boolean): Promise<Row> {
  const harness = await startHarness({ build: 'e2e', args: ['--enable-precise-memory-info'] });
  try {
    const page = await harness.openOwn('options.html');
    const add = await fill(page, madeArticles({ count: size, days, until: UNTIL, undated }));
    const ids = await someIds(page, QUESTIONS);
    await ask(page, ids[0]!);
    const warm: number[] = [];
    for (const id of ids) warm.push(await ask(page, id));
    const cold: number[] = [];
    for (const id of ids.slice(0, 5)) {
      await harness.stopWorker();
      cold.push(await ask(page, id));
    }
    const one: number[] = [];
    for (const draft of madeArticles({ count: 10, days, until: UNTIL, seed: 99, undated }))
      one.push(await timed(page, 'library.add', { drafts: [{ ...draft, url: `${draft.url}-more` }] }));
    const { usage } = await page.evaluate(() => navigator.storage.estimate());
    const opening = await openOptions(harness.openOwn);
    const clicks = await popupTimes(harness, madeArticles({ count: CLICKS, days, until: UNTIL, seed: 7, undated }));
    return {
      articles: size,
      'warm p50': round(percentile(warm, 0.5)),
      'warm p95': round(percentile(warm, 0.95)),
      'asleep p50': round(percentile(cold, 0.5)),
      'asleep max': round(Math.max(...cold)),
      'add one p50': round(percentile(one, 0.5)),
      'bulk per article': round(add / size, 2),
      'bytes per article': Math.round((usage ?? 0) / size),
      'background MB': round(await workerHeap(harness, page), 1),
      'options ready': round(opening),
      'popup, asleep p50': round(percentile(clicks.asleep, 0.5)),
      'popup, asleep max': round(Math.max(...clicks.asleep)),
      'popup again p50': round(percentile(clicks.again, 0.5)),
    };
  } finally {
    await harness.close();
  }
}

async function fill(page: Page, drafts: Generator<ArticleDraft>): Promise<number> {
  let spent = 0;
  let chunk: ArticleDraft[] = [];
  let done = 0;
  for (const draft of drafts) {
    chunk.push(draft);
    if (chunk.length === CHUNK) await flush();
  }
  if (chunk.length > 0) await flush();
  return spent;

  async function flush(): Promise<void> {
    spent += await timed(page, 'library.add', { drafts: chunk });
    done += chunk.length;
    chunk = [];
    if (done % 5_000 === 0) console.error(`  ${done} articles stored`);
  }
}

/** One message to the background and back, in ms; throws when it fails. */
async function timed(page: Page, name: string, request: unknown): Promise<number> {
  const { ms, error } = await page.evaluate(
    async (name, request) => {
      const start = performance.now();
      const answer = await chrome.runtime.sendMessage({ parallax: 'background', name, request });
      return { ms: performance.now() - start, error: answer?.ok ? null : JSON.stringify(answer) };
    },
    name,
    request,
  );
  if (error) throw new Error(`${name}: ${error}`);
  return ms;
}
const ask = (page: Page, id: string) => timed(page, 'compare.article', { id });

async function someIds(page: Page, count: number): Promise<string[]> {
  return page.evaluate(async (count) => {
    const request = { sort: 'published', descending: true, limit: count, offset: 20 };
    const answer = await chrome.runtime.sendMessage({ parallax: 'background', name: 'library.query', request });
    return (answer.value.rows as { id: string }[]).map((row) => row.id);
  }, count);
}

async function openOptions(openOwn: (path: string) => Promise<Page>): Promise<number> {
  const start = performance.now();
  const page = await openOwn('options.html');
  await page.waitForFunction(
    () => document.querySelector('[data-article], [role="row"], [role="listitem"], tbody tr, li') !== null,
  );
  const spent = performance.now() - start;
  await page.close();
  return spent;
}

/**
 * The real popup on a page of another outlet with a stored text: ms from the popup's own start to its first row or its word that there is none, first
 * with the worker asleep and the page new, then again on the same page.
 */
async function popupTimes(
  harness: Harness,
  drafts: Generator<ArticleDraft>,
): Promise<{ asleep: number[]; again: number[] }> {
  const times = { asleep: [] as number[], again: [] as number[] };
  for (const draft of drafts) {
    const paragraphs = draft.text.split('\n').map((p) => `<p>${p}</p>`);
    const address = `http://other.example/${times.asleep.length}.html`;
    harness.news.put(
      address,
      `<!doctype html><html lang="en"><title>${draft.title}</title><article><h1>${draft.title}</h1>${paragraphs.join('')}</article>`,
    );
    const page = await harness.open(address);
    await harness.stopWorker();
    for (const kind of ['asleep', 'again'] as const) {
      await page.bringToFront();
      const popup = await harness.clickAction(page);
      await popup.waitForSelector('[data-relation], [data-state]:not([data-state="working"])', { timeout: 60_000 });
      times[kind].push(await popup.evaluate(() => performance.now()));
      await popup.close().catch(() => undefined);
    }
    await page.close();
  }
  return times;
}

/** Heap of the service worker after a collection, in MB. */
async function workerHeap(harness: Harness, page: Page): Promise<number> {
  await ask(page, (await someIds(page, 1))[0]!);
  const target = harness.browser
    .targets()
    .find((t) => t.type() === 'service_worker' && t.url().includes(harness.extension));
  if (!target) return Number.NaN;
  const session = await target.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}

function option(args: string[], name: string): string | undefined {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args[at + 1];
}
declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; value: { rows: unknown[] } }> };
};
