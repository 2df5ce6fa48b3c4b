import type { Page } from 'puppeteer-core';
import type { Harness } from './harness';

/** The browser's own page for extensions, as far as the tests use it. */
interface ExtensionsPage {
  chrome: {
    developerPrivate: {
      updateProfileConfiguration(changes: { inDeveloperMode: boolean }): Promise<void>;
      updateExtensionConfiguration(changes: object): Promise<void>;
      getExtensionInfo(id: string): Promise<{ state: string; incognitoAccess: { isActive: boolean } }>;
    };
  };
}

/** What a reader can change about an extension in `chrome://extensions`: access to sites, and to private windows. */
export async function configureExtension(
  harness: Pick<Harness, 'browser' | 'extension'>,
  changes: { incognitoAccess?: boolean; hostAccess?: 'ON_CLICK' | 'ON_ALL_SITES' },
): Promise<void> {
  const page = await harness.browser.newPage();
  await page.goto('chrome://extensions/');
  const id = harness.extension;
  await page.evaluate(
    async (id, changes) => {
      const { developerPrivate } = (globalThis as unknown as ExtensionsPage).chrome;
      await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await developerPrivate.updateExtensionConfiguration({ extensionId: id, ...changes });
    },
    id,
    changes,
  );
  // A change of private access loads the extension anew.
  await page.waitForFunction(
    async (id) => {
      const { developerPrivate } = (globalThis as unknown as ExtensionsPage).chrome;
      return (await developerPrivate.getExtensionInfo(id)).state === 'ENABLED';
    },
    { polling: 200 },
    id,
  );
  await page.close();
}

interface Windows {
  chrome: { windows: { create(options: { incognito: boolean; url: string }): Promise<{ id: number }> } };
}

/** Opens an address in a private window; the extension must be allowed there. */
export async function openPrivate(harness: Pick<Harness, 'browser'>, own: Page, address: string): Promise<Page> {
  const known = new Set(harness.browser.targets());
  await own.evaluate(async (url) => {
    await (globalThis as unknown as Windows).chrome.windows.create({ incognito: true, url });
  }, address);
  const target = await harness.browser.waitForTarget((one) => !known.has(one) && one.url() === address);
  const page = await target.page();
  if (!page) throw new Error('The private window has no page.');
  return page;
}
