import { mkdirSync, rmSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { startHarness } from '../../tests/e2e/harness/harness';
import { fill, UNTIL, unindexed } from './fill';
import { madeArticles } from './made-articles';
import { popupTimes } from './popup';
import { percentile, round, table } from './report';
import { stopWorker, timed } from './worker';

const DAYS = 730;

/**
 * Only the click, worker asleep, on a library that is filled once: `--articles 10000` `--clicks 15` `--profile FOLDER` to keep the library for the
 * next run, and `--undated` for pages that state no date.
 */
export async function benchClick(args: string[]): Promise<void> {
  const articles = Number(option(args, '--articles') ?? 10_000);
  const count = Number(option(args, '--clicks') ?? 15);
  const profile = option(args, '--profile');
  if (profile) {
    mkdirSync(profile, { recursive: true });
    // Only the library is kept: the background that is measured is the one of the present build.
    rmSync(join(profile, 'browser', 'Default', 'Service Worker'), { recursive: true, force: true });
  }
  const kept = profile ? { folder: resolve(profile), profile: 'browser' } : undefined;
  const harness = await startHarness({ build: 'e2e', kept });
  try {
    const page = await harness.openOwn('options.html');
    await prepare(page, articles);
    const drafts = madeArticles({ count, days: DAYS, until: UNTIL, seed: 7 });
    const load = loadavg()[0]!;
    const times = await popupTimes(harness, page, drafts, args.includes('--undated') ? 'undated' : 'dated');
    console.log(
      `\n${articles} articles, ${count} clicks, worker asleep, ms; ${cpus().length} × ${cpus()[0]?.model ?? 'cpu'}, load ${round(load, 1)}\n`,
    );
    console.log(
      table(
        (['title', 'listed', 'asleep', 'again'] as const).map((name) => ({
          '': name,
          min: round(Math.min(...times[name])),
          p50: round(percentile(times[name], 0.5)),
          p95: round(percentile(times[name], 0.95)),
        })),
      ),
    );
    console.log('\nsteps, ms after the start of the popup, p50\n');
    console.log(table(Object.entries(times.steps).map(([step, at]) => ({ step, at }))));
  } finally {
    await harness.close();
  }
}

/** Fills the library unless an earlier run has, and waits until all its indexes are made. */
async function prepare(page: Page, articles: number): Promise<void> {
  const held = await page.evaluate(async () => {
    const answer = await chrome.runtime.sendMessage({ parallax: 'background', name: 'library.facets', request: {} });
    return (answer.value as { articles: number }).articles;
  });
  if (held < articles) await fill(page, articles, DAYS, false);
  for (let tries = 0; tries < 100 && (await unindexed(page)) > 0; tries++) {
    const [first] = await page.evaluate(async () => {
      const request = { limit: 1, offset: 0 };
      const answer = await chrome.runtime.sendMessage({ parallax: 'background', name: 'library.query', request });
      return (answer.value as { rows: { id: string }[] }).rows;
    });
    await timed(page, 'compare.article', { id: first!.id });
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  await stopWorker(page);
}

function option(args: string[], name: string): string | undefined {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args[at + 1];
}

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; value: unknown }> } };
