import { canonicalAddress, hostOf } from './canonical';
import { stringOf } from './metadata/json-ld';
import type { PageMarkup } from './metadata/page';

const ATTRIBUTES = ['data-url', 'data-permalink', 'data-article-url', 'data-canonical', 'data-href', 'itemid'];

/**
 * The address of an article that a page appended below its first one: the window's, if the page moved on to it while the reader scrolled (its
 * markup then still names another address for the first article); else the one that the article states of itself; null where neither is known.
 */
export function appendedAddress(article: Element, markup: PageMarkup): string | null {
  const first = markup.canonical ?? markup.meta.first('og:url') ?? (markup.ld && stringOf(markup.ld, 'url'));
  const window = canonicalAddress(markup.url);
  if (first && canonicalAddress(absolute(first, markup.url)) !== window) return window;
  const link = article.querySelector('h1 a[href], h2 a[href]') ?? article.closest('[data-url]');
  const stated = [
    ...ATTRIBUTES.map((name) => article.getAttribute(name)),
    link?.getAttribute('href') ?? link?.getAttribute('data-url'),
  ].find((value) => value);
  const own = stated ? canonicalAddress(absolute(stated, markup.url)) : null;
  return own !== window && hostOf(own) === markup.host ? own : null;
}

function absolute(address: string, base: string): string {
  try {
    return new URL(address, base).href;
  } catch {
    return '';
  }
}
