import type { Span } from '../contracts/comparison';
import { startsUpper } from '../text/characters';
import { functionWords } from '../text/function-words';
import { sentenceReading } from '../text/reading';
import { remembered } from '../text/remembered';
import { stem } from '../text/tokens';
import { isAcronym, isNegation } from './word-classes';

/** A word or a punctuation mark of a sentence as the word difference sees it; offsets are the article's. */
export interface DiffToken {
  /** Equal keys are the same word: case, typography, spelling and the writing of numbers set aside. */
  key: string;
  text: string;
  start: number;
  end: number;
  /** `glue`: grammar that changes no meaning by itself (articles, prepositions, auxiliaries …). */
  kind: 'word' | 'glue' | 'mark';
  /** A function word, glue or not. */
  grammar: boolean;
  stem: string;
  capital: boolean;
}

/** Function words that do change meaning: negation, modality, quantity, persons and causes. */
const MEANINGFUL = new Set(
  `not no never none nobody nothing neither nor without cannot may might can could must should would will shall ought all any both each every few
   many more most much only some several always often ever still yet he she him her they them we us i you because despite unless until against
   almost perhaps quite rather again`.split(/\s+/),
);
/** The signs that `numberMentions` counts in. */
const CURRENCY = /^[$€£¥₴₽]/;
const PIECE = /n['’]t$/i;

const known = new WeakMap<Span, { language: string; tokens: DiffToken[] }>();

/** Tokens of a sentence: words, `%` as "percent", and the marks that separate clauses. Worked out once per span object; not to be changed. */
export function diffTokens(span: Span, language = 'en'): DiffToken[] {
  const kept = known.get(span);
  if (kept?.language === language) return kept.tokens;
  const tokens = tokensOf(span, language);
  known.set(span, { language, tokens });
  return tokens;
}

function tokensOf(span: Span, language: string): DiffToken[] {
  const reading = sentenceReading(span);
  const stop = functionWords(language);
  const values = new Map(reading.numbers.map((n) => [n.start + (CURRENCY.test(n.text) ? 1 : 0), n.value] as const));
  const tokens: DiffToken[] = [];
  const add = (key: string, start: number, end: number, kind: DiffToken['kind'], grammar = false): void => {
    const text = span.text.slice(start, end);
    tokens.push({
      key,
      text,
      start: span.start + start,
      end: span.start + end,
      kind,
      grammar,
      stem: stem(key, language),
      capital: startsUpper(text),
    });
  };
  const word = (key: string, start: number, end: number): void => {
    const grammar = stop.has(key) && !isAcronym(span.text.slice(start, end));
    add(key, start, end, grammar && !MEANINGFUL.has(key) && !isNegation(key) ? 'glue' : 'word', grammar);
  };
  let last = 0;
  for (const token of reading.tokens) {
    marks(last, token.start);
    last = token.end;
    const value = values.get(token.start);
    if (value !== undefined && !/[a-z]/i.test(token.text.slice(1)))
      add(`#${token.norm}`, token.start, token.end, 'word');
    else if (value !== undefined) add(`#${value}`, token.start, token.end, 'word');
    else if (language === 'en' && PIECE.test(token.text)) {
      const root = token.norm.slice(0, -3);
      word(FULL[root] ?? root, token.start, token.end - 3);
      word('not', token.end - 3, token.end);
    } else if (token.norm === 'cannot') {
      word('can', token.start, token.start + 3);
      word('not', token.start + 3, token.end);
    } else word(plainSpelling(token.norm, language), token.start, token.end);
  }
  marks(last, span.text.length);
  return tokens;

  function marks(from: number, to: number): void {
    for (let i = from; i < to; i++) {
      const mark = span.text[i]!;
      if (mark === ' ') continue;
      if (mark === '%') add('percent', i, i + 1, 'word');
      else if (/[,;:()–—]/.test(mark)) add(',', i, i + 1, 'mark');
    }
  }
}

const FULL: Record<string, string> = { wo: 'will', ca: 'can', sha: 'shall' };

/** One spelling for British and American English: a key, not a word to be shown. */
function plainSpelling(norm: string, language: string): string {
  if (language !== 'en' || norm.length < 5) return norm;
  return spellings(norm);
}
const spellings = remembered(30_000, americanSpelling);

function americanSpelling(norm: string): string {
  return norm
    .replace(/is(e|ed|es|er|ers|ing|ation|ations)$/, 'iz$1')
    .replace(/yse(d|s|r)?$/, 'yze$1')
    .replace(/our(s|ed|ing|able|ite|ites|hood)?$/, 'or$1')
    .replace(/tre(s)?$/, 'ter$1')
    .replace(/ll(ed|ing|er|ers)$/, 'l$1')
    .replace(/ogue(s)?$/, 'og$1')
    .replace(/ence$/, 'ense');
}
