import { cpus } from 'node:os';
import type { Page } from 'puppeteer-core';
import { startHarness } from '../../tests/e2e/harness/harness';
import { fill, UNTIL, unindexed } from './fill';
import { type Filled, Profiles } from './filled-profiles';
import { fullTextMiniSearch } from './full-text-minisearch';
import { madeArticles } from './made-articles';
import { type PopupTimes, popupTimes } from './popup';
import { percentile, round, table } from './report';
import { stepsOf, stopWorker, timed, workerHeap } from './worker';

const QUESTIONS = 40;
const CLICKS = 7;
const ASLEEP = 8;
const UNDATED = 9;

interface Row {
  [column: string]: string | number;
}

/**
 * The extension itself in real Chromium, at several sizes of library. Arguments: `--sizes 1000,10000` `--days 730` `--undated`, `--profile FOLDER` to
 * keep the filled libraries for a next run, `--fill` to do nothing but fill them, `--no-popup` to leave the clicks out.
 * Beside it, in the same run, a plain MiniSearch over full texts of the same articles (`--no-full-text` leaves it out).
 */
export async function benchLibrary(args: string[]): Promise<void> {
  const sizes = (option(args, '--sizes') ?? '1000,10000').split(',').map(Number);
  const days = Number(option(args, '--days') ?? 730);
  const undated = args.includes('--undated');
  const folder = option(args, '--profile');
  const profiles = folder === undefined ? null : new Profiles(folder);
  const onlyFill = args.includes('--fill');
  const rows: Row[] = [];
  const steps: Row[] = [];
  for (const size of sizes) {
    const measured = await measure({ size, days, undated, popup: !args.includes('--no-popup') }, profiles, onlyFill);
    if (!measured) continue;
    rows.push(measured.row);
    steps.push(...measured.steps);
  }
  if (onlyFill) return;
  console.log(
    `\nlibrary, ${days} days${undated ? ', undated' : ''}; ${cpus().length} × ${cpus()[0]?.model ?? 'cpu'}; times in ms\n`,
  );
  console.log(table(rows));
  if (!args.includes('--no-popup')) {
    console.log('\nfrom the click to the filled popup, worker asleep: ms after the start of the popup, p50\n');
    console.log(table(steps));
  }
  if (args.includes('--no-full-text')) return;
  console.log('\nthe same articles in one MiniSearch over full texts (Node, same run)\n');
  console.log(
    table(sizes.map((size) => fullTextMiniSearch(madeArticles({ count: size, days, until: UNTIL, undated })))),
  );
}

interface Measured {
  size: number;
  days: number;
  undated: boolean;
  popup: boolean;
}

async function measure(
  { size, days, undated, popup }: Measured,
  profiles: Profiles | null,
  onlyFill: boolean,
): Promise<{ row: Row; steps: Row[] } | null> {
  const kept = profiles?.of(size, days, undated);
  const harness = await startHarness({
    build: 'e2e',
    args: ['--enable-precise-memory-info'],
    ...(kept ? { kept: { folder: profiles!.folder, profile: kept.name } } : {}),
  });
  try {
    const page = await harness.openOwn('options.html');
    const filled: Filled = kept?.filled ?? { bulk: await fill(page, size, days, undated, kept?.from ?? 0), runs: 0 };
    const { bulk } = filled;
    kept?.done({ ...filled, runs: filled.runs + 1 });
    if (onlyFill) return null;
    const ids = await someIds(page, QUESTIONS);
    for (const id of ids.slice(0, 3)) await ask(page, id);
    const indexing = performance.now();
    for (let rest = await unindexed(page); rest > 0; rest = await unindexed(page)) {
      console.error(`  ${rest} weeks still without an index`);
      await settled();
      // The browser may stop a worker that nobody asks; it goes on with the next answer.
      if ((await unindexed(page)) === rest) await ask(page, ids[0]!);
    }
    const indexes = (performance.now() - indexing) / 1000;
    await settled();
    const warm = { match: [] as number[], all: [] as number[] };
    for (const id of ids) {
      warm.all.push(await ask(page, id));
      warm.match.push(matching(await stepsOf(harness)));
    }
    const dateless: number[] = [];
    for (const id of undated ? [] : await addUndated(page, filled.runs)) {
      await ask(page, id);
      dateless.push(matching(await stepsOf(harness)));
      await settled();
    }
    const cold: number[] = [];
    for (const id of ids.slice(0, ASLEEP)) {
      await settled();
      await stopWorker(page);
      cold.push(await ask(page, id));
    }
    const one: number[] = [];
    for (const draft of madeArticles({ count: 10, days, until: UNTIL, seed: 99 + filled.runs, undated }))
      one.push(await timed(page, 'library.add', { drafts: [{ ...draft, url: `${draft.url}-more-${filled.runs}` }] }));
    const { usage } = await page.evaluate(() => navigator.storage.estimate());
    await stopWorker(page);
    for (const id of ids) await ask(page, id);
    await settled();
    const heap = await workerHeap(harness);
    const opening = await openOptions(harness.openOwn);
    const clicks = (kind: 'dated' | 'undated', dated: boolean) =>
      popupTimes(
        harness,
        page,
        madeArticles({ count: popup ? CLICKS : 0, days, until: UNTIL, seed: 7, undated: !dated }),
        kind,
      );
    const dated = await clicks(undated ? 'undated' : 'dated', !undated);
    const without = undated ? dated : await clicks('undated', true);
    const row = {
      articles: size,
      'match p50': round(percentile(warm.match, 0.5)),
      'match p95': round(percentile(warm.match, 0.95)),
      ...(undated ? {} : { 'undated match p50': round(percentile(dateless.slice(1), 0.5)) }),
      'comparison p50': round(percentile(warm.all, 0.5)),
      'comparison p95': round(percentile(warm.all, 0.95)),
      'asleep p50': round(percentile(cold, 0.5)),
      'asleep max': round(Math.max(...cold)),
      'add one p50': round(percentile(one, 0.5)),
      'bulk per article': round(bulk, 2),
      'indexes made in s': round(indexes, 0),
      'bytes per article': Math.round((usage ?? 0) / size),
      'background MB': round(heap, 1),
      'options ready': round(opening),
      ...(popup ? clickColumns(dated, without) : {}),
    };
    return { row, steps: [{ articles: size, ...dated.steps }] };
  } finally {
    await harness.close();
  }
}

function clickColumns(dated: PopupTimes, without: PopupTimes): Row {
  return {
    'popup title p50': round(percentile(dated.title, 0.5)),
    'popup matches p50': round(percentile(dated.listed, 0.5)),
    'popup matches p95': round(percentile(dated.listed, 0.95)),
    'popup filled p50': round(percentile(dated.asleep, 0.5)),
    'popup filled max': round(Math.max(...dated.asleep)),
    'undated page p50': round(percentile(without.asleep, 0.5)),
    'popup again p50': round(percentile(dated.again, 0.5)),
  };
}

/** A few new articles that state no date. Returns their ids. */
function addUndated(page: Page, run: number): Promise<string[]> {
  const drafts = [...madeArticles({ count: UNDATED, days: 30, until: UNTIL, seed: 500 + run, undated: true })].map(
    (draft) => ({ ...draft, url: `${draft.url}-undated-${run}` }),
  );
  return page.evaluate(async (drafts) => {
    const answer = await chrome.runtime.sendMessage({
      parallax: 'background',
      name: 'library.add',
      request: { drafts },
    });
    return (answer.value as unknown as { ids: string[] }).ids;
  }, drafts);
}

/** What an answer leaves to be done afterwards has time to be done. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 700));
}

/** Matching alone: up to where the comparison of the sentences begins. */
function matching(steps: { name: string; at: number }[]): number {
  const at = (name: string) => steps.find((step) => step.name === name)?.at ?? Number.NaN;
  return at('comparing') - at('matching');
}

const ask = (page: Page, id: string) => timed(page, 'compare.article', { id });

async function someIds(page: Page, count: number): Promise<string[]> {
  return page.evaluate(async (count) => {
    const request = { sort: 'published', descending: true, limit: count, offset: 20 };
    const answer = await chrome.runtime.sendMessage({ parallax: 'background', name: 'library.query', request });
    if (!answer?.ok) throw new Error(`library.query: ${JSON.stringify(answer)}`);
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

function option(args: string[], name: string): string | undefined {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args[at + 1];
}
declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; value: { rows: unknown[] } }> };
};
