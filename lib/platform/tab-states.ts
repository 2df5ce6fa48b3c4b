import { browser } from 'wxt/browser';
import type { TabState } from '../contracts/tab';

/** Key of a tab's state in `storage.session`; screens watch it. */
export function tabKey(tab: number): string {
  return `tab:${tab}`;
}
const ADDRESS = 'address:';

/** What is known of each tab, in `storage.session`: memory of the browser, never disk; it outlives a stopped worker. */
export async function readTab(tab: number): Promise<TabState> {
  const key = tabKey(tab);
  const stored = (await browser.storage.session.get(key)) as Record<string, TabState>;
  return stored[key] ?? { phase: 'idle' };
}

/** Where the quota is reached, other tabs' states make room: they are computed again when asked for. */
export async function writeTab(tab: number, state: TabState, address?: string | null): Promise<void> {
  const entry: Record<string, unknown> = { [tabKey(tab)]: state };
  if (address !== undefined) entry[ADDRESS + tab] = address;
  try {
    await browser.storage.session.set(entry);
  } catch {
    await dropOthers(tab);
    await browser.storage.session.set(entry);
  }
}

/** What is known of a tab, and the address that it was made of, if the browser told it. */
export async function readTabOf(tab: number): Promise<{ state: TabState; address: string | null }> {
  const keys = [tabKey(tab), ADDRESS + tab] as const;
  const stored = await browser.storage.session.get([...keys]);
  return {
    state: (stored[keys[0]] as TabState | undefined) ?? { phase: 'idle' },
    address: (stored[keys[1]] as string | null | undefined) ?? null,
  };
}

export async function forgetTab(tab: number): Promise<void> {
  await browser.storage.session.remove([tabKey(tab), ADDRESS + tab]);
}

/** Tabs with a state. */
export async function knownTabs(): Promise<number[]> {
  const all = await browser.storage.session.get(null);
  return Object.keys(all).flatMap((key) => (/^tab:\d+$/.test(key) ? [Number(key.slice(4))] : []));
}

async function dropOthers(tab: number): Promise<void> {
  const others = (await knownTabs()).filter((other) => other !== tab);
  await browser.storage.session.remove(others.flatMap((other) => [tabKey(other), ADDRESS + other]));
}
