import type { Page } from 'puppeteer-core';
import type { ArticleDraft } from '../../lib/contracts/library';
import type { Harness } from '../../tests/e2e/harness/harness';
import { percentile, round } from './report';
import { stepsOf, stopWorker } from './worker';

/** Milliseconds since the popup's own start. */
export interface PopupTimes {
  /** To the title of the page and its state. */
  title: number[];
  /** To the list of who else told the story, or the word that nobody did: a page never seen, the worker asleep. */
  listed: number[];
  /** To the whole comparison. */
  asleep: number[];
  /** The same on the same page once more. */
  again: number[];
  /** Median moment of each step on the way, worker asleep. */
  steps: Record<string, number>;
}

/** The real popup on pages of another outlet with stored texts, with their dates or without. */
export async function popupTimes(
  harness: Harness,
  own: Page,
  drafts: Generator<ArticleDraft>,
  kind: 'dated' | 'undated',
): Promise<PopupTimes> {
  const times: PopupTimes = { title: [], listed: [], asleep: [], again: [], steps: {} };
  const steps = new Map<string, number[]>();
  for (const draft of drafts) {
    const address = `http://other.example/${kind}-${times.asleep.length}.html`;
    harness.news.put(address, pageOf(draft, kind === 'dated'));
    const page = await harness.open(address);
    await stopWorker(own);
    const first = await click(harness, page);
    times.asleep.push(first.filled);
    times.listed.push(first.listed);
    times.title.push(Math.max(...first.steps.filter((s) => s.name !== 'popup: script').map((s) => s.at)));
    for (const { name, at } of [
      ...first.steps,
      ...(await stepsOf(harness)).map((s) => ({ ...s, at: s.at - first.origin })),
    ])
      steps.set(name, [...(steps.get(name) ?? []), at]);
    times.again.push((await click(harness, page)).filled);
    await page.close();
  }
  const medians = [...steps].map(([name, at]) => [name, round(percentile(at, 0.5), 0)] as const);
  times.steps = Object.fromEntries([
    ...medians.sort((a, b) => a[1] - b[1]),
    ['popup: filled', round(percentile(times.asleep, 0.5), 0)],
  ]);
  return times;
}

async function click(harness: Harness, page: Page) {
  await page.bringToFront();
  const popup = await harness.clickAction(page);
  const listed = popup
    .waitForSelector('[data-found], [data-relation], [data-state]:not([data-state="working"])', { timeout: 60_000 })
    .then(() => popup.evaluate(() => performance.now()));
  await popup.waitForSelector('[data-relation], [data-state]:not([data-state="working"])', { timeout: 60_000 });
  const seen = await popup.evaluate(() => ({
    filled: performance.now(),
    origin: performance.timeOrigin,
    steps: [...performance.getEntriesByType('mark'), ...performance.getEntriesByName('first-contentful-paint')].map(
      ({ name, startTime }) => ({ name: `popup: ${name.replace('parallax:', '')}`, at: startTime }),
    ),
  }));
  await popup.close().catch(() => undefined);
  return { ...seen, listed: await listed };
}

/** A page of another outlet that holds a made article. */
export function pageOf({ title, text, published }: ArticleDraft, dated: boolean): string {
  const paragraphs = text.split('\n').map((paragraph) => `<p>${paragraph}</p>`);
  const date = dated ? `<meta property="article:published_time" content="${published}">` : '';
  return `<!doctype html><html lang="en"><title>${title}</title>${date}<article><h1>${title}</h1>${paragraphs.join('')}</article>`;
}
