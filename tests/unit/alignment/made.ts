import type { Article, Span } from '../../../lib/contracts/comparison';
import { splitSentences } from '../../../lib/text/sentences';

/** An article of invented sentences, one block each unless told otherwise. */
export function made(id: string, sentences: string[], language = 'en'): Article {
  const text = sentences.join('\n');
  return {
    id,
    url: null,
    title: null,
    outlet: null,
    authors: [],
    agencies: [],
    section: null,
    published: null,
    modified: null,
    dateNote: null,
    language,
    kind: 'news',
    stub: false,
    paywalled: false,
    source: 'import',
    added: '2025-01-01T00:00:00Z',
    text,
    sentences: splitSentences(text, language, id),
    removed: [],
  };
}

/** A sentence that stands alone, `shift` characters into its article. */
export function sentence(article: string, text: string, shift = 0): Span {
  return { article, start: shift, end: shift + text.length, text };
}
