import type { Span } from '../contracts/comparison';
import { type Qualifiers, qualifierGroup, qualifierType } from '../lexicon/qualifiers';
import { startsLower } from '../text/characters';
import { idf } from '../text/document-frequency';
import { functionWords } from '../text/function-words';
import type { Quotation } from '../text/quotes';
import { stem, tokenize } from '../text/tokens';
import { isCalendar } from './grammar';
import { type CutQuote, type Described, NO_QUOTES, part, type SentenceView, type Side } from './sentence-view';
import type { ReadSlot, TypedSlot } from './wording-slot';

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

/**
 * Quotation marks on one side only, around words the other sentence has without marks. Where the other sentence has other words, only if the
 * two are otherwise parallel. The quotations are the article's, cut to the sentence: one may have opened sentences before.
 */
export function quotesDropped(a: SentenceView, b: SentenceView): TypedSlot[] {
  const rows: TypedSlot[] = [];
  const mine = a.cut ?? NO_QUOTES;
  const theirs = b.cut ?? NO_QUOTES;
  if (mine.length > 0) oneWay(a, b, mine, theirs, (quoted, plain) => rows.push(unquoted(quoted, plain)));
  if (theirs.length > 0) oneWay(b, a, theirs, mine, (quoted, plain) => rows.push(unquoted(plain, quoted)));
  return rows;
}

function unquoted(a: Span | null, b: Span | null): TypedSlot {
  const why = 'The same place holds quoted words on one side and the outlet’s own words, or none, on the other.';
  return { a, b, type: 'quote-dropped', why, shades: null };
}

function oneWay(
  from: SentenceView,
  to: SentenceView,
  mine: readonly CutQuote[],
  theirs: readonly CutQuote[],
  found: (quoted: Span, plain: Span | null) => void,
): void {
  const quoted = quotedStems(to, theirs);
  for (const quote of mine) {
    quote.read ??= readQuote(quote.text);
    const { content, wanted, words } = quote.read;
    if (content.length === 0 || words > LONGEST_QUOTE) continue;
    if (quoted.size > 0 && content.filter((word) => quoted.has(word)).length >= content.length * 0.5) continue;
    const plain = sameWords(quote, wanted, to);
    if (plain) found(part(from.span, quote.start, quote.end), plain);
    else if (theirs.length === 0 && words >= 2 && words <= LONGEST_REPLACED && parallel(from, to) >= PARALLEL_QUOTE)
      found(part(from.span, quote.start, quote.end), null);
  }
}

function readQuote(text: string): NonNullable<CutQuote['read']> {
  const words = countRuns(text);
  const content = words > LONGEST_QUOTE ? [] : contentOf(text);
  return { content, wanted: new Set(content), words };
}

/** Runs of letters and digits. */
function countRuns(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

const NO_STEMS: ReadonlySet<string> = new Set();
function quotedStems({ tokens, words }: SentenceView, quotes: readonly Quotation[]): ReadonlySet<string> {
  if (quotes.length === 0) return NO_STEMS;
  const stems = new Set<string>();
  for (const { start, end } of quotes)
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!;
      if (token.start >= start && token.end <= end) stems.add(words[i]!.stem);
    }
  return stems;
}

/** The stretch of a sentence that holds most of the quoted words, outside quotation marks. */
function sameWords(quote: Quotation, wanted: ReadonlySet<string>, { span, tokens, words }: SentenceView): Span | null {
  const hit = new Set<string>();
  let first = -1;
  let last = -1;
  for (let i = 0; i < words.length; i++) {
    if (!wanted.has(words[i]!.stem)) continue;
    hit.add(words[i]!.stem);
    if (first < 0) first = i;
    last = i;
  }
  if (hit.size < wanted.size * SAME_WORDS) return null;
  if (last - first > quote.text.split(/\s+/).length + 4) return null;
  return part(span, tokens[first]!.start, tokens[last]!.end);
}

/** How parallel two sentences are: Dice coefficient of their content stems, 0..1. */
export function parallel(a: SentenceView, b: SentenceView): number {
  const left = contentStems(a);
  const right = contentStems(b);
  let shared = 0;
  for (const word of left) if (right.has(word)) shared++;
  return left.size + right.size === 0 ? 1 : (2 * shared) / (left.size + right.size);
}

function contentStems(sentence: SentenceView): Set<string> {
  if (!sentence.content) {
    sentence.content = new Set();
    for (const word of sentence.words) if (!word.glue) sentence.content.add(word.stem);
  }
  return sentence.content;
}

function contentOf(text: string): string[] {
  return tokenize(text)
    .filter((token) => !glue.has(token.norm))
    .map((token) => stem(token.norm));
}

/** A detail that stands in one sentence only: an apposition or parenthesis with a telling word; no credit, no time. */
export function detailDropped(slot: ReadSlot, a: SentenceView, b: SentenceView): TypedSlot | null {
  if (slot.a && slot.b) return null;
  const span = (slot.a ?? slot.b)!;
  const { tokens, words }: Side = slot.a ? slot.left : slot.right;
  const opener = words[0];
  if (!opener || !(DETAIL_OPENS.has(opener.norm) || PARTICIPLE.test(opener.norm))) return null;
  if (words.length < (opener.ed || opener.ing ? LEAST_PARTICIPLE : 2)) return null;
  const sentence = (slot.a ? a : b).span;
  if (!closed(span, sentence)) return null;
  const before = sentence.text.slice(Math.max(0, span.start - sentence.start - 14), span.start - sentence.start);
  if (!/(?:[,(—–]|\s-)\s?$/.test(before) && !/(?:,|^)\s?(?:including|with|by|despite|without)\s*$/.test(before))
    return null;
  for (const { norm, verb, ed, ing } of words) {
    if (isCalendar(norm) || CREDITS.has(norm)) return null;
    if (verb !== null && (ed || ing || norm.endsWith('said') || norm.endsWith('told'))) return null;
  }
  if (/^(?:by|with|at|of)$/.test(opener.norm) && /^\d/.test(tokens[1]?.norm ?? '')) return null;
  if (!words.some((word) => !word.glue && idf(word.stem) >= TELLING)) return null;
  return {
    a: slot.a,
    b: slot.b,
    type: 'detail-dropped',
    why: 'A detail about someone or something stands on one side only.',
    shades: null,
  };
}
/** How a detail opens, but for a participle. */
const DETAIL_OPENS = new Set(
  'a an the one many some most several both all few none part his her its their including despite without once formerly long who which whose by'.split(
    ' ',
  ),
);
const PARTICIPLE = /^\p{L}+(?:ed|ing)$/u;
/** Words of credits and of the reporter's own clauses. */
const CREDITS = new Set(
  'according reported citing report reports which while when he she they it will would'.split(' '),
);

/**
 * A clause that stands in one sentence only and weighs: someone's contrary statement ("but two neighbours said …"), or one with a verb that
 * judges ("that officials ignored for years").
 */
export function clauseDropped(slot: ReadSlot, a: SentenceView, b: SentenceView): TypedSlot | null {
  if (slot.a && slot.b) return null;
  const span = (slot.a ?? slot.b)!;
  const { words, strong } = slot.a ? slot.left : slot.right;
  const opener = words[0]?.norm ?? '';
  const contrary = CONTRARY.has(opener);
  if (!contrary && !RELATIVE.has(opener)) return null;
  if (!CLAUSE.test(span.text)) return null;
  if (contrary) {
    if (words.length < LEAST_STATEMENT || !closed(span, (slot.a ? a : b).span)) return null;
    if (!words.some((word, i) => i > 0 && word.verb !== null && !word.ing)) return null;
    const why = 'A statement by someone else stands on one side only.';
    return { a: slot.a, b: slot.b, type: 'detail-dropped', why, shades: null };
  }
  if (words.length < 3 || words.length > LONGEST_CLAUSE || !strong) return null;
  return { a: slot.a, b: slot.b, type: 'detail-dropped', why: strong.group.why, shades: null };
}
const CONTRARY = new Set('but although though while whereas despite'.split(' '));
const RELATIVE = new Set('that which who'.split(' '));
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
export function qualifiersDropped(a: SentenceView, b: SentenceView): TypedSlot[] {
  const rows: TypedSlot[] = [];
  if (describedIn(a).length === 0 && describedIn(b).length === 0) return rows;
  for (const one of describedIn(a)) if (lacks(b, one)) rows.push(row(one.span, null, one.group));
  for (const one of describedIn(b)) if (lacks(a, one)) rows.push(row(null, one.span, one.group));
  return rows;

  function row(left: Span | null, right: Span | null, group: Qualifiers): TypedSlot {
    return { a: left, b: right, type: qualifierType(group), why: group.why, shades: null };
  }
}

/** True where a sentence has the noun, or the one after it ("powerful transport union"), without a describing word of this kind. */
function lacks({ span, tokens, words }: SentenceView, { word, nouns, group }: Described): boolean {
  let at = -1;
  for (let i = 0; i < words.length; i++) {
    const { stem: other } = words[i]!;
    if (other === word) return false;
    if (at < 0 && nouns.includes(other)) at = i;
  }
  if (at < 0) return false;
  const before = tokens[at - 1];
  return !(
    before &&
    !words[at - 1]!.glue &&
    !nouns.includes(words[at - 1]!.stem) &&
    startsLower(before.text) &&
    span.text.slice(before.end, tokens[at]!.start) === ' ' &&
    qualifierGroup(before.text)?.group === group.group
  );
}

/** The describing words of a sentence, outside quotations, with the nouns they stand before. */
function describedIn(sentence: SentenceView): readonly Described[] {
  sentence.described ??= findDescribed(sentence);
  return sentence.described;
}

function findDescribed({ span, tokens, words, quotes }: SentenceView): Described[] {
  const found: Described[] = [];
  for (let i = 0; i + 1 < tokens.length; i++) {
    if (!words[i]!.qualifies) continue;
    const [token, head] = [tokens[i]!, tokens[i + 1]!];
    if (head.start - token.end !== 1 || words[i + 1]!.glue) continue;
    const hyphen = i > 0 && span.text.slice(tokens[i - 1]!.end, token.start) === '-';
    const start = hyphen ? tokens[i - 1]!.start : token.start;
    const group = qualifierGroup(span.text.slice(start, token.end));
    if (!group || group.group === 'manner') continue;
    if (quotes.some((q) => q.start <= token.start && q.end >= token.end)) continue;
    const nouns = words.slice(i + 1, i + 3).map((word) => word.stem);
    found.push({ word: words[i]!.stem, nouns, span: part(span, start, token.end), group });
  }
  return found;
}
