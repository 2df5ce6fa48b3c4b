import type { Span, WordingType } from '../contracts/comparison';
import { qualifierGroup, qualifierType } from '../lexicon/qualifiers';
import { isSpeakerNoun } from '../lexicon/speakers';
import type { TermHit } from '../lexicon/terms';
import type { WordFacts } from '../lexicon/word-facts';
import { startsUpper } from '../text/characters';
import { functionWords } from '../text/function-words';
import { isNumeral } from './grammar';
import { type SentenceView, type Side, wholeOf } from './sentence-view';

/** The differing words of one place in two aligned sentences; a null side: nothing stands there. */
export interface Slot {
  a: Span | null;
  b: Span | null;
}

/** A slot with its type and the reason, for "why this?". `shades` names both sides in the lexicon, for recurrence and direction. */
export interface TypedSlot extends Slot {
  type: WordingType;
  why: string;
  shades: [string, string] | null;
}

/** Small words that belong to the word before them: "war on", "join them in", "give it up". */
const LINKS = new Set(
  'of in on at for from by with to against over into off out up down them him her it us'.split(' '),
);
const glue = functionWords('en');

/** A slot with what the lexicons know of its sides. */
export interface ReadSlot extends Slot {
  left: Side;
  right: Side;
}

/** Types of a slot by the lexicons, narrowed to the words that carry the difference; empty where nothing but style differs. */
export function typeSlot(
  slot: ReadSlot,
  mine: SentenceView | null = null,
  theirs: SentenceView | null = null,
): TypedSlot[] {
  const { a, b, left, right } = slot;
  if (!a || !b) return alone(slot, mine, theirs);
  const found = tellApart(left, right) ? byShades(a, b, left, right, mine, theirs) : NO_ROWS;
  if (found.length === 0 && left.tokens.length <= 4 && right.tokens.length <= 4 && actorDropped(left, right))
    return [{ a, b, type: 'agency', why: 'One side names whose act it is, the other does not.', shades: null }];
  return found;
}
const NO_ROWS: TypedSlot[] = [];

/** Rows of a slot whose sides the lexicons tell apart. */
function byShades(
  a: Span,
  b: Span,
  left: Side,
  right: Side,
  mine: SentenceView | null,
  theirs: SentenceView | null,
): TypedSlot[] {
  const found: TypedSlot[] = [];
  const speech = reporting(left, right);
  if (speech)
    found.push({
      a: word(a, left, speech.a),
      b: word(b, right, speech.b),
      type: 'reporting-verb',
      why: speech.why,
      shades: speech.shades,
    });
  for (const hit of left.hits) {
    const others = right.hits.filter((other) => other.concept === hit.concept);
    if (others.length === 0 || others.some((other) => other.shade === hit.shade)) continue;
    if (left.hits.some((twin) => twin.concept === hit.concept && others.some((other) => other.shade === twin.shade)))
      continue;
    const other = others[0]!;
    const row = {
      a: cut(a, left, hit),
      b: cut(b, right, other),
      type: hit.concept.type,
      why: hit.concept.why,
      shades: shadesOf(hit, other),
    };
    if (!found.some((known) => overlaps(known.a, row.a) || overlaps(known.b, row.b))) found.push(row);
  }
  if (found.length === 0 && left.causal !== right.causal && left.tokens.length + right.tokens.length <= 8)
    found.push({
      a,
      b,
      type: 'certainty',
      why: 'One side states a cause, the other does not.',
      shades: left.causal ? ['cause', 'no cause'] : ['no cause', 'cause'],
    });
  const strength = strongerVerb(a, left, b, right, mine, theirs);
  if (strength && !found.some((known) => overlaps(known.a, strength.a) || overlaps(known.b, strength.b)))
    found.push(strength);
  return found;
}

/** False where the two sides have nothing in the lexicons to differ in: no shades can be told apart. */
export function tellApart(left: Side, right: Side): boolean {
  return (
    (left.hits.length > 0 && right.hits.length > 0) ||
    (left.reports && right.reports) ||
    left.causal !== right.causal ||
    (left.strong === null) !== (right.strong === null)
  );
}

function shadesOf(a: TermHit, b: TermHit): [string, string] {
  return [`${a.concept.concept}: ${a.shade}`, `${b.concept.concept}: ${b.shade}`];
}

function reporting(left: Side, right: Side) {
  if (!left.reports || !right.reports) return null;
  const first = reportingAt(left);
  const second = reportingAt(right);
  if (first < 0 || second < 0) return null;
  const mine = left.words[first]!;
  const theirs = right.words[second]!;
  const x = mine.verb!;
  const y = theirs.verb!;
  if (x.shade === y.shade || mine.form !== theirs.form) return null;
  // Two base forms are nouns ("the dispute", "the question") more often than verbs.
  if (mine.form === 'base' && first + second > 0) return null;
  const why =
    x.shade === 'neutral' ? y.why : y.shade === 'neutral' ? x.why : `“${x.verb}”: ${x.why} “${y.verb}”: ${y.why}`;
  return {
    a: { first, last: first },
    b: { first: second, last: second },
    why,
    shades: [`speech: ${x.shade}`, `speech: ${y.shade}`] as [string, string],
  };
}

/** Place of the first reporting verb that is no noun; -1: none. */
function reportingAt({ words }: Side): number {
  for (let i = 0; i < words.length; i++) if (words[i]!.verb !== null && !nounBefore(words, i)) return i;
  return -1;
}

/** "the report", "his demands": a noun that looks like a reporting verb. */
function nounBefore(words: readonly { norm: string }[], i: number): boolean {
  return i > 0 && NOUN_FOLLOWS.has(words[i - 1]!.norm);
}
const NOUN_FOLLOWS = new Set('the a an his her their its this these those new own latest'.split(' '));

/** Exactly the words of a hit, with the "to" that belongs to the verb ("indicating to"). */
function word(span: Span, side: Side, hit: { first: number; last: number }): Span {
  const { tokens } = side;
  const end = tokens[hit.last + 1]?.norm === 'to' && tokens.length <= 2 ? hit.last + 1 : hit.last;
  return stretch(span, side, hit.first, end);
}

function stretch(span: Span, { origin, tokens }: Side, first: number, last: number): Span {
  const start = origin + tokens[first]!.start;
  const end = origin + tokens[last]!.end;
  return { article: span.article, start, end, text: span.text.slice(start - span.start, end - span.start) };
}

/** A side cut down to a hit, with the glue that follows it ("war on") and an adjective before it ("major concessions"). */
function cut(span: Span, side: Side, hit: { first: number; last: number }): Span {
  const { tokens } = side;
  let { first, last } = hit;
  while (
    last + 1 < tokens.length &&
    LINKS.has(tokens[last + 1]!.norm) &&
    tokens[last + 1]!.start - tokens[last]!.end === 1
  )
    last++;
  if (tokens[last]!.norm === 'to' && last + 1 < tokens.length) last++;
  else while (last > hit.last && /^(?:the|a|an|that|and|but)$/.test(tokens[last]!.norm)) last--;
  const before = tokens[first - 1];
  if (
    before &&
    !glue.has(before.norm) &&
    !/ing$|ly$/.test(before.norm) &&
    !startsUpper(before.text) &&
    tokens[first]!.start - before.end === 1
  )
    first--;
  else if (before && /^(?:not|no)$/.test(before.norm)) first--;
  return stretch(span, side, first, last);
}

/**
 * Words for the same thing in two sentences whose clauses changed places, so that no slot holds both: a concept that each side names once, in
 * another shade, both outside the words the sentences share. Only labels and names for things; verbs have other subjects too often.
 */
export function termsApart(a: SentenceView, b: SentenceView, changed: readonly Slot[]): TypedSlot[] {
  const left = wholeOf(a);
  const right = wholeOf(b);
  let rows = NO_ROWS;
  if (left.hits.length === 0 || right.hits.length === 0) return rows;
  for (const hit of left.hits) {
    const { concept } = hit;
    if (concept.type !== 'actor-label' && concept.type !== 'naming') continue;
    const other = onlyHit(right.hits, concept);
    if (!other || other.shade === hit.shade || onlyHit(left.hits, concept) !== hit) continue;
    const x = stretch(a.span, left, hit.first, hit.last);
    const y = stretch(b.span, right, other.first, other.last);
    if (!changed.some((slot) => overlaps(slot.a, x)) || !changed.some((slot) => overlaps(slot.b, y))) continue;
    if (rows === NO_ROWS) rows = [];
    rows.push({ a: x, b: y, type: concept.type, why: concept.why, shades: shadesOf(hit, other) });
  }
  return rows;
}

/** The hit of a concept, if there is exactly one. */
function onlyHit(hits: readonly TermHit[], concept: TermHit['concept']): TermHit | null {
  let found: TermHit | null = null;
  for (const hit of hits) {
    if (hit.concept !== concept) continue;
    if (found) return null;
    found = hit;
  }
  return found;
}

/** A describing word, or two, that stands on one side only ("ageing", "reportedly", "harsh"). */
function alone(slot: ReadSlot, mine: SentenceView | null, theirs: SentenceView | null): TypedSlot[] {
  const whole = (slot.a ?? slot.b)!;
  if (whole.end - whole.start > LONGEST_QUALIFIER) return NO_ROWS;
  if (!(slot.a ? slot.left : slot.right).qualifies) return NO_ROWS;
  const article = /^(?:a|an|the)\s(?=\S+$)/i.exec(whole.text)?.[0].length ?? 0;
  const span = { ...whole, start: whole.start + article, text: whole.text.slice(article) };
  const words = span.text.split(/\s+/).map((word) => word.replace(/[^\p{L}\p{N}-]/gu, ''));
  if (words.length > 3) return [];
  const group = words.map(qualifierGroup).find((one) => one !== null);
  if (!group) return [];
  const last = words.at(-1)!;
  const sentence = (slot.a ? mine : theirs)?.span;
  if (sentence && !/ly$/.test(last) && group.group !== 'doubt' && qualifierGroup(last)) {
    // "a veteran who": without a noun after it the word describes nothing.
    const next = /^ ([\p{L}’'-]+)/u.exec(sentence.text.slice(span.start + span.text.length - sentence.start))?.[1];
    if (!next || glue.has(next.toLowerCase())) return [];
  }
  if (words.some((word) => /^(?:him|her|them|it|he|she|they|us|me|you)$/i.test(word))) return [];
  const cutDown = slot.a ? { a: span, b: null } : { a: null, b: span };
  return [{ ...cutDown, type: qualifierType(group), why: group.why, shades: null }];
}

/** Characters from which on a stretch holds more than three words anyhow: words are shorter than this third. */
const LONGEST_QUALIFIER = 90;

/** "paid" ↔ "funnelled": a verb that pictures or judges on one side, a plain verb on the other. */
function strongerVerb(
  a: Span,
  left: Side,
  b: Span,
  right: Side,
  sentenceA: SentenceView | null,
  sentenceB: SentenceView | null,
): TypedSlot | null {
  if (left.tokens.length > LONGEST_VERB || right.tokens.length > LONGEST_VERB) return null;
  const mine = left.strong;
  if ((mine === null) === (right.strong === null)) return null;
  const strong = (mine ?? right.strong)!;
  const strongSide = mine ? left : right;
  const plainSide = mine ? right : left;
  if (nounBefore(strongSide.words, strong.first)) return null;
  const { form } = strongSide.words[strong.first]!;
  // A base form may be a noun ("the mob"): only after "to" or a modal verb it is an act.
  const sentence = (mine ? sentenceA : sentenceB)?.span;
  if (form === 'base' && sentence) {
    const at = strongSide.origin + strongSide.tokens[strong.first]!.start - sentence.start;
    if (!/\b(?:to|would|will|could|can|may|might|must|should|not|did|does|do)\s$/.test(sentence.text.slice(0, at)))
      return null;
  }
  const plain = plainPlace(plainSide, form);
  if (plain < 0) return null;
  // In a longer slot only verbs that both open or both close it stand for each other.
  const [strongWords, plainWords] = [strongSide.tokens.length, plainSide.tokens.length];
  const ends = strong.last === strongWords - 1 && plain === plainWords - 1;
  if (Math.max(strongWords, plainWords) > SHORT_SLOT && !ends && strong.first + plain > 0) return null;
  const at = { first: plain, last: plain };
  return {
    a: mine ? cut(a, left, strong) : cut(a, left, at),
    b: mine ? cut(b, right, at) : cut(b, right, strong),
    type: 'intensity',
    why: strong.group.why,
    shades: mine
      ? [`strength: ${strong.group.group}`, 'strength: plain']
      : ['strength: plain', `strength: ${strong.group.group}`],
  };
}
const LONGEST_VERB = 6;
const SHORT_SLOT = 4;

/** Place of the first word of a form (both past, both "-ing" …) that is no function word, name, number or speaker; -1: none. */
function plainPlace({ words, tokens }: Side, form: WordFacts['form']): number {
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (word.form !== form || word.glue) continue;
    const { text } = tokens[i]!;
    if (!startsUpper(text) && !isNumeral(text) && !isSpeakerNoun(word.norm)) return i;
  }
  return -1;
}

/** "his administration's" against "efforts for": a named or possessed actor stands on one side only. */
function actorDropped(left: Side, right: Side): boolean {
  return (!hasActor(right) && namesActor(left)) || (!hasActor(left) && namesActor(right));
}
function namesActor({ tokens }: Side): boolean {
  for (let i = 0; i < tokens.length; i++) {
    const { text, norm } = tokens[i]!;
    if (isPossessive(text) && (isSpeakerNoun(norm) || (startsUpper(text) && i > 0))) return true;
    if (norm === 'by' && tokens[i + 1] !== undefined && startsUpper(tokens[i + 1]!.text)) return true;
  }
  return false;
}
function isPossessive(text: string): boolean {
  if (!text.endsWith('s')) return false;
  const mark = text.charCodeAt(text.length - 2);
  return mark === 0x27 || mark === 0x2019;
}
function hasActor({ tokens }: Side): boolean {
  for (let i = 0; i < tokens.length; i++)
    if (startsUpper(tokens[i]!.text) || isSpeakerNoun(tokens[i]!.norm)) return true;
  return false;
}

function overlaps(a: Span | null, b: Span | null): boolean {
  return a !== null && b !== null && a.article === b.article && a.start < b.end && b.start < a.end;
}
