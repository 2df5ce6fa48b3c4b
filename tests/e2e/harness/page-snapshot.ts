import type { Page } from 'puppeteer-core';
import { evaluateApart } from '../../../scripts/lib/evaluate-apart';

export interface PageSnapshot {
  /** The page's own markup: the document without elements that were put beside `head` and `body`. */
  own: string;
  /** How many elements stand beside `head` and `body`. */
  beside: number;
}

/** The page's document as it stands; read in a world of its own, since a page may have changed what its scripts see. */
export function snapshot(page: Page): Promise<PageSnapshot> {
  const read = () => {
    const root = document.documentElement;
    const beside = [...root.children].filter((child) => child !== document.head && child.localName !== 'body');
    let own = root.outerHTML;
    for (const child of beside) own = own.replace(child.outerHTML, '');
    return { own, beside: beside.length };
  };
  return evaluateApart(page, read, null);
}
