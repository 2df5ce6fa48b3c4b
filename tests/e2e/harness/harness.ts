import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import type { TabState } from '../../../lib/contracts/tab';
import { getBrowser } from '../../../scripts/lib/get-browser';
import { launchWithExtension } from '../../../scripts/lib/launch';
import { type NewsServer, startNewsServer } from '../../../scripts/lib/news-server';
import { openPopup } from '../../../scripts/lib/open-popup';
import { type BuildKind, builtFolder } from '../../../scripts/lib/project';
import { readTabs, waitForTab } from '../../../scripts/lib/read-tab';
import { type LoggedRequest, readNetLog } from './net-log';

export interface HarnessOptions {
  /** Which build to load; default the one that is shipped. */
  build?: BuildKind;
  /** Another unpacked extension instead. */
  folder?: string;
  /** Keep the browser's own log of every request, read by `closeAndReadRequests`. */
  netLog?: boolean;
  viewport?: { width: number; height: number };
  args?: string[];
  /** A folder to be kept: its profile is used again, and the extension keeps its id there. */
  kept?: { folder: string; profile: string };
}

/** A real browser with the built extension and a loopback server that is every host there is. */
export interface Harness {
  browser: Browser;
  /** The extension's id. */
  extension: string;
  news: NewsServer;
  /** Opens an address in a tab of its own and waits until it is loaded. */
  open(address: string): Promise<Page>;
  /** Clicks the real toolbar action on a page (which grants `activeTab`) and gives the popup that opens. */
  clickAction(page: Page): Promise<Page>;
  /** Opens a page of the extension in a tab: `options.html`, `compare.html?tab=1` … */
  openOwn(path: string): Promise<Page>;
  /** What the background knows of the tabs, by tab id; read through a page of the extension. */
  tabStates(own: Page): Promise<Record<string, TabState>>;
  /** Waits until the state of a popup's tab is of one of these phases; throws with the state it saw when that takes too long. */
  waitForPhase(popup: Page, phases: TabState['phase'][], timeout?: number): Promise<TabState>;
  /** Stops the extension's service worker as the browser does when it idles. */
  stopWorker(): Promise<void>;
  close(): Promise<void>;
  /** Closes the browser and reads every request that it made, whoever asked for it. Needs `netLog`. */
  closeAndReadRequests(): Promise<LoggedRequest[]>;
}

/** Starts the harness. The build must be there: `npm run build`, `npm run build:e2e` or `npm test` makes it. */
export async function startHarness(options: HarnessOptions = {}): Promise<Harness> {
  const kind = options.build ?? 'normal';
  const built = options.folder ?? builtFolder(kind);
  if (!existsSync(join(built, 'manifest.json'))) {
    throw new Error(`Nothing is built in ${built}. Run "npm run ${kind === 'e2e' ? 'build:e2e' : 'build'}" first.`);
  }
  const folder = options.kept?.folder ?? mkdtempSync(join(tmpdir(), 'parallax-e2e-'));
  const clear = () => {
    if (!options.kept) rmSync(folder, { recursive: true, force: true });
  };
  // A copy: a build that runs meanwhile would pull the files from under the browser.
  const extensionFolder = join(folder, 'extension');
  rmSync(extensionFolder, { recursive: true, force: true });
  cpSync(built, extensionFolder, { recursive: true });
  // A kept profile would go on with the background of the build that it saw last.
  if (options.kept)
    rmSync(join(folder, options.kept.profile, 'Default', 'Service Worker'), { recursive: true, force: true });
  const log = join(folder, 'net-log.json');
  const news = await startNewsServer();
  const { browser, extension } = await launchWithExtension({
    program: await getBrowser(),
    extension: extensionFolder,
    headless: true,
    port: news.port,
    hosts: 'all',
    ...(options.kept ? { profile: join(folder, options.kept.profile) } : {}),
    args: [...(options.netLog ? [`--log-net-log=${log}`] : []), ...(options.args ?? [])],
  });
  let open = true;
  const stop = async () => {
    if (open) await browser.close();
    open = false;
    await news.close();
  };
  const own = (path: string) => `chrome-extension://${extension}/${path}`;

  const harness: Harness = {
    browser,
    extension,
    news,
    async open(address) {
      const page = await browser.newPage();
      if (options.viewport) await page.setViewport(options.viewport);
      await page.goto(address, { waitUntil: 'load' });
      return page;
    },
    clickAction: (page) => openPopup(browser, extension, page),
    async openOwn(path) {
      const page = await browser.newPage();
      await page.goto(own(path), { waitUntil: 'load' });
      return page;
    },
    tabStates: readTabs,
    waitForPhase: waitForTab,
    async stopWorker() {
      const worker = browser.targets().find((t) => t.type() === 'service_worker' && t.url().startsWith(own('')));
      if (!worker) return;
      const page = await harness.openOwn('options.html');
      const session = await page.createCDPSession();
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await session.detach();
      await page.close();
    },
    async close() {
      await stop();
      clear();
    },
    async closeAndReadRequests() {
      if (!options.netLog) throw new Error('Start the harness with { netLog: true } to read its requests.');
      await stop();
      const requests = readNetLog(log);
      clear();
      return requests;
    },
  };
  return harness;
}
