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
