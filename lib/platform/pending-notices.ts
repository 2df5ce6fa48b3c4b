import { browser } from 'wxt/browser';
import type { SavedTabs } from '../contracts/library';
import type { NoticesPort, PendingNotice } from '../contracts/notices';

/** `storage.local`: the version whose novelties the reader knows. */
const KNOWN_VERSION = 'knownVersion';
/** `storage.session`, since it holds titles of tabs: memory, never disk. */
const SAVED_TABS = 'savedTabs';

/** To be called with the browser's word of an install or update: remembers from which version the reader comes. */
export async function rememberVersion(reason: string, previous: string | undefined): Promise<void> {
  const known = await browser.storage.local.get(KNOWN_VERSION);
  if (known[KNOWN_VERSION] !== undefined) return;
  const version = reason === 'update' && previous ? previous : browser.runtime.getManifest().version;
  await browser.storage.local.set({ [KNOWN_VERSION]: version });
}

/** Keeps what came of a menu entry that has no screen of its own, for the next screen. */
export async function noteSavedTabs(outcome: SavedTabs): Promise<void> {
  await browser.storage.session.set({ [SAVED_TABS]: outcome });
}

/** What the next screen has to tell. */
export const pendingNotices: NoticesPort = {
  async pending() {
    const [local, session] = await Promise.all([
      browser.storage.local.get(KNOWN_VERSION),
      browser.storage.session.get(SAVED_TABS),
    ]);
    const notices: PendingNotice[] = [];
    const outcome = session[SAVED_TABS] as SavedTabs | undefined;
    if (outcome) notices.push({ kind: 'saved-tabs', outcome });
    const from = local[KNOWN_VERSION] as string | undefined;
    const to = browser.runtime.getManifest().version;
    if (from !== undefined && from !== to) notices.push({ kind: 'update', from, to });
    return notices;
  },
  async read(kind) {
    if (kind === 'saved-tabs') return browser.storage.session.remove(SAVED_TABS);
    await browser.storage.local.set({ [KNOWN_VERSION]: browser.runtime.getManifest().version });
  },
};
