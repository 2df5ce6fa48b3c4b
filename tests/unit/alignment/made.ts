import type { Article, Span } from '../../../lib/contracts/comparison';
import { bareArticle } from '../../fixtures/bare-article';

/** An article of invented sentences, one block each unless told otherwise. */
export function made(id: string, sentences: string[], language = 'en'): Article {
  const text = sentences.join('\n');
  return bareArticle(id, text, { language });
}

/** A sentence that stands alone, `shift` characters into its article. */
export function sentence(article: string, text: string, shift = 0): Span {
  return { article, start: shift, end: shift + text.length, text };
}
