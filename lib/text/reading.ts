import type { Article, Span } from '../contracts/comparison';
import { type NameMention, nameMentions } from './names';
import { type NumberMention, numberMentions } from './numbers';
import { type Quotation, quotations } from './quotes';
import { type Token, tokenize } from './tokens';

/** The words, names and quotations of a whole text; offsets as in it. */
export interface Reading {
  tokens: Token[];
  names: NameMention[];
  quotes: Quotation[];
  /** Per sentence the tokens it holds, [first, last). */
  sentences: { span: Span; first: number; last: number }[];
}

/** The words and numbers of one sentence; offsets within the sentence's own text. */
export interface SentenceReading {
  readonly tokens: Token[];
  readonly numbers: NumberMention[];
}

class ReadSentence implements SentenceReading {
  #numbers: NumberMention[] | null = null;

  constructor(
    private readonly text: string,
    readonly tokens: Token[],
  ) {}

  /** Looked for when first asked: most sentences are only compared word by word. */
  get numbers(): NumberMention[] {
    this.#numbers ??= numberMentions(this.text, this.tokens);
    return this.#numbers;
  }
}

const articles = new WeakMap<object, Reading>();
const places = new WeakMap<Span, { tokens: Token[]; first: number; last: number }>();
const sentences = new WeakMap<Span, SentenceReading>();

/** Read once per article object and shared by all stages; gone with the object. Not to be changed by callers. */
export function readingOf(article: Pick<Article, 'text' | 'language' | 'sentences'>): Reading {
  let reading = articles.get(article);
  if (!reading) {
    const { text, language } = article;
    const tokens = tokenize(text);
    let next = 0;
    const ranges = article.sentences.map((span) => {
      while (next < tokens.length && tokens[next]!.start < span.start) next++;
      const first = next;
      while (next < tokens.length && tokens[next]!.end <= span.end) next++;
      places.set(span, { tokens, first, last: next });
      return { span, first, last: next };
    });
    reading = { tokens, names: nameMentions(text, language, tokens), quotes: quotations(text), sentences: ranges };
    articles.set(article, reading);
  }
  return reading;
}

/** Read once per span object: the same sentence is compared with many others. Not to be changed by callers. */
export function sentenceReading(span: Span): SentenceReading {
  let reading = sentences.get(span);
  if (!reading) {
    reading = new ReadSentence(span.text, tokensOf(span));
    sentences.set(span, reading);
  }
  return reading;
}

function tokensOf(span: Span): Token[] {
  const place = places.get(span);
  if (!place) return tokenize(span.text);
  const tokens: Token[] = [];
  for (let i = place.first; i < place.last; i++) {
    const token = place.tokens[i]!;
    tokens.push({
      text: token.text,
      norm: token.norm,
      start: token.start - span.start,
      end: token.end - span.start,
    });
  }
  return tokens;
}
