import type { Span } from '../contracts/comparison';
import type { Qualifiers } from '../lexicon/qualifiers';
import { strongVerbAmong } from '../lexicon/strong-words';
import { type TermHit, termHitsAmong } from '../lexicon/terms';
import { type WordFacts, wordFacts } from '../lexicon/word-facts';
import { type Quotation, quotations } from '../text/quotes';
import { sentenceReading } from '../text/reading';
import { type Token, tokenize } from '../text/tokens';
import { type ArticleView, firstFrom, sentenceAt } from './article-view';

/**
 * A sentence as the wording signals read it. Worked out once per span object: the open article's sentences stand in up to eight pairs. What is
 * null is filled when first asked for, by the file that needs it.
 */
export interface SentenceView {
  span: Span;
  /** Offsets within the sentence. */
  tokens: Token[];
  words: WordFacts[];
  /** Holds "not", "never" or "no". */
  negated: boolean;
  /** Holds one of those or a word that ends in "n't". */
  denies: boolean;
  /** Quotations of the sentence read by itself; offsets within it. */
  quotes: readonly Quotation[];
  /** Quotations of the article, cut to the sentence. */
  cut: readonly CutQuote[] | null;
  whole: Side | null;
  content: Set<string> | null;
  verbs: { passive: VerbPlace[]; active: VerbPlace[] } | null;
  described: Described[] | null;
}

/** A quotation of the article, cut to the sentence. */
export interface CutQuote extends Quotation {
  /** Stems of its content words, and how many words it has; filled when first asked for. */
  read: { content: readonly string[]; wanted: ReadonlySet<string>; words: number } | null;
}
export const NO_QUOTES: readonly CutQuote[] = [];

/** A verb by its stem, with its subject or auxiliary. */
export interface VerbPlace {
  key: string;
  span: Span;
}

/** A describing word with the nouns it stands before. */
export interface Described {
  /** Stem of the describing word. */
  word: string;
  /** Stems of the two words after it. */
  nouns: string[];
  span: Span;
  group: Qualifiers;
}

/** The words of a slot's side, and what the lexicons know of them. */
export interface Side {
  /** Offset in the article of the tokens' offset 0. */
  origin: number;
  tokens: Token[];
  words: WordFacts[];
  hits: TermHit[];
  /** Holds a form of a reporting verb. */
  reports: boolean;
  strong: ReturnType<typeof strongVerbAmong>;
  causal: boolean;
  /** Holds a describing word of the lists, or a part of one. */
  qualifies: boolean;
}

const known = new WeakMap<Span, SentenceView>();

/** @param article the view of its article, whose words are the sentence's own; null where that is not at hand */
export function sentenceView(span: Span, article: ArticleView | null = null): SentenceView {
  let view = known.get(span);
  if (!view) {
    const { tokens } = sentenceReading(span);
    const kept = wordsIn(article, span);
    const words = kept?.length === tokens.length ? kept : tokens.map((token) => wordFacts(token.norm));
    let negated = false;
    let denies = false;
    for (let i = 0; i < words.length; i++) {
      if (words[i]!.negates) negated = true;
      else if (words[i]!.denies) denies = true;
    }
    view = {
      span,
      tokens,
      words,
      negated,
      denies: denies || negated,
      quotes: quotations(span.text),
      cut: null,
      whole: null,
      content: null,
      verbs: null,
      described: null,
    };
    known.set(span, view);
  }
  return view;
}

function wordsIn(article: ArticleView | null, span: Span): WordFacts[] | null {
  const sentence = article?.sentences[sentenceAt(article, span.start)];
  if (!article || sentence?.span.start !== span.start || sentence.span.end !== span.end) return null;
  return article.words.slice(sentence.first, sentence.last);
}

export const NOTHING: Side = {
  origin: 0,
  tokens: [],
  words: [],
  hits: [],
  reports: false,
  strong: null,
  causal: false,
  qualifies: false,
};

const NO_HITS: TermHit[] = [];
const CAUSAL = /\b(?:because|due to|caused by|owing to|thanks to)\b/i;

/** A stretch of a sentence. Its words are the sentence's own where it begins and ends with whole ones. */
export function sideOf(span: Span | null, sentence: SentenceView | null): Side {
  if (!span) return NOTHING;
  if (sentence) {
    const { tokens, words } = sentence;
    const { start } = sentence.span;
    const first = firstFrom(tokens, span.start - start);
    let end = first;
    while (end < tokens.length && tokens[end]!.start < span.end - start) end++;
    const cuts = first > 0 && tokens[first - 1]!.end > span.start - start;
    if (!cuts && (end === 0 || tokens[end - 1]!.end <= span.end - start))
      return readSide(span, start, tokens.slice(first, end), words.slice(first, end));
  }
  const tokens = tokenize(span.text);
  return readSide(
    span,
    span.start,
    tokens,
    tokens.map((token) => wordFacts(token.norm)),
  );
}

/** All of a sentence as one side. */
export function wholeOf(sentence: SentenceView): Side {
  sentence.whole ??= readSide(sentence.span, sentence.span.start, sentence.tokens, sentence.words);
  return sentence.whole;
}

function readSide(span: Span, origin: number, tokens: Token[], words: WordFacts[]): Side {
  let reports = false;
  let causal = false;
  let qualifies = false;
  let strong = false;
  let named = false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (word.verb !== null) reports = true;
    if (word.causal) causal = true;
    if (word.qualifies) qualifies = true;
    if (word.strong.length > 0) strong = true;
    if (word.terms.length > 0) named = true;
  }
  return {
    origin,
    tokens,
    words,
    hits: named ? termHitsAmong(words, 0, words.length) : NO_HITS,
    reports,
    strong: strong ? strongVerbAmong(words, 0, words.length) : null,
    causal: causal && CAUSAL.test(span.text),
    qualifies,
  };
}

/** A piece of a sentence; offsets within the sentence. */
export function part(sentence: Span, from: number, to: number): Span {
  return {
    article: sentence.article,
    start: sentence.start + from,
    end: sentence.start + to,
    text: sentence.text.slice(from, to),
  };
}
