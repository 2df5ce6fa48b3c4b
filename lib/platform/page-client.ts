import { browser } from 'wxt/browser';
import type { Result } from '../contracts/comparison';
import type { TabState } from '../contracts/tab';
import { call, failure, success } from './messages';
import { readTab, tabKey } from './tab-states';

/** A look that takes longer than this is asked after; ms. */
const STALLED = 2_000;

/** What the extension's own pages need of the browser beside messages: tabs, permissions, other pages, strings. */

/** Calls back with every change of a tab's state until `signal` aborts. The present state is asked for by `tab.open` or `tab.get`. */
export function watchTab(tab: number, onState: (state: TabState) => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[tabKey(tab)];
    if (change) onState((change.newValue as TabState | undefined) ?? { phase: 'idle' });
  };
  browser.storage.session.onChanged.addListener(listener);
  // A worker that was stopped in the middle of a look takes it up again when asked.
  const heartbeat = setInterval(async () => {
    const state = await readTab(tab);
    if (state.phase === 'working' && Date.now() - state.since > STALLED) void call('tab.get', { tab });
  }, STALLED);
  signal?.addEventListener(
    'abort',
    () => {
      browser.storage.session.onChanged.removeListener(listener);
      clearInterval(heartbeat);
    },
    { once: true },
  );
}

/** The tab in front of the window that this page belongs to; null where there is none. */
export async function activeTab(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/** The web address of a tab; null where it has none or the browser keeps it to itself. */
export async function addressOfTab(tab: number): Promise<string | null> {
  const info = await browser.tabs.get(tab).catch(() => null);
  return info?.url && /^https?:/.test(info.url) ? info.url : null;
}

/** Which of these hosts (`*` = all) the extension may not read now. */
export async function missingAccess(hosts: string[]): Promise<string[]> {
  const missing: string[] = [];
  for (const host of hosts)
    if (!(await browser.permissions.contains({ origins: [`http://${host}/*`, `https://${host}/*`] })))
      missing.push(host);
  return missing;
}

/** Calls back with the tab in front whenever another comes to the front of this window, until `signal` aborts. */
export function watchActiveTab(onTab: (tab: number) => void, signal?: AbortSignal): void {
  const listener = async ({ tabId, windowId }: { tabId: number; windowId: number }) => {
    const own = await browser.windows.getCurrent();
    if (own.id === windowId) onTab(tabId);
  };
  browser.tabs.onActivated.addListener(listener);
  signal?.addEventListener('abort', () => browser.tabs.onActivated.removeListener(listener), { once: true });
}

/** Calls back with every tab that is closed, until `signal` aborts. */
export function watchClosedTabs(onClosed: (tab: number) => void, signal?: AbortSignal): void {
  const listener = (tab: number) => onClosed(tab);
  browser.tabs.onRemoved.addListener(listener);
  signal?.addEventListener('abort', () => browser.tabs.onRemoved.removeListener(listener), { once: true });
}

/** Origins of addresses as match patterns, `https://host/*`; what is no web address is left out. */
export function originsOf(addresses: string[]): string[] {
  const origins = addresses.flatMap((address) => {
    try {
      const { protocol, hostname } = new URL(address);
      return protocol === 'http:' || protocol === 'https:' ? [`${protocol}//${hostname}/*`] : [];
    } catch {
      return [];
    }
  });
  return [...new Set(origins)];
}

/**
 * Asks the reader for access to hosts. Must run inside the handler of a click. True at once where it is already granted. A browser may close
 * a popup at the prompt, so nothing may hang on the answer there.
 */
export async function requestAccess(origins: string[]): Promise<Result<boolean>> {
  if (origins.length === 0) return success(true);
  try {
    return success(await browser.permissions.request({ origins }));
  } catch (error) {
    return failure('no-permission', error instanceof Error ? error.message : String(error));
  }
}

/** Hosts and rights the extension holds now. */
export async function heldPermissions(): Promise<{ origins: string[]; permissions: string[] }> {
  const { origins = [], permissions = [] } = await browser.permissions.getAll();
  return { origins, permissions };
}

/** Gives access to a host back; false where the browser refuses (required ones). */
export async function giveBackAccess(origin: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [origin] }).catch(() => false);
}

/** Opens one of the extension's pages in a new tab, e.g. `/options.html#feeds`. */
export async function openPage(path: string): Promise<void> {
  await browser.tabs.create({ url: new URL(path, location.origin).href });
}

/** Opens the browser's page for shortcuts of extensions; undefined where an extension may not open it (Firefox before 137). */
export function shortcutsPage(): (() => void) | undefined {
  const { commands } = browser as { commands?: { openShortcutSettings?: () => Promise<void> } };
  if (commands?.openShortcutSettings) return () => void commands.openShortcutSettings?.();
  if (location.protocol !== 'chrome-extension:') return undefined;
  return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

interface SidePanelApi {
  open(options: { tabId: number }): Promise<void>;
}

/** Opens the side panel (Chrome) or the sidebar (Firefox); null where the browser has neither. Must run inside the handler of a click. */
export function sidePanelOpener(): ((tab: number) => Promise<void>) | null {
  const chromium = (globalThis as { chrome?: { sidePanel?: SidePanelApi } }).chrome?.sidePanel;
  if (chromium) return (tab) => chromium.open({ tabId: tab });
  const firefox = (browser as { sidebarAction?: { open?: () => Promise<void> } }).sidebarAction;
  const open = firefox?.open;
  return open ? () => open.call(firefox) : null;
}

/** The browser's message table for `setMessages`. */
export function browserMessages(key: string, substitutions: string[]): string {
  const i18n: { getMessage(name: string, substitutions?: string[]): string } = browser.i18n as never;
  return i18n.getMessage(key, substitutions);
}
