/** The screens against the real background: library, adding, feeds, corrections, compare page, accessibility of each section. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newspaperPage } from '../../scripts/demo/newspaper';
import { seedAddress, seedStory } from '../../scripts/demo/seed-story';
import { hoverText, waitForCard } from '../../scripts/lib/hover-card';
import { type Harness, startHarness } from './harness/harness';
import { feedOf, inventedStory } from './harness/invented-news';
import { inCard } from './page-card-probe';
import { axeViolations } from './screens-axe';

let harness: Harness;
let options: Page;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const errors: string[] = [];

beforeAll(async () => {
  harness = await startHarness({ build: 'e2e' });
  options = await harness.openOwn('options.html');
  options.on('pageerror', (error) => errors.push(String(error)));
  await options.setViewport({ width: 1200, height: 800 });
  await options.waitForSelector('[data-article]');
});
afterAll(() => harness?.close());

async function goTo(section: string): Promise<void> {
  await options.evaluate((hash) => {
    location.hash = hash;
  }, section);
  await options.waitForFunction(
    (name) => document.querySelector('[aria-current=page]')?.getAttribute('href') === `#${name}`,
    {},
    section,
  );
}
const text = (selector: string): Promise<string> => options.$eval(selector, (e) => e.textContent ?? '');
const rows = (): Promise<number> => options.$$eval('.library-row[data-article]', (all) => all.length);
const untilRows = (count: number) =>
  options.waitForFunction((n) => document.querySelectorAll('.library-row[data-article]').length === n, {}, count);
const untilText = (selector: string, part: string) =>
  options.waitForFunction((s, p) => document.querySelector(s)?.textContent?.includes(p), {}, selector, part);

describe('library', () => {
  it('lists the supplied examples and says what is not stated', async () => {
    expect(await rows()).toBe(5);
    expect(await text('[data-testid=library-summary]')).toContain('5 articles');
    expect(await text('[data-article=seed-000]')).toContain('Outlet not stated');
  });

  it('finds by words of the text', async () => {
    await options.type('.search', 'Witkoff');
    await untilRows(1);
    expect(await options.$('[data-article=seed-003]')).not.toBeNull();
    await options.click('.search', { count: 3 });
    await options.keyboard.press('Backspace');
    await untilRows(5);
  });

  it('opens a stored text with what was cut, keeps an edit', async () => {
    await options.click('[data-article=seed-001] [data-action=view]');
    await options.waitForSelector('dialog[open] .stored-text');
    expect(await text('[data-testid=removed]')).toContain('cut from the page');
    await options.click('dialog [data-action=edit]');
    await options.type('dialog input[name=title]', 'A title of my own');
    await options.click('dialog [data-action=save-fields]');
    await untilText('#article-head', 'A title of my own');
    expect(await axeViolations(options, axe)).toEqual([]);
    await options.keyboard.press('Escape');
    await options.waitForFunction(() => !document.querySelector('dialog'));
    await untilText('[data-article=seed-001]', 'A title of my own');
  });

  it('deletes what is selected and brings it back', async () => {
    await options.click('[data-article=seed-000] input');
    await options.click('[data-article=seed-004] input');
    await options.click('[data-action=delete]');
    await untilRows(3);
    expect(await text('[data-testid=notice]')).toContain('2 articles deleted');
    await options.click('[data-testid=notice] [data-action=undo]');
    await untilRows(5);
  });

  it('walks the rows by arrow keys', async () => {
    await options.focus('[data-index="0"] [data-action=view]');
    await options.keyboard.press('ArrowDown');
    await options.keyboard.press('End');
    await options.waitForFunction(() => document.activeElement?.closest('[data-index="4"]'));
  });
});

describe('adding', () => {
  it('takes a paste', async () => {
    await goTo('add');
    const story = inventedStory(1);
    await options.$eval('[data-testid=paste] textarea', (e, value) => Object.assign(e, { value }), story.text);
    await options.type('[data-testid=paste] input[name=title]', story.headline);
    await options.click('[data-action=add]');
    await untilText('[data-testid=import-report]', '1 article added');
  });

  it('takes a file and lists the row that is wrong with its line', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'parallax-add-')), 'day.jsonl');
    const lines = [2, 3].map((n) => JSON.stringify({ title: inventedStory(n).headline, text: inventedStory(n).text }));
    writeFileSync(file, [lines[0], '{"title": "no text"}', lines[1]].join('\n'));
    const input = await options.$('[data-testid=files]');
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
    await untilText('[data-testid=import-report]', '2 articles added');
    expect(await text('[data-testid=import-report]')).toContain('day.jsonl, line 2');
  });

  it('shows what was added in the library', async () => {
    await goTo('library');
    await untilRows(8);
  });
});

describe('feeds', () => {
  it('follows a feed and shows its state', async () => {
    harness.news.put('http://tide.example/feed.xml', {
      body: feedOf('tide.example', [4, 5, 6].map(inventedStory)),
      type: 'application/rss+xml',
    });
    await goTo('feeds');
    await options.waitForSelector('[name=url]');
    await options.type('[name=url]', 'http://tide.example/feed.xml');
    await options.click('[data-action=follow]');
    await options.waitForSelector('[data-feed="http://tide.example/feed.xml"]', { timeout: 15_000 });
    await options.click('[data-feed="http://tide.example/feed.xml"] [data-action=poll]');
    await options.waitForSelector('[data-feed="http://tide.example/feed.xml"][data-state=ok]', { timeout: 15_000 });
  });
});

describe('comparison', () => {
  it('keeps a correction from the popup, shows it, and takes it back', async () => {
    harness.news.put(seedAddress('001'), newspaperPage(seedStory('001')));
    const page = await harness.open(seedAddress('001'));
    const popup = await harness.clickAction(page);
    await popup.waitForSelector('[data-article=seed-000][data-relation=same-story]', { timeout: 20_000 });
    await popup.click('[data-article=seed-000] [data-action=not-same]');
    await popup.waitForSelector('[data-article=seed-000][data-relation=unrelated]', { timeout: 20_000 });
    await options.bringToFront();
    await goTo('corrections');
    await options.waitForSelector('[data-correction=not-same-story]');
    await options.click('[data-action=undo-correction]');
    await options.waitForFunction(() => !document.querySelector('[data-correction]'));
  });

  it('shows a stored article’s comparison on the wide page', async () => {
    const wide = await harness.openOwn('compare.html?article=seed-000');
    wide.on('pageerror', (error) => errors.push(String(error)));
    await wide.setViewport({ width: 1280, height: 900 });
    await wide.waitForSelector('table.reading tr[data-pair=strict]', { timeout: 20_000 });
    expect(await wide.$$eval('table.reading tr[data-pair=strict]', (all) => all.length)).toBeGreaterThan(10);
    expect(await axeViolations(wide, axe)).toEqual([]);
    await wide.close();
  });
});

describe('the card on a page', () => {
  it('opens the wide page at its sentence', async () => {
    const page = await harness.open(seedAddress('001'));
    const popup = await harness.clickAction(page);
    await popup.waitForSelector('[data-article=seed-000][data-relation=same-story]', { timeout: 20_000 });
    const words = 'if this demand was not met';
    await hoverText(page, words);
    await waitForCard(page);
    const button = await inCard(page, (card) => card.querySelector('footer button')!.getBoundingClientRect().toJSON());
    const opened = harness.browser.waitForTarget((target) => target.url().includes('compare.html?tab='));
    await page.mouse.click(button.left + button.width / 2, button.top + button.height / 2);
    const wide = await (await opened).page();
    if (!wide) throw new Error('No page opened.');
    // The row is drawn first and brought into view after that.
    await wide.waitForFunction(() => {
      const row = document.querySelector('tr[data-sought]')?.getBoundingClientRect();
      return row !== undefined && row.top >= 0 && row.bottom <= innerHeight;
    });
    expect(await wide.$eval('tr[data-sought] td', (cell) => cell.textContent)).toContain(words);
    await wide.close();
    await page.close();
  });
});

describe('every section', () => {
  for (const theme of ['light', 'dark'])
    it(`is axe clean, ${theme}`, async () => {
      await options.bringToFront();
      await goTo('settings');
      await options.waitForSelector('select[name=theme]');
      await options.select('select[name=theme]', theme);
      await options.waitForFunction((name) => document.documentElement.dataset.theme === name, {}, theme);
      for (const section of ['library', 'add', 'feeds', 'corrections', 'settings', 'backup', 'privacy']) {
        await goTo(section);
        await options.waitForSelector('#section-head');
        await new Promise((done) => setTimeout(done, 200));
        const found = await axeViolations(options, axe);
        expect(found.map((line) => `${section}: ${line}`)).toEqual([]);
      }
    });

  it('throws nothing', () => {
    expect(errors).toEqual([]);
  });
});
