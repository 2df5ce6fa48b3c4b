/** Makes a picture of every screen and state, docs/screens/*.png, from the real extension: `npx tsx scripts/screens.ts`. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { applicationPage, articlePage, cookieWallPage, emptyPage } from '../tests/e2e/harness/odd-pages';
import { newspaperPage } from './demo/newspaper';
import { seedAddress, seedStory } from './demo/seed-story';
import { buildExtension } from './lib/build';
import { getBrowser } from './lib/get-browser';
import { launchWithExtension } from './lib/launch';
import { startNewsServer } from './lib/news-server';
import { openPopup } from './lib/open-popup';
import { projectRoot } from './lib/project';
import { waitForTab } from './lib/read-tab';

type Theme = 'light' | 'dark';
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

async function shootStory(): Promise<void> {
  const { page, popup } = await popupOn(news.put(seedAddress('001'), newspaperPage(seedStory('001'))));
  await popup.waitForSelector('[data-article]');
  await shoot(popup, 'popup-coverage');
  await shoot(popup, 'popup-coverage-dark', 'dark');
  for (const tab of ['wording', 'facts', 'voices']) {
    await popup.click(`[data-tab=${tab}]`);
    await shoot(popup, `popup-${tab}`);
  }
  const tab = await popup.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: { tabs: { query(q: object): Promise<{ id: number }[]> } } };
    return (await chrome.tabs.query({ active: true, currentWindow: true }))[0]?.id;
  });
  await popup.close();
  const panel = await openOwn(`popup.html?tab=${tab}`, 300, 760);
  await panel.waitForSelector('[data-article]');
  await panel.evaluate(() => {
    document.body.className = 'sidepanel';
  });
  await shoot(panel, 'panel-narrow');
  await panel.close();
  const wide = await openOwn(`compare.html?tab=${tab}`, 1280, 900);
  await wide.waitForSelector('table.reading tr');
  await shoot(wide, 'compare', 'light', true);
  await shoot(wide, 'compare-dark', 'dark');
  await wide.close();
  await page.close();
}

async function shootStates(): Promise<void> {
  const states = {
    'state-not-an-article': applicationPage,
    'state-cookie-wall': cookieWallPage,
    'state-empty': emptyPage,
    'state-no-match': articlePage(),
  };
  for (const [name, html] of Object.entries(states)) {
    const { page, popup } = await popupOn(news.put(`http://${name}.example/page.html`, html));
    await popup.waitForSelector('[data-state]:not([data-state=working])');
    await shoot(popup, name);
    await popup.close();
    await page.close();
  }
  const closed = await openOwn('popup.html?tab=999999', 400, 600);
  await closed.waitForSelector('[data-state=failed]');
  await shoot(closed, 'state-failed');
  await closed.close();
  const { page, popup } = await popupOn('chrome://version/');
  await popup.waitForSelector('[data-state=restricted]');
  await shoot(popup, 'state-restricted');
  await popup.close();
  await page.close();
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
  await shootStory();
  await shootStates();
  await shootOptions();
} finally {
  await browser.close();
  await news.close();
}
