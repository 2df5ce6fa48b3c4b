/** Every state of the popup and the compare page in a real browser, over an invented comparison: accessibility, layout, both directions. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getBrowser } from '../../scripts/lib/get-browser';
import { bundleGallery } from '../fixtures/comparison/bundle';
import { states } from '../fixtures/comparison/states';
import { axeViolations } from './screens-axe';

let browser: Browser;
let page: Page;
let popup: string;
let wide: string;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

beforeAll(async () => {
  [popup, wide] = await Promise.all([bundleGallery('gallery.tsx'), bundleGallery('wide.tsx')]);
  const args = ['--no-sandbox', '--disable-gpu', '--allow-file-access-from-files'];
  browser = await launch({ executablePath: await getBrowser(), headless: true, args });
  page = await browser.newPage();
});
afterAll(() => browser?.close());

async function show(base: string, query: string, width: number, height: number): Promise<void> {
  await page.setViewport({ width, height });
  await page.goto(`${base}?${query}`);
  await page.waitForSelector('main');
}

/** Width that the page has beyond its window. */
const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('popup', () => {
  for (const theme of ['light', 'dark'])
    for (const state of Object.keys(states))
      it(`${state}, ${theme}: axe finds nothing`, async () => {
        await show(popup, `state=${state}&theme=${theme}`, 400, 600);
        expect(await axeViolations(page, axe)).toEqual([]);
        expect(await overflow()).toBe(0);
      });

  for (const theme of ['light', 'dark'])
    for (const tab of ['wording', 'facts', 'voices'])
      it(`tab ${tab}, everything open, ${theme}: axe finds nothing`, async () => {
        await show(popup, `state=done&theme=${theme}`, 400, 600);
        await page.click(`[data-tab=${tab}]`);
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        expect(await axeViolations(page, axe)).toEqual([]);
        expect(await overflow()).toBe(0);
      });

  it('fits a narrow panel and a page read from right to left', async () => {
    for (const query of ['state=done&width=280', 'state=unstated&width=280&dir=rtl']) {
      await show(popup, query, 280, 700);
      for (const tab of ['coverage', 'wording', 'facts', 'voices']) {
        await page.click(`[data-tab=${tab}]`);
        expect(await overflow()).toBe(0);
      }
    }
  });

  it('is worked by the keyboard alone', async () => {
    await show(popup, 'state=done', 400, 600);
    const reached = new Set<string>();
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      const name = await page.evaluate(() => {
        const active = document.activeElement as HTMLElement | null;
        return active?.dataset.action ?? active?.dataset.tab ?? active?.id ?? '';
      });
      if (name) reached.add(name);
    }
    for (const name of ['coverage', 'panel', 'open', 'not-same', 'marks', 'save', 'compare', 'side-panel', 'options'])
      expect([...reached]).toContain(name);
  });
});

describe('compare page', () => {
  for (const theme of ['light', 'dark'])
    for (const dir of ['ltr', 'rtl'])
      it(`${theme}, ${dir}: axe finds nothing and nothing is cut off`, async () => {
        await show(wide, `theme=${theme}&dir=${dir}`, 1280, 900);
        await page.waitForSelector('table.reading');
        expect(await axeViolations(page, axe)).toEqual([]);
        expect(await overflow()).toBe(0);
        await page.setViewport({ width: 600, height: 800 });
        expect(await overflow()).toBe(0);
      });

  it('marks the words that differ and says what stands alone', async () => {
    await show(wide, '', 1280, 900);
    await page.waitForSelector('table.reading');
    const marks = await page.$$eval('tr[data-pair=strict] td:first-child mark', (all) => all.map((m) => m.textContent));
    expect(marks).toContain('demanded');
    expect(await page.$$eval('tr[data-pair=only-a]', (rows) => rows.length)).toBe(1);
    await page.click('[data-pick=lighthouse] input');
    // The other article's text comes after the choice is shown.
    await page.waitForFunction(() => document.querySelectorAll('tr[data-pair=only-b]').length === 2);
    expect(await page.$$('tr[data-pair=strict]')).toEqual([]);
  });

  it('sorts the matrix by the order of the article', async () => {
    await show(wide, '', 1280, 900);
    const first = () => page.$$eval('.matrix tbody th', (cells) => cells.map((cell) => cell.textContent?.slice(0, 12)));
    const byCount = await first();
    await page.select('[data-testid=matrix-order]', 'text');
    const byText = await first();
    expect(byText).toHaveLength(byCount.length);
    expect(byText[3]).toBe('Northway’s d');
    expect(byText[4]).toBe('Two engineer');
  });
});
