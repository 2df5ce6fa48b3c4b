import type { Span } from '../contracts/comparison';
import { IRREGULAR } from '../lexicon/lemma';
import { type Qualifiers, qualifierGroup, qualifierType } from '../lexicon/qualifiers';
import { reportingVerb } from '../lexicon/reporting-verbs';
import { strongVerb } from '../lexicon/strong-words';
import { startsLower, startsUpper } from '../text/characters';
import { idf } from '../text/document-frequency';
import { functionWords } from '../text/function-words';
import { type Quotation, quotations } from '../text/quotes';
import { sentenceReading } from '../text/reading';
import { stem, tokenize } from '../text/tokens';
import { DETERMINERS, isCalendar, isNumeral, PASSIVE, PRONOUNS } from './grammar';
import type { Slot, TypedSlot } from './wording-slot';

const glue = functionWords('en');
/** Share of a quotation's content words that must stand in the other sentence for "the same words". */
const SAME_WORDS = 0.6;
/** Longer quotations are statements of their own, not wording. Words. */
const LONGEST_QUOTE = 14;
/** A quotation that other words replace. Words. */
const LONGEST_REPLACED = 8;
/** Two sentences must share this much ({@link parallel}) before a quotation without a counterpart counts. */
const PARALLEL_QUOTE = 0.5;
/** Slots of more words than this are too loose for a rule of form. */
export const LONGEST_SHAPED = 5;
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
  const before = sentence.text.slice(0, span.start - sentence.start);
  const tokens = tokenize(span.text);
  if (tokens.length < (/(?:ed|ing)$/.test(tokens[0]?.norm ?? '') ? LEAST_PARTICIPLE : 2) || !closed(span, sentence))
    return null;
  if (!/(?:[,(—–]|\s-)\s?$/.test(before) && !/(?:,|^)\s?(?:including|with|by|despite|without)\s*$/.test(before))
    return null;
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
  const norms = tokenize(span.text).map((token) => token.norm);
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

/** Active on one side, passive without an actor on the other, by the same verb or in the same slot. */
export function agencyLost(a: Span, b: Span): TypedSlot[] {
  const found: TypedSlot[] = [];
  const [left, right] = [verbs(a), verbs(b)];
  for (const passive of left.passive) {
    const active = right.active.find((one) => one.key === passive.key);
    if (active) found.push(row(passive.span, active.span));
  }
  for (const passive of right.passive) {
    const active = left.active.find((one) => one.key === passive.key);
    if (active) found.push(row(active.span, passive.span));
  }
  return found;

  function row(x: Span, y: Span): TypedSlot {
    return {
      a: x,
      b: y,
      type: 'agency',
      why: 'One side says who did it, the other uses a passive without an actor.',
      shades: null,
    };
  }
}

/** Irregular forms that serve as past and as participle, or as participle alone. */
const PARTICIPLE = new Set(
  Object.entries(IRREGULAR)
    .filter(
      ([form, base]) =>
        !/ing$|ies$|ying$/.test(form) && !/^(?:be|have|do|say|person|man|woman|child|life|go|come)$/.test(base),
    )
    .map(([form]) => form),
);

interface Verb {
  key: string;
  span: Span;
}

/** A word that may open an object: "found him", "closed two bridges", "shot dead". */
function opensObject({ norm, text }: { norm: string; text: string }): boolean {
  return (
    DETERMINERS.has(norm) ||
    startsUpper(text) ||
    isNumeral(text) ||
    /^(?:him|them|me|us|it|and|or|dead|down|off|out|up)$/.test(norm) ||
    (/[^s]s$/.test(norm) && !glue.has(norm))
  );
}

const knownVerbs = new WeakMap<Span, { passive: Verb[]; active: Verb[] }>();

function verbs(sentence: Span): { passive: Verb[]; active: Verb[] } {
  let known = knownVerbs.get(sentence);
  if (!known) {
    known = verbsOf(sentence);
    knownVerbs.set(sentence, known);
  }
  return known;
}

function verbsOf(sentence: Span): { passive: Verb[]; active: Verb[] } {
  const { tokens } = sentenceReading(sentence);
  const quotes = quotations(sentence.text);
  const passive: Verb[] = [];
  const active: Verb[] = [];
  tokens.forEach((token, i) => {
    if (i === 0 || !(/ed$/.test(token.norm) || PARTICIPLE.has(token.norm)) || token.norm.length < 3) return;
    if (quotes.some((quote) => quote.start <= token.start && quote.end >= token.end)) return;
    let j = i - 1;
    while (j > 0 && /ly$|^(?:also|later|then|not)$/.test(tokens[j]!.norm)) j--;
    const before = tokens[j]!;
    const key = stem(token.norm);
    if (PASSIVE.has(before.norm)) {
      const by = tokens.slice(i + 1, i + 8).some((next) => next.norm === 'by');
      if (!by) passive.push({ key, span: part(sentence, before.start, token.end) });
    } else {
      const subject = /^(?:has|have|had)$/.test(before.norm) ? tokens[j - 1] : before;
      if (!subject || isCalendar(subject.norm) || (glue.has(subject.norm) && !PRONOUNS.has(subject.norm))) return;
      const next = tokens[i + 1];
      if (!next || next.norm === 'by' || !opensObject(next) || /(?:ed|ing)$/.test(before.norm)) return;
      const between = sentence.text.slice(subject.end, token.start);
      if (!/[,;:]/.test(between)) active.push({ key, span: part(sentence, subject.start, token.end) });
    }
  });
  return { passive, active };
}

/** "This insight was shared" against "made the acknowledgement", after a name or pronoun: the slot itself loses the actor. */
export function passiveSlot(slot: Slot, a: Span, b: Span): TypedSlot | null {
  if (!slot.a || !slot.b) return null;
  if (tokenize(slot.a.text).length > LONGEST_SHAPED || tokenize(slot.b.text).length > LONGEST_SHAPED) return null;
  const [left, right] = [isPassive(slot.a.text), isPassive(slot.b.text)];
  if (left === right) return null;
  const [activeSlot, sentence, other] = left ? [slot.b, b, a] : [slot.a, a, b];
  const before = tokenize(sentence.text.slice(0, activeSlot.start - sentence.start)).at(-1);
  const passiveEnd = (left ? slot.a.end : slot.b.end) - other.start;
  if (/^\s*by\b/.test(other.text.slice(passiveEnd, passiveEnd + 6)) || !before) return null;
  if (!startsUpper(before.text) && !PRONOUNS.has(before.norm)) return null;
  if (/\b(?:is|are|was|were|be|been|will)\b/.test(activeSlot.text)) return null;
  if (!tokenize(activeSlot.text).some((token) => /ed$/.test(token.norm) || IRREGULAR[token.norm] !== undefined))
    return null;
  return {
    ...slot,
    type: 'agency',
    why: 'One side says who did it, the other uses a passive without an actor.',
    shades: null,
  };
}

function isPassive(text: string): boolean {
  return (
    /\b(?:is|are|was|were|been|being)\s(?:\w+ly\s)?\w+(?:ed|en|own|ught|old|aid|ade|eld)\b/.test(text) &&
    !/\bby\b/.test(text)
  );
}

function part(sentence: Span, from: number, to: number): Span {
  return {
    article: sentence.article,
    start: sentence.start + from,
    end: sentence.start + to,
    text: sentence.text.slice(from, to),
  };
}
