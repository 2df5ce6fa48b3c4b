import { browser } from 'wxt/browser';
import type { Result } from '../contracts/comparison';
import { failure, success } from './messages';

/** The scripts that pages get, and the style of the marks, as the build names them. */
const READING_SCRIPT = '/content-scripts/article.js';
const MARKS_SCRIPT = '/content-scripts/marks.js';
const MARKS_STYLE = '/content-scripts/marks.css';

/**
 * Puts the reading script into a tab; where it is at work already, that one goes on. Fails with `restricted` where the browser does not let
 * the extension in: it needs the reader's click on that page, or access to the site.
 */
export async function inject(tab: number): Promise<Result<null>> {
  return allowed(browser.scripting.executeScript({ target: { tabId: tab }, files: [READING_SCRIPT] }));
}

/** Puts marks and card into a tab, which need the reading script there as well. Fails as {@link inject} does. */
export async function injectMarks(tab: number): Promise<Result<null>> {
  const target = { tabId: tab };
  return allowed(
    Promise.all([
      browser.scripting.executeScript({ target, files: [MARKS_SCRIPT] }),
      browser.scripting.insertCSS({ target, files: [MARKS_STYLE] }),
    ]),
  );
}

async function allowed(injection: Promise<unknown>): Promise<Result<null>> {
  try {
    await injection;
    return success(null);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return failure(
      'restricted',
      `The browser does not let Parallax read this page (${detail}). Click the Parallax button on the page, or open a news article.`,
    );
  }
}
