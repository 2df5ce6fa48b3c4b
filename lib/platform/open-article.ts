import { browser } from 'wxt/browser';
import type { Result } from '../contracts/comparison';
import type { Library } from '../corpus/library';
import { failure, success } from './messages';

/** Words of a quote at either end that a text fragment names; browsers match the whole stretch between them. */
const FRAGMENT_WORDS = 5;

/** Opens an article of the library in a new tab: at its address, scrolled to the quote, or else the stored text. */
export async function openArticle(library: Library, id: string, quote: string | null): Promise<Result<null>> {
  const [article] = await library.articles([id]);
  if (!article) return failure('unknown-article', 'This article is no longer in the library.');
  const url =
    article.url !== null && /^https?:/.test(article.url)
      ? article.url + (quote ? textFragment(quote) : '')
      : `${location.origin}/options.html#article=${encodeURIComponent(id)}`;
  await browser.tabs.create({ url });
  return success(null);
}

/** Opens the wide page of a tab's comparison beside it, at the sentence that starts at this offset of its article. */
export async function openComparison(tab: number, start: number): Promise<void> {
  const opener = await browser.tabs.get(tab).catch(() => null);
  await browser.tabs.create({
    url: `${location.origin}/compare.html?tab=${tab}#s=${start}`,
    ...(opener ? { index: opener.index + 1, windowId: opener.windowId } : {}),
  });
}

/** `#:~:text=start,end` (URL Fragment Text Directives, WICG). */
export function textFragment(quote: string): string {
  const words = quote.trim().split(/\s+/);
  const encode = (part: string[]) => encodeURIComponent(part.join(' ')).replaceAll('-', '%2D');
  if (words.length <= FRAGMENT_WORDS * 2) return `#:~:text=${encode(words)}`;
  return `#:~:text=${encode(words.slice(0, FRAGMENT_WORDS))},${encode(words.slice(-FRAGMENT_WORDS))}`;
}
