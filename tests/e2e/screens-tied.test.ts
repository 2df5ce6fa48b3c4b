/** Numbers, rows, marks and cards belong together, keys and menu entries are what they are said to be: the real extension on an invented story. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Comparison } from '../../lib/contracts/comparison';
import { inventedCoverage, serveReadersPage, storedAccounts } from '../../scripts/demo/invented-coverage';
import { hoverText, waitForCard } from '../../scripts/lib/hover-card';
import { ask } from './harness/ask';
import { type Harness, startHarness } from './harness/harness';

let harness: Harness;
let page: Page;
let popup: Page;
let own: Page;
let comparison: Comparison;
let tab: string | undefined;
const story = inventedCoverage('bronzes');

beforeAll(async () => {
  harness = await startHarness({ viewport: { width: 1000, height: 500 } });
  own = await harness.openOwn('options.html');
  const added = await ask(own, 'library.add', { drafts: storedAccounts(story) });
  if (!added.ok) throw new Error(added.error.message);
  page = await harness.open(serveReadersPage(harness.news, story));
  popup = await harness.clickAction(page);
  const state = await harness.waitForPhase(popup, ['done', 'refused', 'failed']);
  if (state.phase !== 'done') throw new Error(`The popup ended in ${JSON.stringify(state)}`);
  comparison = state.comparison;
  await popup.waitForSelector('[data-article][data-relation]');
  tab = Object.keys(await harness.tabStates(own))[0];
});
afterAll(() => harness?.close());

const numbersIn = (of: Page): Promise<Record<string, string>> =>
  of.$$eval('[data-article][data-relation]', (rows) =>
    Object.fromEntries(
      rows.map((row) => [
        row.querySelector('.outlet')?.textContent ?? '',
        row.querySelector('.number')?.textContent ?? '',
      ]),
    ),
  );

it('an outlet has one number in popup, card and wide page', async () => {
  const inPopup = await numbersIn(popup);
  expect(Object.keys(inPopup)).toHaveLength(4);
  await page.bringToFront();
  await hoverText(page, 'Three of the bronzes will stay');
  const { phrasings } = await waitForCard(page);
  expect(phrasings.length).toBeGreaterThan(1);
  for (const { outlet, number } of phrasings) expect(number).toBe(inPopup[outlet]);
  const wide = await harness.openOwn(`compare.html?tab=${tab}`);
  await wide.waitForSelector('[data-article][data-relation]');
  expect(await numbersIn(wide)).toEqual(inPopup);
  const heads = await wide.$$eval('.matrix thead .outlet-col', (cells) =>
    cells.map((cell) => [cell.querySelector('.outlet')?.textContent, cell.querySelector('.number')?.textContent]),
  );
  for (const [outlet, number] of heads.slice(1)) expect(number).toBe(inPopup[outlet ?? '']);
  await wide.close();
});

it('a row of the popup scrolls the page to its sentence and flashes it', async () => {
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  // The real popup closes when the page comes to the front; its page in a tab of its own does not.
  popup = await harness.openOwn(`popup.html?tab=${tab}`);
  await (await popup.waitForSelector('[data-tab=facts]'))?.click();
  const words = await popup.$eval('[data-facts=here] .fact .quoted', (e) => e.textContent ?? '');
  expect(comparison.article.text).toContain(words);
  await popup.click('[data-facts=here] .fact [data-action=reveal]');
  await page.bringToFront();
  await page.waitForFunction(
    (wanted) => {
      const range = [...(CSS.highlights.get('line-5') ?? [])][0] as Range | undefined;
      if (range?.toString().replace(/\s+/g, ' ') !== wanted) return false;
      const box = range.getBoundingClientRect();
      return box.top >= 0 && box.bottom <= innerHeight;
    },
    { timeout: 8000, polling: 30 },
    words,
  );
});

it('shows every key as it is set, and the way to change them', async () => {
  await popup.bringToFront();
  await popup.click('[data-action=site-menu]');
  await (await popup.waitForSelector('[data-testid=keys] summary'))?.click();
  await popup.waitForSelector('[data-command=_execute_action]');
  const shown = await popup.$$eval('[data-command]', (rows) =>
    rows.map((row) => [row.getAttribute('data-command'), row.querySelector('kbd')?.textContent ?? null]),
  );
  const set = await own.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { commands: { getAll(): Promise<{ name: string; shortcut: string }[]> } };
    };
    return (await chrome.commands.getAll()).map(({ name, shortcut }) => [name, shortcut || null]);
  });
  expect(shown).toEqual(set);
  expect(shown.length).toBeGreaterThanOrEqual(3);
  expect(await popup.$('[data-action=shortcuts]')).not.toBeNull();
});

it('entries of the context menu are there, and not when they are switched off', async () => {
  const there = () =>
    own.evaluate(
      () =>
        new Promise<boolean>((resolve) => {
          const { chrome } = globalThis as unknown as {
            chrome: {
              contextMenus: { update(id: string, changes: object, done: () => void): void };
              runtime: { lastError?: unknown };
            };
          };
          chrome.contextMenus.update('parallax-save', {}, () => resolve(!chrome.runtime.lastError));
        }),
    );
  expect(await there()).toBe(true);
  await ask(own, 'settings.set', { contextMenu: false });
  await expect.poll(there).toBe(false);
  await ask(own, 'settings.set', { contextMenu: true });
  await expect.poll(there).toBe(true);
});
