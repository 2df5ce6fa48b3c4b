/**
 * `npm start`: builds Parallax and shows it on a demo news page. With a display a browser opens and stays until it is closed; without one
 * the comparison is printed here and screenshots are saved. Flags: see ./flags.ts.
 */
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { upToDateExtension } from '../lib/build';
import { getBrowser } from '../lib/get-browser';
import { launchWithExtension } from '../lib/launch';
import { startNewsServer } from '../lib/news-server';
import { openPopup } from '../lib/open-popup';
import { printState } from '../lib/print-comparison';
import { projectRoot } from '../lib/project';
import { demoPage, requirePage } from './demo-page';
import { showInFirefox } from './firefox';
import { type Flags, hasDisplay, readFlags, USAGE, UsageError } from './flags';
import { clearPictures, lookAndShoot } from './shoot';

const SCREENSHOTS = join(projectRoot, '.output', 'demo');

async function main(flags: Flags): Promise<void> {
  requirePage(flags.page);
  const headless = flags.noOpen || !hasDisplay();
  if (flags.firefox) return showInFirefox(headless, flags.page, SCREENSHOTS);
  const program = await getBrowser();
  console.log(`Browser: ${program}`);
  const { folder: extension, built } = upToDateExtension();
  console.log(`${built ? 'Built' : 'Built before, and nothing changed since'}: ${extension}`);
  const news = await startNewsServer();
  try {
    const address = demoPage(news, flags.page);
    const launched = await launchWithExtension({ program, extension, headless, port: news.port, hosts: 'example' });
    if (headless) await withoutWindow(launched.browser, launched.extension, address);
    else await withWindow(launched.browser, launched.extension, address);
  } finally {
    await news.close();
  }
}

async function withoutWindow(browser: Browser, extension: string, address: string): Promise<void> {
  try {
    const page = await openPage(browser, address);
    clearPictures(SCREENSHOTS);
    const { state, files } = await lookAndShoot(browser, extension, page, SCREENSHOTS);
    console.log(`\n${printState(state)}\n\nScreenshots in ${SCREENSHOTS}:`);
    for (const file of files) console.log(`  ${file}`);
    if (state.phase === 'failed') process.exitCode = 1;
  } finally {
    await browser.close();
  }
}

async function withWindow(browser: Browser, extension: string, address: string): Promise<void> {
  const page = await openPage(browser, address);
  await openPopup(browser, extension, page).catch(() => {
    console.log('The popup did not open by itself: click the Parallax button in the toolbar.');
  });
  console.log(`Open: ${address}`);
  console.log(
    'Rest the pointer on an underlined sentence, or click the Parallax button. Close the browser to end this.',
  );
  await new Promise<void>((resolve) => {
    browser.once('disconnected', () => resolve());
    process.once('SIGINT', () => void browser.close());
  });
}

async function openPage(browser: Browser, address: string) {
  const [first] = await browser.pages();
  const page = first ?? (await browser.newPage());
  await page.goto(address, { waitUntil: 'load' });
  return page;
}

try {
  const flags = readFlags(process.argv.slice(2));
  if (flags.help) console.log(USAGE);
  else await main(flags);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
