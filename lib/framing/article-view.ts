import type { Article, Span } from '../contracts/comparison';
import { type WordFacts, wordFacts } from '../lexicon/word-facts';
import type { NameMention } from '../text/names';
import type { Quotation } from '../text/quotes';
import { readingOf } from '../text/reading';
import type { Token } from '../text/tokens';

/** An article as the signals read it: computed once per article, offsets as in its `text`. */
export interface ArticleView {
  article: Article;
  tokens: Token[];
  /** What the English lists know of each token. */
  words: WordFacts[];
  names: NameMention[];
  quotes: Quotation[];
  /** Per sentence the tokens it holds, [first, last). */
  sentences: { span: Span; first: number; last: number }[];
}

const views = new WeakMap<Article, ArticleView>();

export function viewOf(article: Article): ArticleView {
  let view = views.get(article);
  if (!view) {
    const reading = readingOf(article);
    view = { article, ...reading, words: reading.tokens.map((token) => wordFacts(token.norm)) };
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
  const at = lastNotAfter(view.quotes, offset, (quote) => quote.start);
  return at >= 0 && offset < view.quotes[at]!.end ? view.quotes[at]! : null;
}

/** True where the outlet speaks itself: outside every quotation. */
export function inOwnVoice(view: ArticleView, offset: number): boolean {
  return quoteAt(view, offset) === null;
}

/** Index of the sentence that holds an offset; -1 between sentences. */
export function sentenceAt(view: ArticleView, offset: number): number {
  const at = lastNotAfter(view.sentences, offset, (sentence) => sentence.span.start);
  return at >= 0 && offset < view.sentences[at]!.span.end ? at : -1;
}

/** Index of the token that holds an offset or is the last before it; -1 before the first. */
export function tokenAt(view: ArticleView, offset: number): number {
  return lastNotAfter(view.tokens, offset, (token) => token.start);
}

/** Binary search in an ascending list: the last entry that starts at or before an offset; -1 if none does. */
function lastNotAfter<T>(list: T[], offset: number, startOf: (entry: T) => number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(list[middle]!) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The text between two neighbouring tokens. */
export function gap(view: ArticleView, before: number): string {
  const left = view.tokens[before];
  const right = view.tokens[before + 1];
  return left && right ? view.article.text.slice(left.end, right.start) : '';
}
