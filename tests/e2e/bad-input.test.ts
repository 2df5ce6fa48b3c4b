import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TabState } from '../../lib/contracts/tab';
import { hoverText, waitForCard } from '../../scripts/lib/hover-card';
import { ask } from './harness/ask';
import { type Harness, startHarness } from './harness/harness';
import {
  applicationPage,
  articlePage,
  clobberedArticle,
  cookieWallPage,
  emptyPage,
  FIRST_WORDS,
  fightingScript,
  finnishArticle,
  otherAccount,
  pdfFile,
} from './harness/odd-pages';
import { snapshot } from './harness/page-snapshot';

/** Whatever is fed to it, Parallax ends in a state of its own with words for it: never a spinner without end, never a lost article. */
const SITE = 'http://www.evening.example';
const ENDED: TabState['phase'][] = ['done', 'refused', 'failed'];
let harness: Harness;
let opened: Page[] = [];

beforeAll(async () => {
  harness = await startHarness();
  const put = (path: string, body: string, type?: string) => harness.news.put(SITE + path, { body, type });
  put('/timer', applicationPage);
  put('/consent', cookieWallPage);
  put('/empty', emptyPage);
  put('/report.pdf', pdfFile, 'application/pdf');
  put('/bridge', articlePage());
  put('/fighting', articlePage(fightingScript));
  put('/clobbered', clobberedArticle);
  put('/silta', finnishArticle);
  const own = await harness.openOwn('options.html');
  const added = await ask(own, 'library.add', { drafts: [otherAccount] });
  expect(added).toMatchObject({ ok: true, value: { added: 1 } });
  await own.close();
});
afterAll(() => harness?.close());
afterEach(async () => {
  // A popup goes with its tab, so what is still open changes on the way.
  for (const page of opened) await page.close().catch(() => null);
  opened = [];
});

/** Opens an address, clicks the button, waits for the end, and gives what the popup then says. */
async function look(
  address: string,
): Promise<{ page: Page; popup: Page; state: TabState; shown: string | null; words: string }> {
  const page = await harness.browser.newPage();
  opened.push(page);
  // A browser page or a file never fires the load event of a web page for a debugger; what it shows is waited for below.
  await page.goto(address).catch(() => null);
  const popup = await harness.clickAction(page);
  opened.push(popup);
  const state = await harness.waitForPhase(popup, ENDED);
  await popup.waitForFunction(() => !document.querySelector('[data-state="working"]'), { timeout: 5000 });
  const shown = await popup.evaluate(() => document.querySelector('[data-state]')?.getAttribute('data-state') ?? null);
  const words = await popup.evaluate(() => document.body.textContent?.trim() ?? '');
  return { page, popup, state, shown, words };
}

describe('what is no article', () => {
  it.each([
    ['a web application', `${SITE}/timer`, 'not-an-article'],
    ['a cookie wall', `${SITE}/consent`, 'cookie-wall'],
    ['an empty page', `${SITE}/empty`, 'empty'],
    ['a PDF', `${SITE}/report.pdf`, 'restricted'],
    ['a page of the browser', 'chrome://version/', 'restricted'],
    ['the add-on store', 'https://chromewebstore.google.com/', 'restricted'],
    ['a blank tab', 'about:blank', 'restricted'],
  ])('says so of %s', async (_, address, expected) => {
    const { state, shown, words } = await look(address);
    expect(state).toMatchObject({ phase: 'refused', state: expected });
    expect(shown).toBe(expected);
    expect(words.length).toBeGreaterThan(40);
  });

  it('says so of a page that cannot be reached', async () => {
    const { state, words } = await look('https://nowhere.example/');
    expect(state.phase).toBe('refused');
    expect(words.length).toBeGreaterThan(40);
  });
});

describe('articles on difficult pages', () => {
  it.each([
    ['a plain page', '/bridge'],
    ['a page whose scripts pollute prototypes, freeze globals and own the highlights', '/fighting'],
    ['a page whose fields shadow the document', '/clobbered'],
  ])('are read, compared and marked on %s', async (_, path) => {
    const errors: string[] = [];
    const { page, state, popup } = await look(SITE + path);
    page.on('pageerror', (error) => errors.push(String(error)));
    if (state.phase !== 'done') throw new Error(JSON.stringify(state));
    expect(state.comparison.article.sentences.length).toBeGreaterThanOrEqual(9);
    const mate = state.comparison.matches.find((match) => match.outlet === otherAccount.outlet);
    expect(mate?.relation).toBe('same-story');
    await popup.close();
    const before = await snapshot(page);
    await hoverText(page, FIRST_WORDS);
    const card = await waitForCard(page);
    expect(card.phrasings.map((phrasing) => phrasing.outlet)).toContain(otherAccount.outlet);
    expect((await snapshot(page)).own).toBe(before.own);
    expect(errors).toEqual([]);
  });

  it('leave the page’s own highlights alone', async () => {
    const { page } = await look(`${SITE}/fighting`);
    expect(await page.evaluate(() => CSS.highlights.has('mine'))).toBe(true);
  });

  it('are compared in a language without word lists, with a note', async () => {
    const { state, words } = await look(`${SITE}/silta`);
    if (state.phase !== 'done') throw new Error(JSON.stringify(state));
    expect(state.comparison.article.language).toBe('fi');
    expect(state.comparison.signals.filter((signal) => signal.kind === 'wording' && signal.type !== 'style')).toEqual(
      [],
    );
    expect(words).toMatch(/language|Finnish/i);
  });
});

describe('a page that hangs', () => {
  it('is given up with a reason, after a bounded wait', { timeout: 90_000 }, async () => {
    const page = await harness.open(`${SITE}/bridge`);
    opened.push(page);
    // Not awaited: the page does not answer any more.
    page
      .evaluate(() =>
        setTimeout(() => {
          for (const end = Date.now() + 40_000; Date.now() < end; );
        }, 50),
      )
      .catch(() => null);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const popup = await harness.clickAction(page);
    opened.push(popup);
    const state = await harness.waitForPhase(popup, ['failed', 'done'], 25_000);
    expect(state.phase).toBe('failed');
    await popup.waitForSelector('[data-state="failed"]');
  });
});

describe('a stopped worker', () => {
  it('is woken by the next click and has lost nothing', async () => {
    const first = await look(`${SITE}/bridge`);
    expect(first.state.phase).toBe('done');
    await first.popup.close();
    await harness.stopWorker();
    const popup = await harness.clickAction(first.page);
    opened.push(popup);
    await popup.waitForSelector('[data-article]', { timeout: 5000 });
  });

  it('does not leave a popup that is at work waiting for ever', async () => {
    const page = await harness.open(`${SITE}/bridge`);
    opened.push(page);
    const popup = await harness.clickAction(page);
    opened.push(popup);
    await harness.stopWorker();
    await page.bringToFront();
    const again = await harness.clickAction(page);
    opened.push(again);
    await again.waitForFunction(
      () => document.querySelector('[data-article], [data-state]:not([data-state="working"])') !== null,
      { timeout: 10_000 },
    );
  });
});

describe('a tab that is closed midway', () => {
  it('leaves nothing behind and the next page works', async () => {
    const page = await harness.open(`${SITE}/bridge`);
    const own = await harness.openOwn('options.html');
    opened.push(own);
    const popup = await harness.clickAction(page);
    await page.close();
    if (!popup.isClosed()) await popup.close().catch(() => null);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const left = Object.values(await harness.tabStates(own));
    expect(left.filter((state) => state.phase === 'working')).toEqual([]);
    expect((await look(`${SITE}/bridge`)).state.phase).toBe('done');
  });
});

describe('the library', () => {
  it('takes nothing of a corrupt file and says which line and why', async () => {
    const own = await harness.openOwn('options.html');
    opened.push(own);
    const before = await ask(own, 'library.facets', {});
    const good = JSON.stringify({
      title: 'Good',
      text: 'A row with a text that is long enough to be an article of its own.',
    });
    for (const [name, text] of [
      ['half.jsonl', `${good}\n{"title": "cut off, "text`],
      ['none.json', '{"this is": "no list"'],
      ['rows.csv', 'title,text\n"An open quote,and so on\n'],
    ] as const) {
      const answer = await ask(own, 'library.import', { name, text });
      const rejected = answer.ok ? answer.value.rejected : [{ reason: answer.error.message }];
      expect(rejected.length, name).toBeGreaterThan(0);
      expect(rejected[0]!.reason.length, name).toBeGreaterThan(10);
    }
    const half = await ask(own, 'library.import', { name: 'half.jsonl', text: `${good}\n{"title": "cut off, "text` });
    if (half.ok) expect(half.value.rejected).toMatchObject([{ file: 'half.jsonl', line: 2 }]);
    expect(await ask(own, 'library.facets', {})).toEqual(before);
  });

  it('refuses a backup that is none and keeps what it has', async () => {
    const own = await harness.openOwn('options.html');
    opened.push(own);
    const before = await ask(own, 'library.facets', {});
    const file = { name: 'articles-0001.jsonl', kind: 'articles' as const, text: '{"article": "none"}\n' };
    const answer = await ask(own, 'restore.stage', { restore: 'none', part: 1, file });
    expect(answer).toMatchObject({ ok: false, error: { code: 'damaged-backup' } });
    expect((await ask(own, 'restore.commit', { restore: 'none', mode: 'replace', parts: 1 })).ok).toBe(false);
    expect(await ask(own, 'library.facets', {})).toEqual(before);
  });

  it('says so when it is empty, with a way on', async () => {
    const own = await harness.openOwn('options.html');
    opened.push(own);
    const cleared = await ask(own, 'library.clear', {});
    if (!cleared.ok) throw new Error(cleared.error.message);
    const { state, words, popup } = await look(`${SITE}/bridge`);
    expect(state).toMatchObject({ phase: 'done', comparison: { compared: { articles: 0 }, matches: [] } });
    expect(words).toMatch(/empty|no articles|\b0 articles/i);
    expect(await popup.$$('button, a')).not.toHaveLength(0);
    expect(await ask(own, 'library.undo', { undo: cleared.value.undo })).toMatchObject({ ok: true });
  });
});
