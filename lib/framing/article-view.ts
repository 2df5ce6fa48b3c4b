import type { Article, Span } from '../contracts/comparison';
import { type NameMention, nameMentions } from '../text/names';
import { type Quotation, quotations } from '../text/quotes';
import { type Token, tokenize } from '../text/tokens';

/** An article as the signals read it: computed once per article, offsets as in its `text`. */
export interface ArticleView {
  article: Article;
  tokens: Token[];
  names: NameMention[];
  quotes: Quotation[];
  /** Per sentence the tokens it holds, [first, last). */
  sentences: { span: Span; first: number; last: number }[];
}

const views = new WeakMap<Article, ArticleView>();

export function viewOf(article: Article): ArticleView {
  let view = views.get(article);
  if (!view) {
    const tokens = tokenize(article.text);
    let next = 0;
    const sentences = article.sentences.map((span) => {
      while (next < tokens.length && tokens[next]!.start < span.start) next++;
      const first = next;
      while (next < tokens.length && tokens[next]!.end <= span.end) next++;
      return { span, first, last: next };
    });
    view = {
      article,
      tokens,
      names: nameMentions(article.text, article.language),
      quotes: quotations(article.text),
      sentences,
    };
    views.set(article, view);
  }
  return view;
}

/** The stretch [start, end) of an article as a span, without surrounding white space. */
export function spanAt(article: Article, start: number, end: number): Span {
  const raw = article.text.slice(start, end);
  const lead = raw.length - raw.trimStart().length;
  const text = raw.trim();
  return { article: article.id, start: start + lead, end: start + lead + text.length, text };
}

/** The quotation that holds an offset, or null. */
export function quoteAt(view: ArticleView, offset: number): Quotation | null {
  return view.quotes.find((quote) => offset >= quote.start && offset < quote.end) ?? null;
}

/** True where the outlet speaks itself: outside every quotation. */
export function inOwnVoice(view: ArticleView, offset: number): boolean {
  return quoteAt(view, offset) === null;
}

/** Index of the sentence that holds an offset; -1 between sentences. */
export function sentenceAt(view: ArticleView, offset: number): number {
  return view.sentences.findIndex(({ span }) => offset >= span.start && offset < span.end);
}

/** The text between two neighbouring tokens. */
export function gap(view: ArticleView, before: number): string {
  const left = view.tokens[before];
  const right = view.tokens[before + 1];
  return left && right ? view.article.text.slice(left.end, right.start) : '';
}
