import { diffWords, type WordChange } from '../alignment/word-diff';
import type { Article, Span, WordingSignal, WordingType } from '../contracts/comparison';
import { tokenize } from '../text/tokens';
import { type ArticleView, firstFrom, inOwnVoice, viewOf } from './article-view';
import { PRONOUNS } from './grammar';
import { articlesOf, type CommonPass, nameOf } from './pass';
import { type CutQuote, NO_QUOTES, part, type SentenceView, sentenceView, sideOf } from './sentence-view';
import { agencyLost, passiveSlot } from './wording-agency';
import { wholePhrase } from './wording-phrase';
import { type ReadSlot, type Slot, type TypedSlot, tellApart, termsApart, typeSlot } from './wording-slot';
import { clauseDropped, detailDropped, parallel, qualifiersDropped, quotesDropped } from './wording-structure';

/** Which types a reader wants first. */
const WEIGHT: Record<WordingType, number> = {
  naming: 9,
  agency: 8,
  'quote-dropped': 7,
  'actor-label': 6,
  'place-name': 6,
  intensity: 5,
  certainty: 5,
  'reporting-verb': 5,
  'detail-dropped': 4,
  style: 0,
};

interface Row extends TypedSlot {
  sentences: [Span, Span];
}

/**
 * **wording**: different words in the same place of two sentences that state the same fact (strict alignments only). Each difference is typed by
 * the lexicons of lib/lexicon or by its form (quotation marks, passive, dropped detail); the rest is `style`, for the hover card only.
 * A difference that runs both ways between two articles (leaders ↔ officials) is style. Recurrent ones first. Symmetric: exchanging the
 * articles exchanges `a` and `b` and nothing else. Fails on wrong pairs of sentences and on senses the lexicon does not know.
 */
export function wordings(pass: CommonPass): WordingSignal[] {
  const articles = new Map(articlesOf(pass).map((article) => [article.id, article]));
  const rows: Row[] = [];
  for (const alignment of pass.alignments) {
    const a = alignment.a[0];
    const b = alignment.b[0];
    if (alignment.tier !== 'strict' || !a || !b || a.text === b.text) continue;
    addRows(rows, a, b, articles, articles.get(a.article)?.language ?? 'und');
  }
  settleDirections(rows);
  const recurrence = new Map<string, number>();
  const keys = rows.map((row) => (row.shades ? `${row.shades[0]}>${row.shades[1]}` : null));
  for (const key of keys) if (key !== null) recurrence.set(key, (recurrence.get(key) ?? 0) + 1);
  return rows
    .map((row, i) => ({ row, i, weight: WEIGHT[row.type] * (keys[i] == null ? 1 : recurrence.get(keys[i])!) }))
    .sort((x, y) => y.weight - x.weight || x.i - y.i)
    .map(({ row }) => signalOf(pass, row));
}

function addRows(all: Row[], a: Span, b: Span, articles: Map<string, Article>, language: string): void {
  const english = language === 'en' || language === 'und';
  const viewA = viewIn(articles, a);
  const viewB = viewIn(articles, b);
  const left = sentenceView(a, viewA);
  const right = sentenceView(b, viewB);
  left.cut ??= quotesIn(viewA, a);
  right.cut ??= quotesIn(viewB, b);
  const rows: TypedSlot[] = quotesDropped(left, right);
  if (english) agencyLost(left, right, rows);
  const outside: Slot[] = [];
  const alike = parallel(left, right);
  const places = rejoined(diffWords(a, b, language), left, right);
  for (let i = 0; i < places.length; i++) {
    const one = places[i]!;
    const slot = withNegation(withGlue(one, left, right), left, right);
    const owned = own(viewA, slot.a) && own(viewB, slot.b);
    if (owned) outside.push(slot);
    if (touched(rows, slot) >= 0) continue;
    if (!english) rows.push(style(slot));
    else if (one.kind === 'renamed') rows.push(renamed(slot));
    else if (!owned || !addTyped(rows, slot, left, right, alike))
      rows.push(
        (owned &&
          (passiveSlot(slot, left, right) ?? detailDropped(slot, left, right) ?? clauseDropped(slot, left, right))) ||
          style(slot),
      );
  }
  if (english) {
    for (const row of termsApart(left, right, outside)) if (touched(rows, row, true) < 0) rows.push(row);
    for (const row of qualifiersDropped(left, right)) {
      const at = touched(rows, row);
      if (at < 0) rows.push(row);
      else if (rows[at]!.type === 'style') rows[at] = row;
    }
  }
  const sentences: [Span, Span] = [a, b];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const { a: mine, b: theirs } = wholePhrase(row, left, right);
    all.push({ a: mine, b: theirs, type: row.type, why: row.why, shades: row.shades, sentences });
  }
}

/** Adds what the lexicons tell of a slot; false where they tell nothing. */
function addTyped(rows: TypedSlot[], slot: ReadSlot, left: SentenceView, right: SentenceView, alike: number): boolean {
  let found = false;
  for (const row of typeSlot(slot, left, right)) {
    if (!tight(row, slot, alike)) continue;
    rows.push(row);
    found = true;
  }
  return found;
}

function viewIn(articles: Map<string, Article>, span: Span): ArticleView | null {
  const article = articles.get(span.article);
  return article ? viewOf(article) : null;
}

/** The quotations of an article, cut to a sentence; offsets within it. */
function quotesIn(view: ArticleView | null, sentence: Span): readonly CutQuote[] {
  if (!view || view.quotes.length === 0) return NO_QUOTES;
  let cut: CutQuote[] | null = null;
  // The one before may reach into the sentence.
  for (let i = Math.max(0, firstFrom(view.quotes, sentence.start) - 1); i < view.quotes.length; i++) {
    const quote = view.quotes[i]!;
    if (quote.start >= sentence.end) break;
    if (quote.end <= sentence.start) continue;
    const start = Math.max(quote.start, sentence.start);
    const end = Math.min(quote.end, sentence.end);
    cut ??= [];
    cut.push({
      start: start - sentence.start,
      end: end - sentence.start,
      text: view.article.text.slice(start, end),
      closed: quote.closed,
      read: null,
    });
  }
  return cut ?? NO_QUOTES;
}

function own(view: ArticleView | null, span: Span | null): boolean {
  return span === null || view === null || inOwnVoice(view, span.start);
}

interface Placed extends ReadSlot {
  kind: WordChange['kind'];
}

/**
 * The differences with what the lexicons know of their sides. Where clauses changed places, a substitution falls apart into a dropped and an
 * added word: two such words of one lexicon concept with different shades are one change again.
 */
function rejoined(changes: WordChange[], left: SentenceView, right: SentenceView): Placed[] {
  const result: Placed[] = [];
  let additions = 0;
  for (let i = 0; i < changes.length; i++) {
    const { kind, a, b } = changes[i]!;
    if (kind === 'added') additions++;
    result.push({ kind, a, b, left: sideOf(a, left), right: sideOf(b, right) });
  }
  if (additions === 0) return result;
  for (const dropped of [...result]) {
    if (dropped.kind !== 'dropped' || !dropped.a) continue;
    const added = result.findIndex((other) => other.kind === 'added' && restores(dropped, other));
    if (added < 0) continue;
    const { b, right: theirs } = result[added]!;
    result.splice(added, 1);
    result[result.indexOf(dropped)] = { kind: 'changed', a: dropped.a, b, left: dropped.left, right: theirs };
  }
  return result;
}

function restores(dropped: Placed, added: Placed): boolean {
  if (!tellApart(dropped.left, added.right)) return false;
  const slot = { a: dropped.a, b: added.b, left: dropped.left, right: added.right };
  return typeSlot(slot).some((row) => row.shades !== null);
}

/**
 * In sentences with little in common a long slot holds words of different clauses. Set on rows of real pairs read through: below this share of
 * common words most rows of slots with more than two words a side were wrong.
 */
const PARALLEL_ENOUGH = 0.42;
const TIGHT_WORDS = 2;

function tight(row: TypedSlot, slot: ReadSlot, alike: number): boolean {
  if (!row.a || !row.b || alike >= PARALLEL_ENOUGH) return true;
  return Math.max(slot.left.tokens.length, slot.right.tokens.length) <= TIGHT_WORDS && alike >= PARALLEL_ENOUGH / 2;
}

function style({ a, b }: Slot): TypedSlot {
  return { a, b, type: 'style', why: 'Other words, no difference that the word lists know.', shades: null };
}

/** Another label for the same: "President" ↔ "leader". A name beside its shorter form, a title or a pronoun is style. */
function renamed(slot: Slot): TypedSlot {
  if (!slot.a || !slot.b) return style(slot);
  const short = [slot.a, slot.b].some((span) => PRONOUNS.has(span.text.toLowerCase()) || bareName(span));
  if (short || contains(slot.a, slot.b) || contains(slot.b, slot.a) || abbreviates(slot.a, slot.b)) return style(slot);
  return {
    a: slot.a,
    b: slot.b,
    type: 'actor-label',
    why: 'The same person or body under another label.',
    shades: null,
  };
}

/** A surname, with or without "Mr": no label of its own. */
function bareName(span: Span): boolean {
  const words = tokenize(span.text).filter((token) => !/^(?:mr|mrs|ms|dr|the)$/.test(token.norm));
  return words.length < 2 && !/['’]s?$/.test(span.text);
}

/** "Rep. Brady" ↔ "Representative Brady", "chair" ↔ "chairman": word for word the same beginning. */
function abbreviates(a: Span, b: Span): boolean {
  const [left, right] = [tokenize(a.text), tokenize(b.text)];
  return (
    left.length === right.length && left.every((token, i) => token.norm.slice(0, 3) === right[i]!.norm.slice(0, 3))
  );
}

function contains(outer: Span, inner: Span): boolean {
  const words = new Set(tokenize(outer.text).map((token) => token.norm));
  return tokenize(inner.text).every((token) => words.has(token.norm));
}

/** Where one side holds words and the other only glue ("refused to" ↔ "did not"), the glue is the other side. */
function withGlue(slot: ReadSlot, a: SentenceView, b: SentenceView): ReadSlot {
  if (slot.a && slot.b) return slot;
  const [present, from, to] = slot.a ? [slot.a, a, b] : [slot.b!, b, a];
  if (!to.denies) return slot;
  const after = firstFrom(from.tokens, present.end - from.span.start);
  let before = firstFrom(from.tokens, present.start - from.span.start) - 1;
  while (before >= 0 && from.tokens[before]!.end > present.start - from.span.start) before--;
  const [left, right] = [from.tokens[before], from.tokens[after]];
  if (!left || !right) return slot;
  const theirs = to.tokens;
  for (let i = 0; i < theirs.length; i++) {
    if (theirs[i]!.norm !== left.norm) continue;
    for (let j = i + 2; j <= Math.min(theirs.length - 1, i + 4); j++) {
      if (theirs[j]!.norm !== right.norm) continue;
      const between = theirs.slice(i + 1, j);
      if (!between.some((token) => /^(?:not|no|never|\w+n't)$/.test(token.norm))) continue;
      const span = part(to.span, between[0]!.start, between.at(-1)!.end);
      const side = sideOf(span, to);
      return slot.a
        ? { a: slot.a, b: span, left: slot.left, right: side }
        : { a: span, b: slot.b, left: side, right: slot.right };
    }
  }
  return slot;
}

/** "not inclined" ↔ "not ready": a negation both sides share belongs to the words it turns. */
function withNegation(slot: ReadSlot, a: SentenceView, b: SentenceView): ReadSlot {
  if (!slot.a || !slot.b || !a.negated || !b.negated) return slot;
  const [left, right] = [negationBefore(slot.a, a.span), negationBefore(slot.b, b.span)];
  return left && right ? { a: left, b: right, left: sideOf(left, a), right: sideOf(right, b) } : slot;
}

function negationBefore(span: Span, sentence: Span): Span | null {
  const before = /\b(?:not|never|no)\s$/.exec(sentence.text.slice(0, span.start - sentence.start));
  if (!before) return null;
  const start = span.start - before[0].length;
  return { ...span, start, text: sentence.text.slice(start - sentence.start, span.end - sentence.start) };
}

/** The place of the first row that has words in common with a slot; -1: none. */
function touched(rows: readonly TypedSlot[], { a, b }: Slot, typed = false): number {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if ((over(row.a, a) || over(row.b, b)) && !(typed && row.type === 'style')) return i;
  }
  return -1;
}

function over(x: Span | null, y: Span | null): boolean {
  return x !== null && y !== null && x.start < y.end && y.start < x.end && x.article === y.article;
}

/** Between two articles a pair of shades that occurs in both directions is habit, not framing. */
function settleDirections(rows: Row[]): void {
  const seen = new Map<string, Row[]>();
  for (const row of rows) {
    if (!row.shades) continue;
    const [x, y] = row.shades;
    const key = `${row.sentences[1].article}|${x < y ? `${x}|${y}` : `${y}|${x}`}`;
    const list = seen.get(key);
    if (list) list.push(row);
    else seen.set(key, [row]);
  }
  for (const list of seen.values()) {
    if (list.every((row) => row.shades![0] === list[0]!.shades![0])) continue;
    for (const row of list) {
      row.type = 'style';
      row.why = 'Both articles use both words.';
    }
  }
}

function signalOf(pass: CommonPass, row: Row): WordingSignal {
  const [mine, theirs] = row.sentences;
  return {
    kind: 'wording',
    claim: `${sideClaim(pass, row.a, mine)} · ${sideClaim(pass, row.b, theirs)}`,
    evidence: [row.a ?? mine, row.b ?? theirs],
    basis: row.why,
    confidence: row.type === 'style' || row.shades === null ? 'medium' : 'high',
    type: row.type,
    a: row.a,
    b: row.b,
  };
}

function sideClaim(pass: CommonPass, span: Span | null, { article }: Span): string {
  return span
    ? `“${span.text}” in ${nameOf(pass, article)}`
    : `not in the matching sentence of ${nameOf(pass, article)}`;
}
