import type { Span, WordingType } from '../contracts/comparison';
import { IRREGULAR } from '../lexicon/lemma';
import { qualifierGroup, qualifierType } from '../lexicon/qualifiers';
import { reportingVerb } from '../lexicon/reporting-verbs';
import { isSpeakerNoun } from '../lexicon/speakers';
import { strongVerb } from '../lexicon/strong-words';
import { type TermHit, termHits } from '../lexicon/terms';
import { startsUpper } from '../text/characters';
import { functionWords } from '../text/function-words';
import { type Token, tokenize } from '../text/tokens';
import { isNumeral } from './grammar';

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
const LINKS = /^(?:of|in|on|at|for|from|by|with|to|against|over|into|off|out|up|down|them|him|her|it|us)$/;
const CAUSAL = /\b(?:because|due to|caused by|owing to|thanks to)\b/i;
const glue = functionWords('en');

/** Types of a slot by the lexicons, narrowed to the words that carry the difference; empty where nothing but style differs. */
export function typeSlot(slot: Slot, sentences: [Span, Span] | null = null): TypedSlot[] {
  if (!slot.a || !slot.b) return alone(slot, sentences);
  const left = side(slot.a);
  const right = side(slot.b);
  const found: TypedSlot[] = tellApart(left, right) ? byShades(slot, slot.a, slot.b, left, right, sentences) : [];
  if (found.length === 0 && left.tokens.length <= 4 && right.tokens.length <= 4) {
    const actor = actorDropped(left.tokens, right.tokens);
    if (actor)
      found.push({ ...slot, type: 'agency', why: 'One side names whose act it is, the other does not.', shades: null });
  }
  return found;
}

/** Rows of a slot whose sides the lexicons tell apart. */
function byShades(slot: Slot, a: Span, b: Span, left: Side, right: Side, sentences: [Span, Span] | null): TypedSlot[] {
  const found: TypedSlot[] = [];
  const speech = reporting(left, right);
  if (speech)
    found.push({
      a: word(a, left.tokens, speech.a),
      b: word(b, right.tokens, speech.b),
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
      ...narrowed(slot, left, right, hit, other),
      type: hit.concept.type,
      why: hit.concept.why,
      shades: shadesOf(hit, other),
    };
    if (!found.some((known) => overlaps(known.a, row.a) || overlaps(known.b, row.b))) found.push(row);
  }
  if (found.length === 0 && left.causal !== right.causal && left.tokens.length + right.tokens.length <= 8)
    found.push({
      ...slot,
      type: 'certainty',
      why: 'One side states a cause, the other does not.',
      shades: left.causal ? ['cause', 'no cause'] : ['no cause', 'cause'],
    });
  const strength = strongerVerb(a, left, b, right, sentences);
  if (strength && !found.some((known) => overlaps(known.a, strength.a) || overlaps(known.b, strength.b)))
    found.push(strength);
  return found;
}

/** The words of a slot's side, and what the lexicons know of them. */
export interface Side {
  tokens: Token[];
  hits: TermHit[];
  /** Holds a form of a reporting verb. */
  reports: boolean;
  strong: ReturnType<typeof strongVerb>;
  causal: boolean;
}

/** Worked out once per span object: a dropped word is tried against every added one. */
const sides = new WeakMap<Span, Side>();
const NOTHING: Side = { tokens: [], hits: [], reports: false, strong: null, causal: false };

export function side(span: Span | null): Side {
  if (!span) return NOTHING;
  let known = sides.get(span);
  if (!known) {
    const tokens = tokenize(span.text);
    const norms = tokens.map((token) => token.norm);
    known = {
      tokens,
      hits: termHits(norms),
      reports: norms.some((norm) => reportingVerb(norm) !== null),
      strong: strongVerb(norms),
      causal: CAUSAL.test(span.text),
    };
    sides.set(span, known);
  }
  return known;
}

/** False where the two sides have nothing in the lexicons to differ in: no shades can be told apart. */
export function mayDiffer(a: Span | null, b: Span | null): boolean {
  return tellApart(side(a), side(b));
}

function tellApart(left: Side, right: Side): boolean {
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
  const find = (one: Side) =>
    one.tokens
      .map((token, i) => ({ verb: reportingVerb(token.norm), first: i, last: i }))
      .find((x) => x.verb !== null && !nounBefore(one.tokens, x.first));
  const [a, b] = [find(left), find(right)];
  if (!a?.verb || !b?.verb || a.verb.shade === b.verb.shade) return null;
  if (formOf(left.tokens[a.first]!) !== formOf(right.tokens[b.first]!)) return null;
  // Two base forms are nouns ("the dispute", "the question") more often than verbs.
  if (formOf(left.tokens[a.first]!) === 'base' && a.first + b.first > 0) return null;
  const why =
    a.verb.shade === 'neutral'
      ? b.verb.why
      : b.verb.shade === 'neutral'
        ? a.verb.why
        : `“${a.verb.verb}”: ${a.verb.why} “${b.verb.verb}”: ${b.verb.why}`;
  return { a, b, why, shades: [`speech: ${a.verb.shade}`, `speech: ${b.verb.shade}`] as [string, string] };
}

/** "the report", "his demands": a noun that looks like a reporting verb. */
function nounBefore(tokens: Token[], i: number): boolean {
  return i > 0 && /^(?:the|a|an|his|her|their|its|this|these|those|new|own|latest)$/.test(tokens[i - 1]!.norm);
}

/** The slot cut down to a hit on each side, with the glue that follows it ("war on") and an adjective before it ("major concessions"). */
function narrowed(
  slot: Slot,
  left: Side,
  right: Side,
  a: { first: number; last: number },
  b: { first: number; last: number },
): Slot {
  return { a: cut(slot.a!, left.tokens, a), b: cut(slot.b!, right.tokens, b) };
}

/** Exactly the words of a hit, with the "to" that belongs to the verb ("indicating to"). */
function word(span: Span, tokens: Token[], hit: { first: number; last: number }): Span {
  const end = tokens[hit.last + 1]?.norm === 'to' && tokens.length <= 2 ? hit.last + 1 : hit.last;
  return stretch(span, tokens, hit.first, end);
}

function stretch(span: Span, tokens: Token[], first: number, last: number): Span {
  const start = span.start + tokens[first]!.start;
  const end = span.start + tokens[last]!.end;
  return { article: span.article, start, end, text: span.text.slice(start - span.start, end - span.start) };
}

function cut(span: Span, tokens: Token[], hit: { first: number; last: number }): Span {
  let { first, last } = hit;
  while (
    last + 1 < tokens.length &&
    LINKS.test(tokens[last + 1]!.norm) &&
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
  return stretch(span, tokens, first, last);
}

/**
 * Words for the same thing in two sentences whose clauses changed places, so that no slot holds both: a concept that each side names once, in
 * another shade, both outside the words the sentences share. Only labels and names for things; verbs have other subjects too often.
 */
export function termsApart(a: Span, b: Span, changedA: Slot['a'][], changedB: Slot['b'][]): TypedSlot[] {
  const [left, right] = [side(a), side(b)];
  return left.hits.flatMap((hit): TypedSlot[] => {
    const { concept } = hit;
    if (concept.type !== 'actor-label' && concept.type !== 'naming') return [];
    const [mine, theirs] = [left, right].map((one) => one.hits.filter((other) => other.concept === concept));
    const other = theirs![0];
    if (mine!.length !== 1 || theirs!.length !== 1 || !other || other.shade === hit.shade) return [];
    const [x, y] = [stretch(a, left.tokens, hit.first, hit.last), stretch(b, right.tokens, other.first, other.last)];
    if (!changedA.some((span) => overlaps(span, x)) || !changedB.some((span) => overlaps(span, y))) return [];
    return [{ a: x, b: y, type: concept.type, why: concept.why, shades: shadesOf(hit, other) }];
  });
}

/** A describing word, or two, that stands on one side only ("ageing", "reportedly", "harsh"). */
function alone(slot: Slot, sentences: [Span, Span] | null): TypedSlot[] {
  const whole = (slot.a ?? slot.b)!;
  if (whole.end - whole.start > LONGEST_QUALIFIER) return [];
  const article = /^(?:a|an|the)\s(?=\S+$)/i.exec(whole.text)?.[0].length ?? 0;
  const span = { ...whole, start: whole.start + article, text: whole.text.slice(article) };
  const words = span.text.split(/\s+/).map((word) => word.replace(/[^\p{L}\p{N}-]/gu, ''));
  if (words.length > 3) return [];
  const group = words.map(qualifierGroup).find((one) => one !== null);
  if (!group) return [];
  const last = words.at(-1)!;
  const sentence = sentences?.[slot.a ? 0 : 1];
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
  { tokens: left, strong: mine }: Side,
  b: Span,
  { tokens: right, strong: theirs }: Side,
  sentences: [Span, Span] | null,
): TypedSlot | null {
  if (left.length > LONGEST_VERB || right.length > LONGEST_VERB) return null;
  if ((mine === null) === (theirs === null)) return null;
  const strong = (mine ?? theirs)!;
  const [strongSide, plainSide] = mine ? [left, right] : [right, left];
  if (nounBefore(strongSide, strong.first)) return null;
  // A base form may be a noun ("the mob"): only after "to" or a modal verb it is an act.
  const [span, sentence] = mine ? [a, sentences?.[0]] : [b, sentences?.[1]];
  if (formOf(strongSide[strong.first]!) === 'base' && sentence) {
    const at = span.start + strongSide[strong.first]!.start - sentence.start;
    if (!/\b(?:to|would|will|could|can|may|might|must|should|not|did|does|do)\s$/.test(sentence.text.slice(0, at)))
      return null;
  }
  const plain = plainSide.findIndex((token) => sameForm(strongSide[strong.first]!, token));
  if (plain < 0) return null;
  // In a longer slot only verbs that both open or both close it stand for each other.
  const ends = strong.last === strongSide.length - 1 && plain === plainSide.length - 1;
  if (Math.max(left.length, right.length) > SHORT_SLOT && !ends && strong.first + plain > 0) return null;
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

/** Both past, both "-ing", both third person or both plain; no function word, no name, no number. */
function sameForm(verb: Token, other: Token): boolean {
  if (glue.has(other.norm) || startsUpper(other.text) || isNumeral(other.text) || isSpeakerNoun(other.norm))
    return false;
  return formOf(verb) === formOf(other);
}

function formOf({ norm }: Token): 'ing' | 'past' | 's' | 'base' {
  if (/ing$/.test(norm)) return 'ing';
  if (/ed$/.test(norm) || IRREGULAR[norm] !== undefined) return 'past';
  return /[^s]s$/.test(norm) ? 's' : 'base';
}

/** "his administration's" against "efforts for": a named or possessed actor stands on one side only. */
function actorDropped(left: Token[], right: Token[]): boolean {
  const names = (tokens: Token[]) =>
    tokens.some(
      (token, i) => /['’]s$/.test(token.text) && (isSpeakerNoun(token.norm) || (startsUpper(token.text) && i > 0)),
    ) ||
    tokens.some((token, i) => token.norm === 'by' && tokens[i + 1] !== undefined && startsUpper(tokens[i + 1]!.text));
  const actors = (tokens: Token[]) => tokens.some((token) => startsUpper(token.text) || isSpeakerNoun(token.norm));
  return (names(left) && !actors(right)) || (names(right) && !actors(left));
}

function overlaps(a: Span | null, b: Span | null): boolean {
  return a !== null && b !== null && a.article === b.article && a.start < b.end && b.start < a.end;
}
