import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { buildExtension } from '../lib/build';
import { getBrowser } from '../lib/get-browser';
import { launchWithExtension } from '../lib/launch';
import { type NewsServer, startNewsServer } from '../lib/news-server';
import { openPopup } from '../lib/open-popup';
import { projectRoot } from '../lib/project';
import { waitForTab } from '../lib/read-tab';

export type Theme = 'light' | 'dark';
const PICTURES = join(projectRoot, 'docs', 'screens');
/** The extension's own pages have it. */
declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

/** A browser with the real extension, and a way to take pictures of it. */
export class Studio {
  readonly browser: Browser;
  readonly extension: string;
  readonly news: NewsServer;
  /** Where the pictures go. */
  readonly folder: string;

  private constructor(browser: Browser, extension: string, news: NewsServer, folder: string) {
    this.browser = browser;
    this.extension = extension;
    this.news = news;
    this.folder = folder;
  }

  /**
   * @param language of the browser: "en" makes the pictures of docs/screens, another one its own under .output, to be looked at
   */
  static async open(language = 'en'): Promise<Studio> {
    // On Linux Chromium takes its language from here, elsewhere from the argument below.
    process.env.LANGUAGE = language;
    const news = await startNewsServer();
    const { browser, extension } = await launchWithExtension({
      program: await getBrowser(),
      extension: buildExtension('e2e'),
      headless: true,
      port: news.port,
      hosts: 'all',
      args: [`--lang=${language}`, `--accept-lang=${language}`],
    });
    const folder = language === 'en' ? PICTURES : join(projectRoot, '.output', `screens-${language}`);
    return new Studio(browser, extension, news, folder);
  }
  async close(): Promise<void> {
    await this.browser.close();
    await this.news.close();
  }

  /** `NAME.png` in the folder, of a page or of one element of it. */
  async shoot(
    page: Page,
    name: string,
    options: { theme?: Theme; fullPage?: boolean; of?: string } = {},
  ): Promise<void> {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: options.theme ?? 'light' }]);
    await page.evaluate(() => new Promise((done) => setTimeout(done, 250)));
    const path = join(this.folder, `${name}.png`) as `${string}.png`;
    if (options.of) await (await page.waitForSelector(options.of))?.screenshot({ path });
    else await page.screenshot({ path, fullPage: options.fullPage ?? false });
    console.log(path);
  }
  async openOwn(path: string, width: number, height: number): Promise<Page> {
    const page = await this.browser.newPage();
    await page.setViewport({ width, height });
    await page.goto(`chrome-extension://${this.extension}/${path}`);
    return page;
  }
  /** Opens an address and clicks the toolbar button on it. */
  async popupOn(address: string): Promise<{ page: Page; popup: Page }> {
    const page = await this.browser.newPage();
    await page.goto(address);
    const popup = await openPopup(this.browser, this.extension, page);
    await waitForTab(popup, ['done', 'refused', 'failed'], 30_000);
    return { page, popup };
  }
  /** Asks the background from a page of the extension. */
  async ask(own: Page, name: string, request: object): Promise<void> {
    await own.evaluate((message) => chrome.runtime.sendMessage(message), { parallax: 'background', name, request });
  }
}

/** The browser's number of the tab in front of the window of a page of the extension. */
export function tabInFront(own: Page): Promise<number | undefined> {
  return own.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: { tabs: { query(q: object): Promise<{ id: number }[]> } } };
    return (await chrome.tabs.query({ active: true, currentWindow: true }))[0]?.id;
  });
}
