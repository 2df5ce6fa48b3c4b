import type { Span } from '../contracts/comparison';
import { type Qualifiers, qualifierGroup, qualifierType } from '../lexicon/qualifiers';
import { reportingVerb } from '../lexicon/reporting-verbs';
import { strongVerb } from '../lexicon/strong-words';
import { startsLower } from '../text/characters';
import { idf } from '../text/document-frequency';
import { functionWords } from '../text/function-words';
import { type Quotation, quotations } from '../text/quotes';
import { sentenceReading } from '../text/reading';
import { stem, tokenize } from '../text/tokens';
import { isCalendar } from './grammar';
import { type Slot, side, type TypedSlot } from './wording-slot';

const glue = functionWords('en');
/** Share of a quotation's content words that must stand in the other sentence for "the same words". */
const SAME_WORDS = 0.6;
/** Longer quotations are statements of their own, not wording. Words. */
const LONGEST_QUOTE = 14;
/** A quotation that other words replace. Words. */
const LONGEST_REPLACED = 8;
/** Two sentences must share this much ({@link parallel}) before a quotation without a counterpart counts. */
const PARALLEL_QUOTE = 0.5;
/** A dropped detail holds a word at least this rare (idf). */
const TELLING = 2.5;

/** The quotations of an article, cut to one sentence; offsets within the sentence. A quotation may have opened sentences before. */
export type QuotesOf = (sentence: Span) => Quotation[];

/**
 * Quotation marks on one side only, around words the other sentence has without marks. Where the other sentence has other words, only if the
 * two are otherwise parallel.
 */
export function quotesDropped(a: Span, b: Span, quotesOf: QuotesOf): TypedSlot[] {
  return [
    ...oneWay(a, b, quotesOf).map(([quoted, plain]) => row(quoted, plain)),
    ...oneWay(b, a, quotesOf).map(([quoted, plain]) => row(plain, quoted)),
  ];

  function row(left: Span | null, right: Span | null): TypedSlot {
    return {
      a: left,
      b: right,
      type: 'quote-dropped',
      why: 'The same place holds quoted words on one side and the outlet’s own words, or none, on the other.',
      shades: null,
    };
  }
}

function oneWay(from: Span, to: Span, quotesOf: QuotesOf): [Span, Span | null][] {
  const mine = quotesOf(from);
  if (mine.length === 0) return [];
  const theirs = quotesOf(to);
  const there = sentenceReading(to).tokens;
  return mine.flatMap((quote): [Span, Span | null][] => {
    const words = content(quote.text);
    const length = quote.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    if (words.length === 0 || length > LONGEST_QUOTE) return [];
    const wanted = new Set(words);
    const quoted = new Set(
      there
        .filter((token) => theirs.some((one) => token.start >= one.start && token.end <= one.end))
        .map((token) => stem(token.norm)),
    );
    if (words.filter((word) => quoted.has(word)).length >= words.length * 0.5) return [];
    const plain = sameWords(quote, wanted, to);
    if (plain) return [[part(from, quote.start, quote.end), plain]];
    if (theirs.length > 0 || length < 2 || length > LONGEST_REPLACED || parallel(from, to) < PARALLEL_QUOTE) return [];
    return [[part(from, quote.start, quote.end), null]];
  });
}

/** The stretch of a sentence that holds most of the quoted words, outside quotation marks. */
function sameWords(quote: Quotation, wanted: Set<string>, sentence: Span): Span | null {
  const { tokens } = sentenceReading(sentence);
  const stems = stemsOf(sentence);
  const hits = stems.flatMap((one, i) => (wanted.has(one) ? [i] : []));
  if (new Set(hits.map((i) => stems[i]!)).size < wanted.size * SAME_WORDS) return null;
  const [first, last] = [hits[0]!, hits.at(-1)!];
  if (last - first > quote.text.split(/\s+/).length + 4) return null;
  return part(sentence, tokens[first]!.start, tokens[last]!.end);
}

/** How parallel two sentences are: Dice coefficient of their content stems, 0..1. */
export function parallel(a: Span, b: Span): number {
  const [left, right] = [contentStems(a), contentStems(b)];
  let shared = 0;
  for (const word of left) if (right.has(word)) shared++;
  return left.size + right.size === 0 ? 1 : (2 * shared) / (left.size + right.size);
}

const knownStems = new WeakMap<Span, string[]>();

/** Stems of a sentence's tokens, in their order. */
function stemsOf(sentence: Span): string[] {
  let known = knownStems.get(sentence);
  if (!known) {
    known = sentenceReading(sentence).tokens.map((token) => stem(token.norm));
    knownStems.set(sentence, known);
  }
  return known;
}

const knownContent = new WeakMap<Span, Set<string>>();

function contentStems(sentence: Span): Set<string> {
  let known = knownContent.get(sentence);
  if (!known) {
    const stems = stemsOf(sentence);
    known = new Set(stems.filter((_, i) => !glue.has(sentenceReading(sentence).tokens[i]!.norm)));
    knownContent.set(sentence, known);
  }
  return known;
}

function content(text: string): string[] {
  return tokenize(text)
    .filter((token) => !glue.has(token.norm))
    .map((token) => stem(token.norm));
}

/** A detail that stands in one sentence only: an apposition or parenthesis with a telling word; no credit, no time. */
export function detailDropped(slot: Slot, a: Span, b: Span): TypedSlot | null {
  if (slot.a && slot.b) return null;
  const span = (slot.a ?? slot.b)!;
  const sentence = slot.a ? a : b;
  if (!closed(span, sentence)) return null;
  const before = sentence.text.slice(Math.max(0, span.start - sentence.start - 14), span.start - sentence.start);
  if (!/(?:[,(—–]|\s-)\s?$/.test(before) && !/(?:,|^)\s?(?:including|with|by|despite|without)\s*$/.test(before))
    return null;
  const { tokens } = side(span);
  if (tokens.length < (/(?:ed|ing)$/.test(tokens[0]?.norm ?? '') ? LEAST_PARTICIPLE : 2)) return null;
  if (
    !/^(?:a|an|the|one|many|some|most|several|both|all|few|none|part|his|her|its|their|including|despite|without|once|formerly|long|who|which|whose|by|\p{L}+(?:ed|ing))$/u.test(
      tokens[0]?.norm ?? '',
    )
  )
    return null;
  if (
    tokens.some(
      (token) =>
        isCalendar(token.norm) ||
        /^(?:according|reported|citing|report|reports|which|while|when|he|she|they|it|will|would)$/.test(token.norm),
    )
  )
    return null;
  if (tokens.some((token) => reportingVerb(token.norm) !== null && /(?:ed|ing|said|told)$/.test(token.norm)))
    return null;
  if (/^(?:by|with|at|of)$/.test(tokens[0]!.norm) && /^\d/.test(tokens[1]?.norm ?? '')) return null;
  if (!tokens.some((token) => !glue.has(token.norm) && idf(stem(token.norm)) >= TELLING)) return null;
  return {
    ...slot,
    type: 'detail-dropped',
    why: 'A detail about someone or something stands on one side only.',
    shades: null,
  };
}

/**
 * A clause that stands in one sentence only and weighs: someone's contrary statement ("but two neighbours said …"), or one with a verb that
 * judges ("that officials ignored for years").
 */
export function clauseDropped(slot: Slot, a: Span, b: Span): TypedSlot | null {
  if (slot.a && slot.b) return null;
  const span = (slot.a ?? slot.b)!;
  if (!CLAUSE.test(span.text)) return null;
  const norms = side(span).tokens.map((token) => token.norm);
  const contrary =
    closed(span, slot.a ? a : b) &&
    norms.length >= LEAST_STATEMENT &&
    /^(?:but|although|though|while|whereas|despite)$/.test(norms[0]!) &&
    norms.some((norm, i) => i > 0 && reportingVerb(norm) !== null && !/ing$/.test(norm));
  const judged =
    norms.length >= 3 && norms.length <= LONGEST_CLAUSE && /^(?:that|which|who)$/.test(norms[0]!)
      ? strongVerb(norms)
      : null;
  if (!contrary && !judged) return null;
  const why = contrary ? 'A statement by someone else stands on one side only.' : judged!.group.why;
  return { ...slot, type: 'detail-dropped', why, shades: null };
}
/** How such a clause begins, after marks. */
const CLAUSE = /^[^\p{L}\p{N}]*(?:but|although|though|while|whereas|despite|that|which|who)\b/iu;
/** True where a mark or the sentence's end follows: the words are a whole, not the beginning of something. */
function closed(span: Span, sentence: Span): boolean {
  return /^(?:\s*[,.;:)!?”"’—–]|\s-\s|\s*$)/.test(sentence.text.slice(span.end - sentence.start));
}
/** Words of the shortest participle phrase that is a detail ("beating the champion" is none). */
const LEAST_PARTICIPLE = 4;
/** Words of the shortest statement, with its conjunction and verb, that counts as one. */
const LEAST_STATEMENT = 6;
/** Words of the longest relative clause that still is a detail. */
const LONGEST_CLAUSE = 9;

/**
 * A describing word of the lexicon right before a noun that both sentences have, on one side only: "an ageing ferry" ↔ "a ferry". Found
 * sentence by sentence, because a moved clause hides it from the slots.
 */
export function qualifiersDropped(a: Span, b: Span): TypedSlot[] {
  return [
    ...describing(a, b).map((found) => ({ ...found, a: found.span, b: null })),
    ...describing(b, a).map((found) => ({ ...found, a: null, b: found.span })),
  ].map(({ a: left, b: right, group }) => ({
    a: left,
    b: right,
    type: qualifierType(group),
    why: group.why,
    shades: null,
  }));
}

function describing(from: Span, to: Span): { span: Span; group: Qualifiers }[] {
  const described = describedIn(from);
  if (described.length === 0) return [];
  const theirs = sentenceReading(to).tokens;
  const stems = stemsOf(to);
  return described.flatMap(({ word, nouns, span, group }) => {
    if (stems.includes(word)) return [];
    // The noun itself, or the one after it ("powerful transport union"), stands in the other sentence without a describing word of this kind.
    const at = stems.findIndex((other) => nouns.includes(other));
    if (at < 0) return [];
    const before = theirs[at - 1];
    if (
      before &&
      !glue.has(before.norm) &&
      !nouns.includes(stems[at - 1]!) &&
      startsLower(before.text) &&
      to.text.slice(before.end, theirs[at]!.start) === ' ' &&
      qualifierGroup(before.text)?.group === group.group
    )
      return [];
    return [{ span, group }];
  });
}

interface Described {
  /** Stem of the describing word. */
  word: string;
  /** Stems of the two words after it. */
  nouns: string[];
  span: Span;
  group: Qualifiers;
}
const knownDescribed = new WeakMap<Span, Described[]>();

/** The describing words of a sentence, outside quotations, with the nouns they stand before. */
function describedIn(sentence: Span): Described[] {
  let found = knownDescribed.get(sentence);
  if (!found) {
    const { tokens } = sentenceReading(sentence);
    const quotes = quotations(sentence.text);
    found = tokens.flatMap((token, i) => {
      const head = tokens[i + 1];
      if (!head || head.start - token.end !== 1 || glue.has(head.norm)) return [];
      const hyphen = i > 0 && sentence.text.slice(tokens[i - 1]!.end, token.start) === '-';
      const start = hyphen ? tokens[i - 1]!.start : token.start;
      const group = qualifierGroup(sentence.text.slice(start, token.end));
      if (!group || group.group === 'manner') return [];
      if (quotes.some((q) => q.start <= token.start && q.end >= token.end)) return [];
      const nouns = tokens.slice(i + 1, i + 3).map((one) => stem(one.norm));
      return [{ word: stem(token.norm), nouns, span: part(sentence, start, token.end), group }];
    });
    knownDescribed.set(sentence, found);
  }
  return found;
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
