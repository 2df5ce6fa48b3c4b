import { browser } from 'wxt/browser';
import { firstPicture } from '../comparison/first-picture';
import type { TabState } from '../contracts/tab';

/** Key of a tab's state in `storage.session`; screens watch it. */
export function tabKey(tab: number): string {
  return `tab:${tab}`;
}
const ADDRESS = 'address:';
/** Key of what the popup draws first for the tab that was written last: it can be asked for before that tab's number is known. */
const FIRST = 'first';

/** The state of one tab as it is drawn first (see {@link firstPicture}); null: there is no comparison to draw. */
export interface FirstPicture {
  tab: number;
  address: string | null;
  state: Extract<TabState, { phase: 'done' }> | null;
}

/** Addresses of the tabs written here; another context, or a worker that was stopped, has to read them. */
const addresses = new Map<number, string | null>();

/** What is known of each tab, in `storage.session`: memory of the browser, never disk; it outlives a stopped worker. */
export async function readTab(tab: number): Promise<TabState> {
  const key = tabKey(tab);
  const stored = (await browser.storage.session.get(key)) as Record<string, TabState>;
  return stored[key] ?? { phase: 'idle' };
}

/** The first picture of the tab that was written last, whichever that is; null where there is none. */
export async function readFirst(): Promise<FirstPicture | null> {
  const stored = await browser.storage.session.get(FIRST);
  return (stored[FIRST] as FirstPicture | undefined) ?? null;
}

/** Where the quota is reached, other tabs' states make room: they are computed again when asked for. */
export async function writeTab(tab: number, state: TabState, address?: string | null): Promise<void> {
  const entry: Record<string, unknown> = { [tabKey(tab)]: state };
  if (address !== undefined) {
    entry[ADDRESS + tab] = address;
    addresses.set(tab, address);
  }
  const first: FirstPicture = { tab, address: addresses.get(tab) ?? null, state: null };
  // Without its address a picture would not be shown. To read that first would let a later write overtake this one.
  if (state.phase === 'done' && first.address !== null)
    first.state = { ...state, comparison: firstPicture(state.comparison) };
  entry[FIRST] = first;
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
  addresses.delete(tab);
  await browser.storage.session.remove([tabKey(tab), ADDRESS + tab, FIRST]);
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
