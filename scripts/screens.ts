/** Makes a picture of every screen and state, docs/screens/*.png, from the real extension: `npx tsx scripts/screens.ts`. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { applicationPage, articlePage, cookieWallPage, emptyPage } from '../tests/e2e/harness/odd-pages';
import { inventedCoverage, serveReadersPage, storedAccounts } from './demo/invented-coverage';
import { severalArticles } from './demo/odd-states';
import { buildExtension } from './lib/build';
import { getBrowser } from './lib/get-browser';
import { hoverText, waitForCard } from './lib/hover-card';
import { launchWithExtension } from './lib/launch';
import { startNewsServer } from './lib/news-server';
import { openPopup } from './lib/open-popup';
import { projectRoot } from './lib/project';
import { waitForTab } from './lib/read-tab';

type Theme = 'light' | 'dark';
/** The extension's own pages have it. */
declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
const folder = join(projectRoot, 'docs', 'screens');
const news = await startNewsServer();
const { browser, extension } = await launchWithExtension({
  program: await getBrowser(),
  extension: buildExtension('e2e'),
  headless: true,
  port: news.port,
  hosts: 'all',
});
const own = (path: string): string => `chrome-extension://${extension}/${path}`;

async function shoot(page: Page, name: string, theme: Theme = 'light', fullPage = false): Promise<void> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  await page.evaluate(() => new Promise((done) => setTimeout(done, 250)));
  await page.screenshot({ path: join(folder, `${name}.png`) as `${string}.png`, fullPage });
  console.log(`docs/screens/${name}.png`);
}
async function openOwn(path: string, width: number, height: number): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width, height });
  await page.goto(own(path));
  return page;
}
async function popupOn(address: string): Promise<{ page: Page; popup: Page }> {
  const page = await browser.newPage();
  await page.goto(address);
  const popup = await openPopup(browser, extension, page);
  await waitForTab(popup, ['done', 'refused', 'failed'], 30_000);
  return { page, popup };
}

/** Pictures of one story in popup, panel and wide page. */
async function shootStory(): Promise<void> {
  const { page, popup } = await popupOn(serveReadersPage(news, inventedCoverage('dam')));
  await popup.waitForSelector('[data-article][data-relation]');
  await shoot(popup, 'popup-coverage');
  await shoot(popup, 'popup-coverage-dark', 'dark');
  for (const tab of ['wording', 'facts', 'voices']) {
    await popup.click(`[data-tab=${tab}]`);
    await shoot(popup, `popup-${tab}`);
  }
  await popup.click('[data-tab=facts]');
  await popup.click('[data-facts=shared] [data-testid=tellings] summary');
  await popup.$eval('[data-facts=shared]', (section) => section.scrollIntoView());
  await shoot(popup, 'popup-facts-told');
  const tab = await tabInFront(popup);
  await popup.close();
  await page.bringToFront();
  await hoverText(page, 'About 3,400 people were');
  await waitForCard(page);
  await shoot(page, 'card');
  await shoot(page, 'card-dark', 'dark');
  const panel = await openOwn(`popup.html?tab=${tab}`, 300, 760);
  await panel.waitForSelector('[data-article][data-relation]');
  await panel.evaluate(() => {
    document.body.className = 'sidepanel';
  });
  await shoot(panel, 'panel-narrow');
  await panel.close();
  await shootWide(tab);
  await page.close();
}

async function shootWide(tab: number | undefined): Promise<void> {
  const wide = await openOwn(`compare.html?tab=${tab}`, 1280, 900);
  await wide.waitForSelector('table.reading tr');
  await shoot(wide, 'compare', 'light', true);
  await shoot(wide, 'compare-dark', 'dark');
  await wide.click('[data-view=lines] input');
  await wide.waitForSelector('.reading-lines .connectors path[data-kind]');
  await wide.mouse.move(5, 5);
  const reading = await wide.waitForSelector('#reading');
  await wide.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  await reading?.screenshot({ path: join(folder, 'compare-lines.png') as `${string}.png` });
  const sources = await wide.waitForSelector('#sources');
  await sources?.screenshot({ path: join(folder, 'compare-sources.png') as `${string}.png` });
  await wide.close();
}

function tabInFront(own: Page): Promise<number | undefined> {
  return own.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: { tabs: { query(q: object): Promise<{ id: number }[]> } } };
    return (await chrome.tabs.query({ active: true, currentWindow: true }))[0]?.id;
  });
}

async function shootStates(): Promise<void> {
  const states = {
    'state-not-an-article': applicationPage,
    'state-several-articles': severalArticles,
    'state-cookie-wall': cookieWallPage,
    'state-empty': emptyPage,
    'state-no-match': articlePage(),
  };
  for (const [name, html] of Object.entries(states))
    await shootPopup(news.put(`http://${name}.example/page.html`, html), name);
  await shootPopup('chrome://version/', 'state-restricted');
  const closed = await openOwn('popup.html?tab=999999', 400, 600);
  await closed.waitForSelector('[data-state=failed]');
  await closed.click('.failure-details summary');
  await shoot(closed, 'state-failed');
  await closed.close();
  const page = await browser.newPage();
  await page.goto(news.put('http://state-idle.example/page.html', articlePage()));
  const panel = await openOwn('sidepanel.html', 320, 600);
  await panel.waitForSelector('[data-state]');
  await shoot(panel, 'state-idle-panel');
  await panel.evaluate(() =>
    chrome.runtime.sendMessage({ parallax: 'background', name: 'library.clear', request: {} }),
  );
  await panel.close();
  await page.close();
  await shootPopup(news.put('http://state-empty-library.example/page.html', articlePage()), 'state-empty-library');
}

async function shootPopup(address: string, name: string): Promise<void> {
  const { page, popup } = await popupOn(address);
  await popup.waitForSelector('[data-state]:not([data-state=working])');
  await shoot(popup, name);
  await popup.close();
  await page.close();
}

/** Puts the invented accounts into the library. */
async function addStory(): Promise<void> {
  const own = await openOwn('options.html', 800, 600);
  await own.evaluate(
    (drafts) => chrome.runtime.sendMessage({ parallax: 'background', name: 'library.add', request: { drafts } }),
    storedAccounts(inventedCoverage('dam')) as unknown[],
  );
  await own.close();
}

async function shootOptions(): Promise<void> {
  const page = await openOwn('options.html', 1200, 800);
  await page.waitForSelector('.library-row[data-article]');
  await shoot(page, 'options-library');
  await shoot(page, 'options-library-dark', 'dark');
  await page.click('.library-row [data-action=view]');
  await page.waitForSelector('dialog .stored-text');
  await shoot(page, 'options-article');
  await page.keyboard.press('Escape');
  for (const section of ['add', 'feeds', 'settings', 'privacy']) {
    await page.goto(own(`options.html#${section}`));
    await page.waitForSelector('#section-head');
    await shoot(page, `options-${section}`);
  }
  await page.close();
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
try {
  await addStory();
  await shootStory();
  await shootOptions();
  await shootStates();
} finally {
  await browser.close();
  await news.close();
}
