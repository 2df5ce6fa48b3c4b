import type { Span } from '../contracts/comparison';
import { startsUpper } from '../text/characters';
import { functionWords } from '../text/function-words';
import type { NumberMention } from '../text/numbers';
import { sentenceReading } from '../text/reading';
import { remembered } from '../text/remembered';
import { stem, type Token } from '../text/tokens';
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
/** Marks that separate clauses. */
const PARTING = ',;:()–—';
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
  const forms = language === 'en' ? englishForms : (norm: string) => formOf(norm, language);
  const values = reading.numbers.length > 0 ? valuesOf(reading.numbers) : null;
  const { text } = span;
  const tokens: DiffToken[] = [];
  const add = ({ key, stem, kind, grammar }: Form, text: string, start: number): void => {
    const capital = startsUpper(text);
    const acronym = grammar && capital && isAcronym(text);
    tokens.push({
      key,
      text,
      start: span.start + start,
      end: span.start + start + text.length,
      kind: acronym ? 'word' : kind,
      grammar: grammar && !acronym,
      stem,
      capital,
    });
  };
  let last = 0;
  for (const token of reading.tokens) {
    marks(last, token.start);
    last = token.end;
    const value = values?.get(token.start);
    if (value !== undefined) add(numberForm(numberKey(token, value), language), token.text, token.start);
    else if (language === 'en' && token.text.length > 2 && PIECE.test(token.text)) {
      const root = token.norm.slice(0, -3);
      const cut = token.text.length - 3;
      add(forms(FULL[root] ?? root), token.text.slice(0, cut), token.start);
      add(forms('not'), token.text.slice(cut), token.start + cut);
    } else if (token.norm === 'cannot') {
      add(forms('can'), token.text.slice(0, 3), token.start);
      add(forms('not'), token.text.slice(3), token.start + 3);
    } else add(forms(token.norm), token.text, token.start);
  }
  marks(last, text.length);
  return tokens;

  function marks(from: number, to: number): void {
    for (let i = from; i < to; i++) {
      const mark = text[i]!;
      if (mark === ' ') continue;
      if (mark === '%') add(PERCENT, mark, i);
      else if (PARTING.includes(mark)) add(COMMA, mark, i);
    }
  }
}

/** What is known of a key by itself: but for "US" and "IT", which are no pronouns, all a token has besides its text and place. */
type Form = Pick<DiffToken, 'key' | 'stem' | 'kind' | 'grammar'>;

function formOf(norm: string, language: string): Form {
  const key = language === 'en' && norm.length >= 5 ? americanSpelling(norm) : norm;
  const grammar = functionWords(language).has(key);
  const glue = grammar && !MEANINGFUL.has(key) && !isNegation(key);
  return { key, stem: stem(key, language), kind: glue ? 'glue' : 'word', grammar };
}
const englishForms = remembered(30_000, (norm) => formOf(norm, 'en'));
const PERCENT: Form = { key: 'percent', stem: stem('percent'), kind: 'word', grammar: false };
const COMMA: Form = { key: ',', stem: ',', kind: 'mark', grammar: false };

/** Values by the place of their first token. */
function valuesOf(numbers: readonly NumberMention[]): Map<number, number> {
  const values = new Map<number, number>();
  for (const { start, text, value } of numbers) values.set(start + (CURRENCY.test(text) ? 1 : 0), value);
  return values;
}

/** Digits as they stand, number words by their value. */
function numberKey({ text, norm }: Token, value: number): string {
  return /[a-z]/i.test(text.slice(1)) ? `#${value}` : `#${norm}`;
}

function numberForm(key: string, language: string): Form {
  return { key, stem: stem(key, language), kind: 'word', grammar: false };
}

const FULL: Record<string, string> = { wo: 'will', ca: 'can', sha: 'shall' };

/** One spelling for British and American English: a key, not a word to be shown. */
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
