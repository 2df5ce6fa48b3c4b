import { articleFromDraft } from '../../article/from-draft';
import { extractHtml } from '../../article/html';
import type { Article, PageState, Result } from '../../contracts/comparison';
import type { ImportRow } from './rows';

const NO_ARTICLE: Partial<Record<PageState, string>> = {
  'not-an-article': 'This page is no article.',
  index: 'This page lists articles; it is none itself.',
  'several-articles': 'This page holds several articles.',
  'cookie-wall': 'This page shows a cookie notice instead of an article.',
  empty: 'There is no text in this page.',
  restricted: 'This page cannot be read.',
};

/** Makes the article of a row. The failure says in words why it is none. @param now ISO 8601 time of the import. */
export function articleOfRow(row: ImportRow, now: string): Result<Article> {
  if (row.html !== null) return articleOfPage(row.html, row, now);
  const article = articleFromDraft(row.draft, 'import', now);
  return article.text.trim() === ''
    ? rejected('Nothing is left of this text but boilerplate.')
    : { ok: true, value: article };
}

function articleOfPage(html: string, { draft }: ImportRow, now: string): Result<Article> {
  const { article, state } = extractHtml(html, draft.url ?? '', now);
  if (!article) return rejected(NO_ARTICLE[state] ?? 'No article was found in this page.');
  const id = draft.id ?? article.id;
  return {
    ok: true,
    value: {
      ...article,
      id,
      sentences: article.sentences.map((sentence) => ({ ...sentence, article: id })),
      // What the row itself states wins over what was read from the page.
      title: draft.title ?? article.title,
      outlet: draft.outlet ?? article.outlet,
      published: draft.published ?? article.published,
      section: draft.section ?? article.section,
      authors: draft.authors?.length ? draft.authors : article.authors,
      kind: draft.kind ?? article.kind,
      stub: draft.stub ?? article.stub,
      source: 'import',
    },
  };
}

function rejected(message: string): Result<Article> {
  return { ok: false, error: { code: 'rejected-row', message } };
}
