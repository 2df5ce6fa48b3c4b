import type { Page } from 'puppeteer-core';
import { configureExtension, openPrivate } from '../../tests/e2e/harness/extension-settings';
import { applicationPage, articlePage, cookieWallPage, emptyPage } from '../../tests/e2e/harness/odd-pages';
import { inventedCoverage, serveReadersPage } from '../demo/invented-coverage';
import { frontPage, paywalledPage, severalArticles, topicPage } from '../demo/odd-states';
import { openPopup } from '../lib/open-popup';
import { waitForTab } from '../lib/read-tab';
import { type Studio, tabInFront } from './studio';

/** The extension's own pages have it. */
declare const chrome: {
  storage: { session: { get(key: string): Promise<Record<string, unknown>>; set(values: object): Promise<void> } };
};

/** Every state of popup and panel that is no full comparison. The last one leaves the library empty. */
export async function shootStates(studio: Studio): Promise<void> {
  const states = {
    'state-not-an-article': applicationPage,
    'state-index': frontPage,
    'state-several-articles': severalArticles,
    'state-cookie-wall': cookieWallPage,
    'state-paywall': paywalledPage,
    'state-empty': emptyPage,
    'state-no-match': articlePage(),
    'state-topic-only': topicPage,
  };
  for (const [name, html] of Object.entries(states))
    await shootPopup(
      studio,
      studio.news.put(`http://${name}.example/${html === frontPage ? '' : 'page.html'}`, html),
      name,
    );
  await shootPopup(studio, 'chrome://version/', 'state-restricted');
  await shootWorking(studio);
  await shootFailed(studio);
  await shootPanelBeforeClick(studio);
  await shootPrivate(studio);
  const own = await studio.openOwn('options.html', 800, 600);
  await studio.ask(own, 'library.clear', {});
  await own.close();
  const alone = studio.news.put('http://state-empty-library.example/page.html', articlePage());
  await shootPopup(studio, alone, 'state-empty-library');
}

async function shootPopup(studio: Studio, address: string, name: string): Promise<void> {
  const { page, popup } = await studio.popupOn(address);
  await popup.waitForSelector('[data-state]:not([data-state=working]), [data-phase=done]');
  await studio.shoot(popup, name);
  await popup.close();
  await page.close();
}

/** A comparison is over too soon for a picture: the state it passed through is put back for a moment, with what was found. */
async function shootWorking(studio: Studio): Promise<void> {
  const { page, popup } = await studio.popupOn(serveReadersPage(studio.news, inventedCoverage('dam')));
  const tab = await tabInFront(popup);
  await popup.evaluate(async (key) => {
    const { comparison } = (await chrome.storage.session.get(key))[key] as {
      comparison: { article: { title: string }; matches: object[] };
    };
    const { article, matches: found } = comparison;
    const since = Date.now() + 60_000;
    await chrome.storage.session.set({
      [key]: { phase: 'working', step: 'comparing', title: article.title, since, found },
    });
  }, `tab:${tab}`);
  await popup.waitForSelector('[data-state=working]');
  await studio.shoot(popup, 'state-working');
  await popup.close();
  await page.close();
}

async function shootFailed(studio: Studio): Promise<void> {
  const closed = await studio.openOwn('popup.html?tab=999999', 400, 600);
  await closed.waitForSelector('[data-state=failed]');
  await closed.click('.failure-details summary');
  await studio.shoot(closed, 'state-failed');
  await closed.close();
}

async function shootPanelBeforeClick(studio: Studio): Promise<void> {
  const page = await studio.browser.newPage();
  await page.goto(studio.news.put('http://state-idle.example/page.html', articlePage()));
  const panel = await studio.openOwn('sidepanel.html', 320, 600);
  await panel.waitForSelector('[data-state]');
  await studio.shoot(panel, 'state-idle-panel');
  await panel.close();
  await page.close();
}

async function shootPrivate(studio: Studio): Promise<void> {
  await configureExtension(studio, { incognitoAccess: true });
  const own = await studio.openOwn('options.html', 800, 600);
  const page = await openPrivate(studio, own, serveReadersPage(studio.news, inventedCoverage('dam')));
  const popup: Page = await openPopup(studio.browser, studio.extension, page);
  await waitForTab(popup, ['done'], 30_000);
  await popup.waitForSelector('[data-phase=done]');
  await studio.shoot(popup, 'state-private');
  await popup.close();
  await page.close();
  await own.close();
}
