import { parseHTML } from 'linkedom/worker';
import type { Extraction } from '../contracts/tab';
import { extractPage } from './extract';

/**
 * Reads a page from its HTML, without a browser's DOM: for the command line and for pages that the background fetched. Kept apart
 * from `extract.ts`, so that the content script does not carry a parser.
 */
export function extractHtml(html: string, url: string, now: string): Extraction {
  return extractPage(parsePage(html), url, now);
}

/** A document of HTML; fragments get the missing html, head and body. */
export function parsePage(html: string): Document {
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as Document;
}
