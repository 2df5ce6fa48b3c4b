import type { Browser, WebWorker } from 'puppeteer-core';
import { getBrowser } from './get-browser';
import { launchWithExtension } from './launch';
import { type NewsServer, startNewsServer } from './news-server';

/** A headless browser with one small extension, and a loopback server that is every host there is. */
export interface Alone {
  browser: Browser;
  extension: string;
  news: NewsServer;
  /** The extension's service worker, awake; its script may not have run yet. */
  worker(): Promise<WebWorker>;
}

/** @param folder The unpacked extension. */
export async function launchAlone(folder: string): Promise<Alone> {
  const news = await startNewsServer();
  const { browser, extension } = await launchWithExtension({
    program: await getBrowser(),
    extension: folder,
    headless: true,
    port: news.port,
    hosts: 'all',
  });
  return {
    browser,
    extension,
    news,
    async worker() {
      const target = await browser.waitForTarget((t) => t.type() === 'service_worker' && t.url().includes(extension));
      return (await target.worker())!;
    },
  };
}
