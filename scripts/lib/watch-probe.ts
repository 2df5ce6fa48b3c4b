/** What `npm run bench -- watch` runs inside a page, in the content script's world. */
import { looksLikeArticle } from '../../lib/article/looks-like-article';

/** The watcher's first look at this page, in a world where its code never ran before; milliseconds. */
export function firstLook(): { article: boolean; milliseconds: number; elements: number } {
  const start = performance.now();
  const article = looksLikeArticle(document);
  const milliseconds = performance.now() - start;
  return { article, milliseconds, elements: document.getElementsByTagName('*').length };
}
