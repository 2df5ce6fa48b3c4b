import type { Page } from 'puppeteer-core';
import type { TabState } from '../../lib/contracts/tab';

interface ExtensionGlobals {
  chrome: { storage: { session: { get(keys: null): Promise<Record<string, unknown>> } } };
}

/** What the background knows of the tabs, by tab id, read through a page of the extension. */
export function readTabs(own: Page): Promise<Record<string, TabState>> {
  return own.evaluate(async () => {
    const storage = (globalThis as unknown as ExtensionGlobals).chrome.storage.session;
    const entries = Object.entries(await storage.get(null)).filter(([key]) => /^tab:\d+$/.test(key));
    return Object.fromEntries(entries.map(([key, state]) => [key.slice(4), state as TabState]));
  });
}

/**
 * Waits until a tab's state is of one of these phases.
 * @throws with the states that there were when it takes too long
 */
export async function waitForTab(own: Page, phases: TabState['phase'][], timeout = 15_000): Promise<TabState> {
  const deadline = Date.now() + timeout;
  for (;;) {
    const states = Object.values(await readTabs(own));
    const reached = states.findLast((state) => phases.includes(state.phase));
    if (reached) return reached;
    if (Date.now() > deadline) {
      throw new Error(`No tab became ${phases.join(' or ')}: ${JSON.stringify(states).slice(0, 600)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
