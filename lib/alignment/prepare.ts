import type { Article, Span } from '../contracts/comparison';
import { startsUpper } from '../text/characters';
import { IDF_CAP } from '../text/document-frequency';
import { numberMentions } from '../text/numbers';
import { readingOf } from '../text/reading';
import { stem, tokenize } from '../text/tokens';
import { fingerprint, joined, sortedSet } from './fingerprint';
import { wordForm } from './vocabulary';
import { isAcronym, isNegation, weekdayOf } from './word-classes';

export type WordClass = 'content' | 'function' | 'attribution' | 'name' | 'number' | 'weekday' | 'outlet';

/** A word of a sentence. `id` is the fingerprint of its stem (of its value, for a number); offsets are the article's. */
export interface PreparedWord {
  id: number;
  norm: string;
  start: number;
  end: number;
  class: WordClass;
  /** Idf, 0 for function words. */
  weight: number;
  quoted: boolean;
}

/** What the pair model looks at. Sets are sorted arrays of fingerprints. */
export interface PreparedSentence {
  span: Span;
  words: PreparedWord[];
  /** Distinct ids of all words but function words, ascending, with weight and class beside each. */
  ids: Int32Array;
  weights: Float64Array;
  classes: WordClass[];
  /** Sum of `weights`. */
  total: number;
  /** Ids of all words, function words too, as they stand. */
  sequence: Int32Array;
  /** The same as a set. */
  all: Int32Array;
  bigrams: Int32Array;
  /** Runs of four letters; worked out when first asked for: most sentences never come so near to another. */
  readonly letters: Int32Array;
  names: Int32Array;
  numbers: Int32Array;
  /** Runs of three words inside quotation marks. */
  quoted: Int32Array;
  /** Bit set of the weekdays named, bit 0 = Sunday. */
  weekdays: number;
  negated: boolean;
}

/** An article made ready to be aligned: compute once, keep, use against any number of others. */
export interface Prepared {
  article: string;
  language: string;
  sentences: PreparedSentence[];
  /** Id of a stem → the numbers of the sentences that hold it, ascending. */
  where: Map<number, number[]>;
  /** Two neighbours as one sentence, by the number of the first; filled when first asked for. */
  joined: Map<number, PreparedSentence>;
  /** Id of a stem → the numbers of the sentences that hold it or a synonym; filled when first asked for. */
  reach: Map<number, readonly number[]>;
}

/** Weight of a number: as rare as a word in one of 400 articles, whatever its digits. */
const NUMBER_WEIGHT = 5;
/** The signs that `numberMentions` counts in. */
const CURRENCY = /^[$€£¥₴₽]/;
/** From this share of capitalised words on a sentence is a headline in title case: its capitals say nothing about names. */
const TITLE_CASE = 0.75;

/** Stems, names, numbers, quotations of every sentence of an article. Costs 1–4 ms; pure, so that callers may cache it. */
export function prepare(article: Pick<Article, 'id' | 'text' | 'language' | 'sentences' | 'outlet'>): Prepared {
  const { text, language } = article;
  const own = new Set(article.outlet ? tokenize(article.outlet).map((t) => stem(t.norm, language)) : []);
  const { tokens, names, quotes, sentences: ranges } = readingOf(article);
  const named = mask(text.length, names);
  const numbers = new Map(
    numberMentions(text, tokens).map((n) => [n.start + (CURRENCY.test(n.text) ? 1 : 0), n.value]),
  );
  const inQuotes = mask(text.length, quotes);
  const rarity = language === 'en' ? () => 0 : rarityWithin(article, language);

  const sentences = ranges.map(({ span, first, last }) => {
    const inside = tokens.slice(first, last);
    const titleCase = isTitleCase(inside.map((t) => t.text));
    const words = inside.map((token): PreparedWord => {
      const form = wordForm(token.norm, language);
      const value = numbers.get(token.start);
      const isNumber = value !== undefined || form.digits;
      const kind: WordClass = isNumber
        ? 'number'
        : form.function && !isAcronym(token.text)
          ? 'function'
          : own.has(form.root) && form.special !== 'weekday'
            ? 'outlet'
            : (form.special ?? (named[token.start] === 1 && !titleCase ? 'name' : 'content'));
      const weight = kind === 'function' ? 0 : isNumber ? NUMBER_WEIGHT : (form.weight ?? rarity(form.root));
      return {
        id: isNumber ? fingerprint(`#${value ?? token.norm}`) : form.id,
        norm: token.norm,
        start: token.start,
        end: token.end,
        class: kind,
        weight,
        quoted: inQuotes[token.start] === 1,
      };
    });
    return sentenceOf(span, words);
  });
  return { article: article.id, language, sentences, where: whereOf(sentences), joined: new Map(), reach: new Map() };
}

function whereOf(sentences: PreparedSentence[]): Map<number, number[]> {
  const where = new Map<number, number[]>();
  sentences.forEach((sentence, number) => {
    for (const id of sentence.ids) {
      const known = where.get(id);
      if (known) known.push(number);
      else where.set(id, [number]);
    }
  });
  return where;
}

/** The features' raw material of a run of words; also used to join neighbouring sentences. */
export function sentenceOf(span: Span, words: PreparedWord[]): PreparedSentence {
  const byId = new Map<number, PreparedWord>();
  for (const word of words) if (word.class !== 'function') byId.set(word.id, word);
  const ids = new Int32Array([...byId.keys()]).sort();
  const weights = Float64Array.from(ids, (id) => byId.get(id)!.weight);
  const sequence = new Int32Array(words.map((w) => w.id));
  const bigrams: number[] = [];
  const quoted: number[] = [];
  for (let i = 1; i < words.length; i++) {
    bigrams.push(joined(words[i - 1]!.id, words[i]!.id));
    if (i >= 2 && words[i - 2]!.quoted && words[i]!.quoted) quoted.push(runOfThree(words, i));
  }
  let letters: Int32Array | null = null;
  let weekdays = 0;
  for (const word of words) if (word.class === 'weekday') weekdays |= 1 << weekdayOf(word.norm);
  return {
    span,
    words,
    ids,
    weights,
    classes: Array.from(ids, (id) => byId.get(id)!.class),
    total: weights.reduce((sum, w) => sum + w, 0),
    sequence,
    all: sortedSet(sequence),
    bigrams: sortedSet(bigrams),
    get letters() {
      letters ??= letterRuns(words);
      return letters;
    },
    names: idsOf(words, 'name'),
    numbers: idsOf(words, 'number'),
    quoted: sortedSet(quoted),
    weekdays,
    negated: words.some((w) => isNegation(w.norm)),
  };
}

/** Id of the three words that end at a place. */
export function runOfThree(words: PreparedWord[], last: number): number {
  return joined(joined(words[last - 2]!.id, words[last - 1]!.id), words[last]!.id);
}

function idsOf(words: PreparedWord[], kind: WordClass): Int32Array {
  return sortedSet(words.filter((w) => w.class === kind).map((w) => w.id));
}

/** Runs of four letters of the words, each word with a blank on either side. */
function letterRuns(words: PreparedWord[]): Int32Array {
  const line = ` ${words.map((w) => w.norm).join(' ')} `;
  const runs = new Int32Array(Math.max(0, line.length - 3));
  for (let i = 0; i + 4 <= line.length; i++) {
    let h = line.charCodeAt(i);
    for (let k = 1; k < 4; k++) h = (Math.imul(h, 0x01000193) ^ line.charCodeAt(i + k)) | 0;
    runs[i] = h;
  }
  return sortedSet(runs);
}

function mask(length: number, spans: { start: number; end: number }[]): Uint8Array {
  const covered = new Uint8Array(length);
  for (const { start, end } of spans) covered.fill(1, start, end);
  return covered;
}

function isTitleCase(words: string[]): boolean {
  const long = words.filter((w) => w.length > 3);
  return long.length > 3 && long.filter((w) => startsUpper(w)).length / long.length >= TITLE_CASE;
}

/** Languages without background counts: a word is as rare as it is among the article's own sentences. */
function rarityWithin(article: Pick<Article, 'text' | 'sentences'>, language: string): (stem: string) => number {
  const counts = new Map<string, number>();
  for (const sentence of article.sentences) {
    const roots = new Set(tokenize(sentence.text).map((t) => stem(t.norm, language)));
    for (const root of roots) counts.set(root, (counts.get(root) ?? 0) + 1);
  }
  const sentences = article.sentences.length;
  return (root) => Math.min(IDF_CAP, 2 * Math.log((sentences + 1) / (counts.get(root) ?? 1)));
}
