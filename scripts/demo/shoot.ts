import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import type { TabState } from '../../lib/contracts/tab';
import { hoverText, waitForCard } from '../lib/hover-card';
import { openPopup } from '../lib/open-popup';
import { waitForTab } from '../lib/read-tab';

/** Takes the pictures of an earlier run away: not every page gives every picture, and an old one would pass for one of this page. */
export function clearPictures(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (name.endsWith('.png')) rmSync(join(folder, name));
}

/**
 * Opens the popup on a page, waits for what it says, and saves screenshots: `popup`, `popup-wording`, `page`, `hover-card` (where a
 * sentence has an alternate phrasing) and `options`.
 * @returns the tab's state and the files written
 */
export async function lookAndShoot(
  browser: Browser,
  extension: string,
  page: Page,
  folder: string,
): Promise<{ state: TabState; files: string[] }> {
  mkdirSync(folder, { recursive: true });
  const files: string[] = [];
  const shoot = async (from: Page, name: string) => {
    const path = join(folder, `${name}.png`) as `${string}.png`;
    await from.screenshot({ path });
    files.push(path);
  };
  const popup = await openPopup(browser, extension, page);
  const state = await waitForTab(popup, ['done', 'refused', 'failed'], 30_000);
  await settled(popup);
  await shoot(popup, 'popup');
  if (await popup.$('[data-tab="wording"]')) {
    await popup.click('[data-tab="wording"]');
    await settled(popup);
    await shoot(popup, 'popup-wording');
  }
  await popup.close();
  await page.bringToFront();
  await shoot(page, 'page');
  if (state.phase === 'done') {
    const opening = firstMarkedSentence(state);
    if (opening !== null) {
      await hoverText(page, opening);
      await waitForCard(page);
      await settled(page);
      await shoot(page, 'hover-card');
    }
  }
  const options = await browser.newPage();
  await options.setViewport({ width: 1280, height: 900 });
  await options.goto(`chrome-extension://${extension}/options.html`);
  await settled(options);
  await shoot(options, 'options');
  await options.close();
  return { state, files };
}

/** The first words of the first sentence that another outlet phrased otherwise; short enough to stand in one text node. */
function firstMarkedSentence(state: Extract<TabState, { phase: 'done' }>): string | null {
  const starts = state.comparison.alignments.filter((pair) => pair.tier === 'strict').map((pair) => pair.a[0]);
  const first = starts.filter((span) => span !== undefined).sort((x, y) => x.start - y.start)[0];
  return first ? first.text.split(/\s+/).slice(0, 4).join(' ') : null;
}

/** Long enough for a last repaint and for the card to fade in. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
}
