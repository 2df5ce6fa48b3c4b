import { browser } from 'wxt/browser';
import type { Article, Result } from '../contracts/comparison';
import type { SavedTabs } from '../contracts/library';
import type { Extraction } from '../contracts/tab';

export interface SaveAllDeps {
  read(tab: number): Promise<Result<Extraction>>;
  save(article: Article): Promise<Result<{ id: string }>>;
  isSaved(id: string): Promise<boolean>;
}

/**
 * Keeps the article of every open tab that the extension may read. Private windows are left out, and so is what is no web page; a tab whose
 * address the browser keeps to itself (no access to its site) or that sleeps counts as not read.
 */
export async function saveAllTabs({ read, save, isSaved }: SaveAllDeps): Promise<SavedTabs> {
  const outcome: SavedTabs = { saved: 0, known: 0, noArticle: 0, unread: [] };
  for (const tab of await browser.tabs.query({})) {
    if (tab.incognito || tab.id === undefined) continue;
    const title = tab.title ?? null;
    if (tab.url === undefined || tab.discarded) outcome.unread.push(title);
    else if (/^https?:/.test(tab.url)) {
      const page = await read(tab.id);
      if (!page.ok) outcome.unread.push(title);
      else if (!page.value.article) outcome.noArticle++;
      else if (await isSaved(page.value.article.id)) outcome.known++;
      else if ((await save(page.value.article)).ok) outcome.saved++;
      else outcome.unread.push(title);
    }
  }
  return outcome;
}

/** How long the number of saved articles stands on the toolbar button, milliseconds. */
const FLASH = 4000;

/** Shows on the toolbar button what came of the menu entry, which has no screen of its own: `+3`; then what stood there before comes back. */
export async function flashSaved(tab: number, { saved }: SavedTabs): Promise<void> {
  const before = await browser.action.getBadgeText({ tabId: tab });
  await browser.action.setBadgeText({ tabId: tab, text: `+${saved}` });
  setTimeout(() => void browser.action.setBadgeText({ tabId: tab, text: before }).catch(() => {}), FLASH);
}
