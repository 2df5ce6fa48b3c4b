import type { Span } from '../contracts/comparison';
import { IRREGULAR } from '../lexicon/lemma';
import { startsUpper } from '../text/characters';
import { functionWords } from '../text/function-words';
import { quotations } from '../text/quotes';
import { sentenceReading } from '../text/reading';
import { stem, tokenize } from '../text/tokens';
import { DETERMINERS, isCalendar, isNumeral, PASSIVE, PRONOUNS } from './grammar';
import { type Slot, side, type TypedSlot } from './wording-slot';
import { part } from './wording-structure';

const glue = functionWords('en');
/** Slots of more words than this are too loose for a rule of form. */
const LONGEST_SHAPED = 5;

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
  const [left, right] = [isPassive(slot.a.text), isPassive(slot.b.text)];
  if (left === right) return null;
  if (side(slot.a).tokens.length > LONGEST_SHAPED || side(slot.b).tokens.length > LONGEST_SHAPED) return null;
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
