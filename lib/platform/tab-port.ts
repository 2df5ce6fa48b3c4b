import type { Correction } from '../contracts/comparison';
import type { TabState } from '../contracts/tab';
import { call } from './messages';
import { openPage, originsOf, requestAccess, sidePanelOpener, watchTab } from './page-client';
import { pendingNotices } from './pending-notices';
import { sitePort } from './site-port';

/** What popup and side panel can do to one tab, as plain functions: the components know no messages. */
export function tabPort(tab: number) {
  const openPanel = sidePanelOpener();
  return {
    open: (again: boolean) => call('tab.open', { tab, again }),
    /** Asks what is known without looking at the page. */
    get: () => call('tab.get', { tab }),
    watch: (onState: (state: TabState) => void, signal: AbortSignal) => watchTab(tab, onState, signal),
    save: () => call('tab.save', { tab }),
    reveal: (start: number) => call('tab.reveal', { tab, start }),
    marks: (shown: boolean) => call('tab.marks', { tab, shown }),
    correct: (a: string, b: string, verdict: Correction['verdict'] | null) => call('correct.set', { a, b, verdict }),
    requestAccess: (urls: string[]) => requestAccess(originsOf(urls)),
    fetchPages: (urls: string[]) => call('library.fetch', { urls }),
    site: sitePort(tab),
    notices: pendingNotices,
    openArticle: (article: string, quote: string | null) => void call('page.openArticle', { article, quote }),
    openComparison: () => void openPage(`/compare.html?tab=${tab}`),
    openOptions: (section?: string) => void openPage(section ? `/options.html#${section}` : '/options.html'),
    openSidePanel: openPanel ? () => void openPanel(tab) : undefined,
  };
}
