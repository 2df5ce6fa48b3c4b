import { browser } from 'wxt/browser';
import { looksLikeArticle } from '../article/looks-like-article';
import { call } from './messages';

/** A page that builds itself late gets a second look; milliseconds. */
const SECOND_LOOK = 2_000;

/**
 * Tells the background that a page is worth reading, if it is; all else happens there. Waits until the page is idle, and does nothing more than one
 * cheap look (two for a page that builds itself late).
 */
export function watchPage(document: Document): void {
  const window = document.defaultView;
  if (!window || window.top !== window) return;
  whenIdle(() => {
    if (tell()) return;
    window.setTimeout(() => whenIdle(tell), SECOND_LOOK);
  });

  function tell(): boolean {
    if (!browser.runtime?.id || !looksLikeArticle(document)) return false;
    void call('page.visit', {});
    return true;
  }
  function whenIdle(run: () => void): void {
    if (window?.requestIdleCallback) window.requestIdleCallback(run, { timeout: 3_000 });
    else window?.setTimeout(run, 200);
  }
}
