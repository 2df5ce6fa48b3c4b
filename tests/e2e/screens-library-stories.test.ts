/** The library by stories: groups of the supplied articles, kept up to date, corrected by the reader. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inventedCoverage, storedAccounts } from '../../scripts/demo/invented-coverage';
import { ask } from './harness/ask';
import { type Harness, startHarness } from './harness/harness';
import { axeViolations } from './screens-axe';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let harness: Harness;
let page: Page;

/** Ids of the articles of each story on the screen, once everything was looked at. */
async function stories(): Promise<string[][]> {
  await page.waitForSelector('section[aria-busy=false] [data-testid=stories-progress]', { timeout: 30_000 });
  return page.$$eval('[data-story]', (all) =>
    all.map((story) => [...story.querySelectorAll('[data-article]')].map((a) => a.getAttribute('data-article') ?? '')),
  );
}
/** As when the reader comes back to the page. */
async function comeBack(stories: number, articles: number): Promise<void> {
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await page.waitForFunction(
    (stories, articles) =>
      document.querySelectorAll('[data-story]').length === stories &&
      document.querySelectorAll('[data-story] [data-article]').length === articles,
    { timeout: 30_000 },
    stories,
    articles,
  );
}

beforeAll(async () => {
  harness = await startHarness();
  page = await harness.openOwn('options.html#stories');
});
afterAll(() => harness?.close());

it('puts the accounts of the call of May together and leaves the talks of December out', async () => {
  const found = await stories();
  expect(found.map((ids) => [...ids].sort())).toEqual([['seed-000', 'seed-001', 'seed-002', 'seed-004']]);
  expect(await page.$eval('[data-story]', (story) => story.textContent)).toContain('4 articles, 4 independent texts');
});

it('is axe clean', async () => {
  expect(await axeViolations(page, axe)).toEqual([]);
});

it('shows a story that has come in meanwhile, newest first', async () => {
  const answer = await ask(page, 'library.add', { drafts: storedAccounts(inventedCoverage('dam')) });
  expect(answer.ok && answer.value.added).toBe(4);
  await comeBack(2, 8);
  const [newest] = await stories();
  expect(newest?.some((id) => id.startsWith('seed-'))).toBe(false);
});

it('hears the reader: what is not the same story is taken apart, and together again', async () => {
  const others = ['seed-000', 'seed-002', 'seed-004'];
  for (const b of others) await ask(page, 'correct.set', { a: 'seed-001', b, verdict: 'not-same-story' });
  await comeBack(2, 7);
  expect((await stories()).flat()).not.toContain('seed-001');
  for (const b of others) await ask(page, 'correct.set', { a: 'seed-001', b, verdict: null });
  await comeBack(2, 8);
});

it('opens the comparison of a story', async () => {
  const opened = harness.browser.waitForTarget((target) => target.url().includes('compare.html?article='));
  await page.click('[data-story] [data-action=compare]');
  expect(decodeURIComponent((await opened).url())).toMatch(/article=.+/);
});
