import type { Article } from '../../../lib/contracts/comparison';
import type { StoredArticle } from '../../../lib/corpus/library';
import { profileOf } from '../../../lib/text/profile';
import { bareArticle } from '../../fixtures/bare-article';

/** A small invented article with its profile; `changes` wins. */
export function storedArticle(id: string, changes: Partial<Article> = {}): StoredArticle {
  const article = testArticle(id, changes);
  return { article, profile: profileOf(article) };
}

export function testArticle(id: string, changes: Partial<Article> = {}): Article {
  const text =
    changes.text ??
    `The harbour of Port ${id} was closed on Monday. Ferries will run again next week, the council said.`;
  return bareArticle(id, text, {
    url: `https://${id}.example/story`,
    title: `Harbour ${id} closed`,
    outlet: 'The Example Courier',
    added: '2025-06-01T10:00:00.000Z',
    sentences: [{ article: id, start: 0, end: text.length, text }],
    ...changes,
  });
}
