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
  /** Per token whether it runs on to the next: 0 not asked yet, 1 yes, 2 no; see `runsOn`. */
  runs: Uint8Array;
}

const views = new WeakMap<Article, ArticleView>();

export function viewOf(article: Article): ArticleView {
  let view = views.get(article);
  if (!view) {
    const reading = readingOf(article);
    const { tokens, names, quotes, sentences } = reading;
    const words = tokens.map((token) => wordFacts(token.norm));
    view = { article, tokens, words, names, quotes, sentences, runs: new Uint8Array(tokens.length) };
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
export function quoteAt({ quotes }: ArticleView, offset: number): Quotation | null {
  let low = 0;
  let high = quotes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotes[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  const quote = quotes[low - 1];
  return quote && offset < quote.end ? quote : null;
}

/** True where the outlet speaks itself: outside every quotation. */
export function inOwnVoice(view: ArticleView, offset: number): boolean {
  return quoteAt(view, offset) === null;
}

/** Index of the sentence that holds an offset; -1 between sentences. */
export function sentenceAt({ sentences }: ArticleView, offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.span.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low > 0 && offset < sentences[low - 1]!.span.end ? low - 1 : -1;
}

/** Index of the token that holds an offset or is the last before it; -1 before the first. */
export function tokenAt({ tokens }: ArticleView, offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The number of the first of several pieces, in the order of the text, that starts at or after an offset; how many there are where none does. */
export function firstFrom(pieces: readonly { start: number }[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The name that starts at an offset. */
export function nameAt(view: ArticleView, offset: number): NameMention | undefined {
  const name = view.names[firstFrom(view.names, offset)];
  return name?.start === offset ? name : undefined;
}

/** The text between two neighbouring tokens. */
export function gap(view: ArticleView, before: number): string {
  const left = view.tokens[before];
  const right = view.tokens[before + 1];
  if (!left || !right) return '';
  const { text } = view.article;
  // Nearly every gap is one blank.
  return right.start - left.end === 1 && text.charCodeAt(left.end) === 0x20 ? ' ' : text.slice(left.end, right.start);
}
