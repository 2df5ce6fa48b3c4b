import type { Page } from 'puppeteer-core';
import type { TabState } from '../../lib/contracts/tab';

interface ExtensionGlobals {
  chrome: {
    storage: { session: { get(keys: null): Promise<Record<string, unknown>> } };
    tabs: { query(of: { active: true; currentWindow: true }): Promise<{ id?: number }[]> };
  };
}

/** What the background knows of the tabs, by tab id, read through a page of the extension. */
export function readTabs(own: Page): Promise<Record<string, TabState>> {
  return own.evaluate(async () => {
    const storage = (globalThis as unknown as ExtensionGlobals).chrome.storage.session;
    const entries = Object.entries(await storage.get(null)).filter(([key]) => /^tab:\d+$/.test(key));
    return Object.fromEntries(entries.map(([key, state]) => [key.slice(4), state as TabState]));
  });
}

/** Id of the tab that a popup belongs to. */
function tabOf(popup: Page): Promise<number | undefined> {
  return popup.evaluate(async () => {
    const { tabs } = (globalThis as unknown as ExtensionGlobals).chrome;
    return (await tabs.query({ active: true, currentWindow: true }))[0]?.id;
  });
}

/**
 * Waits until the state of a popup's tab is of one of these phases.
 * @throws with the state that there was when it takes too long
 */
export async function waitForTab(popup: Page, phases: TabState['phase'][], timeout = 15_000): Promise<TabState> {
  const deadline = Date.now() + timeout;
  const tab = await tabOf(popup);
  for (;;) {
    const state = (await readTabs(popup))[String(tab)];
    if (state && phases.includes(state.phase)) return state;
    if (Date.now() > deadline) {
      throw new Error(`The tab did not become ${phases.join(' or ')}: ${JSON.stringify(state)?.slice(0, 600)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
