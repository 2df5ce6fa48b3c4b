import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Article } from '../../lib/contracts/comparison';
import type { MarkKind, PageNote, Phrasing } from '../../lib/contracts/tab';
import type { PageExtension } from '../../scripts/lib/page-extension';

const FIXTURES = join(import.meta.dirname, '../fixtures/pages');
let opened = 0;
export const SETTINGS = { highlights: true, hoverDelay: 60, theme: 'light' } as const;

/** Serves a fixture, opens it, injects the content script and lets it read the page. */
export async function openStory(
  extension: PageExtension,
  fixture: string,
  headers: Record<string, string> = {},
): Promise<{ page: Page; article: Article }> {
  const body = readFileSync(join(FIXTURES, `${fixture}.html`), 'utf8');
  const address = `http://www.${fixture}-${++opened}.example/city/bridge.html`;
  const page = await extension.open(extension.news.put(address, { body, headers }));
  await extension.inject(page);
  const { article } = await extension.ask(page, 'extract', {});
  if (!article) throw new Error(`The fixture ${fixture} was not read as an article.`);
  return { page, article };
}

export function phrasing(number: number, changes: Partial<Phrasing> = {}): Phrasing {
  return {
    article: `other-${number}`,
    number,
    outlet: `Outlet ${number}`,
    title: `Headline of outlet ${number}`,
    url: `http://www.outlet${number}.example/story.html`,
    published: '2031-05-19T10:00:00Z',
    tier: 'strict',
    text: `Outlet ${number} words it in this way, with some other words.`,
    changes: [{ start: 8 + String(number).length, end: 16 + String(number).length, label: 'naming' }],
    ...changes,
  };
}

/** A note for every sentence of the article; the kinds take turns, 'only' has a count, the others have phrasings. */
export function notesOf(article: Article, kinds: MarkKind[] = ['same', 'differs', 'only']): PageNote[] {
  return article.sentences.map((sentence, i) => {
    const kind = kinds[i % kinds.length]!;
    return {
      sentence,
      prefix: article.text.slice(Math.max(0, sentence.start - 32), sentence.start),
      suffix: article.text.slice(sentence.end, sentence.end + 32),
      kind,
      phrasings: kind === 'only' ? [] : [phrasing(1), phrasing(2, { tier: 'loose', changes: [] })],
      others: kind === 'only' ? 3 : null,
    };
  });
}

/** The words under each registry name, as the page itself can read them. */
export function painted(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() =>
    Object.fromEntries([...CSS.highlights].map(([name, marks]) => [name, [...marks].map((range) => range.toString())])),
  );
}

/** The middle of the first line box of some words on the page. */
export function placeOf(page: Page, words: string): Promise<{ x: number; y: number }> {
  return page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('article')!, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue!.indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const box = range.getClientRects()[0]!;
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    }
    throw new Error(`The page has no “${wanted}”.`);
  }, words);
}
