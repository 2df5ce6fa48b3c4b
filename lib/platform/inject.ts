import { browser } from 'wxt/browser';
import type { Result } from '../contracts/comparison';
import { failure, success } from './messages';

/** The content script and its style as the build names them. */
const CONTENT_SCRIPT = '/content-scripts/article.js';
const PAGE_STYLE = '/content-scripts/article.css';

/**
 * Puts the content script into a tab; where it is at work already, that one goes on. Fails with `restricted` where the browser does not let
 * the extension in: it needs the reader's click on that page, or access to the site.
 */
export async function inject(tab: number): Promise<Result<null>> {
  const target = { tabId: tab };
  try {
    await Promise.all([
      browser.scripting.executeScript({ target, files: [CONTENT_SCRIPT] }),
      browser.scripting.insertCSS({ target, files: [PAGE_STYLE] }),
    ]);
    return success(null);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return failure(
      'restricted',
      `The browser does not let Parallax read this page (${detail}). Click the Parallax button on the page, or open a news article.`,
    );
  }
}
