import type { Page } from 'puppeteer-core';

export interface PageSnapshot {
  /** The page's own markup: the document without elements that were put beside `head` and `body`. */
  own: string;
  /** How many elements stand beside `head` and `body`. */
  beside: number;
}

/** The page as its own scripts would see it. */
export function snapshot(page: Page): Promise<PageSnapshot> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const beside = [...root.children].filter((child) => child !== document.head && child !== document.body);
    const marks = beside.map((child) => child.outerHTML);
    let own = root.outerHTML;
    for (const mark of marks) own = own.replace(mark, '');
    return { own, beside: beside.length };
  });
}
