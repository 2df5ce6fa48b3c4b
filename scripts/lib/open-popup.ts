import type { Browser, Page } from 'puppeteer-core';

/**
 * Clicks the extension's toolbar action on a page, as a person would (this grants `activeTab`), and gives the popup that opens. A popup
 * that is still open is closed first.
 */
export async function openPopup(browser: Browser, extension: string, page: Page): Promise<Page> {
  const prefix = `chrome-extension://${extension}/popup.html`;
  for (const target of browser.targets().filter((one) => one.url().startsWith(prefix))) {
    await (await target.asPage()).close();
  }
  await page.bringToFront();
  const known = (await browser.extensions()).get(extension);
  if (!known) throw new Error('The extension is no longer installed in this browser.');
  await page.triggerExtensionAction(known);
  const target = await browser.waitForTarget((one) => one.url().startsWith(prefix), { timeout: 10_000 });
  return target.asPage();
}
