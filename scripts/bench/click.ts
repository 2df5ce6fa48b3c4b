import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { startHarness } from '../../tests/e2e/harness/harness';
import { fill, UNTIL, unindexed } from './fill';
import { madeArticles } from './made-articles';
import { pageOf } from './popup';
import { percentile, round, table } from './report';
import { type SeenPopup, Unwatched } from './unwatched';
import { stopWorker, timed } from './worker';

const DAYS = 730;
/** A click is left alone for so long before the popup is asked what it noted; milliseconds. */
const REST = 1_500;

/**
 * Only the click, worker asleep, on a library that is filled once: `--articles 10000` `--clicks 15` `--profile FOLDER` to keep the library for the
 * next run, `--build FOLDER` for another build, `--undated` for pages that state no date,
 * `--trace FOLDER` to keep a trace of each click (`chrome://tracing` reads it), with `--sample` also of what ran.
 */
export async function benchClick(args: string[]): Promise<void> {
  const articles = Number(option(args, '--articles') ?? 10_000);
  const count = Number(option(args, '--clicks') ?? 15);
  const profile = option(args, '--profile');
  const traces = option(args, '--trace');
  if (traces) mkdirSync(traces, { recursive: true });
  if (profile) {
    mkdirSync(profile, { recursive: true });
    // Only the library is kept: the background that is measured is the one of the present build.
    rmSync(join(profile, 'browser', 'Default', 'Service Worker'), { recursive: true, force: true });
  }
  const kept = profile ? { folder: resolve(profile), profile: 'browser' } : undefined;
  const folder = option(args, '--build');
  const harness = await startHarness({ build: 'e2e', kept, ...(folder ? { folder: resolve(folder) } : {}) });
  const kind = args.includes('--undated') ? 'undated' : 'dated';
  const times = new Map<string, number[]>();
  const note = (name: string, at: number) => times.set(name, [...(times.get(name) ?? []), at]);
  try {
    const own = await harness.openOwn('options.html');
    await prepare(own, articles);
    const load = loadavg()[0]!;
    const unwatched = await Unwatched.from(harness, own);
    let nth = 0;
    for (const draft of madeArticles({ count, days: DAYS, until: UNTIL, seed: 7 })) {
      const address = `http://other.example/${kind}-${nth++}.html`;
      harness.news.put(address, pageOf(draft, kind === 'dated'));
      const page = await unwatched.open(address);
      await stopWorker(own);
      const traced = async (name: string) => {
        const click = async () => unwatched.click(page, REST);
        if (!traces) return click();
        const { result, trace } = await unwatched.trace(click, args.includes('--sample'));
        writeFileSync(join(traces, `${name}-${nth}.json`), trace);
        return result;
      };
      const first = await traced('first');
      for (const { name, at } of firstOfEach(first.notes)) note(`popup: ${name}`, at - first.origin);
      for (const { name, at } of firstOfEach(await unwatched.workerNotes())) note(name, at - first.origin);
      const again = await traced('again');
      for (const { name, at } of firstOfEach(again.notes)) note(`again: ${name}`, at - again.origin);
      await unwatched.close(page);
    }
    console.log(
      `\n${articles} articles, ${count} clicks, worker asleep, ms; ${cpus().length} × ${cpus()[0]?.model ?? 'cpu'}, load ${round(load, 1)}\n`,
    );
    const rows = [...times].map(([step, at]) => ({
      step,
      min: round(Math.min(...at)),
      p50: round(percentile(at, 0.5)),
      p95: round(percentile(at, 0.95)),
    }));
    rows.sort((x, y) => Number(x.step.startsWith('again')) - Number(y.step.startsWith('again')) || x.p50 - y.p50);
    console.log(table(rows));
  } finally {
    await harness.close();
  }
}

/** A step that was noted several times counts when it was first reached. */
function firstOfEach(notes: SeenPopup['notes']): SeenPopup['notes'] {
  return notes.filter(({ name }, i) => notes.findIndex((other) => other.name === name) === i);
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
