import type { Span } from '../contracts/comparison';
import { IRREGULAR } from '../lexicon/lemma';
import { startsUpper } from '../text/characters';
import { functionWords } from '../text/function-words';
import type { Token } from '../text/tokens';
import { firstFrom } from './article-view';
import { DETERMINERS, isCalendar, isNumeral, PASSIVE, PRONOUNS } from './grammar';
import { part, type SentenceView, type Side, type VerbPlace } from './sentence-view';
import type { ReadSlot, TypedSlot } from './wording-slot';

const glue = functionWords('en');
/** Slots of more words than this are too loose for a rule of form. */
const LONGEST_SHAPED = 5;

/** Adds the rows of one verb that is active on one side and passive without an actor on the other. */
export function agencyLost(a: SentenceView, b: SentenceView, rows: TypedSlot[]): void {
  const left = verbs(a);
  const right = verbs(b);
  for (const passive of left.passive) {
    const active = activeBy(right.active, passive.key);
    if (active) rows.push(row(passive.span, active.span));
  }
  for (const passive of right.passive) {
    const active = activeBy(left.active, passive.key);
    if (active) rows.push(row(active.span, passive.span));
  }
}

function activeBy(verbs: readonly VerbPlace[], key: string): VerbPlace | null {
  for (const one of verbs) if (one.key === key) return one;
  return null;
}

function row(a: Span, b: Span): TypedSlot {
  const why = 'One side says who did it, the other uses a passive without an actor.';
  return { a, b, type: 'agency', why, shades: null };
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

function verbs(sentence: SentenceView): { passive: VerbPlace[]; active: VerbPlace[] } {
  sentence.verbs ??= verbsOf(sentence);
  return sentence.verbs;
}

function verbsOf({ span, tokens, words, quotes }: SentenceView): { passive: VerbPlace[]; active: VerbPlace[] } {
  const passive: VerbPlace[] = [];
  const active: VerbPlace[] = [];
  for (let i = 1; i < tokens.length; i++) {
    const word = words[i]!;
    if (!word.participle) continue;
    const token = tokens[i]!;
    if (quotes.length > 0 && quotes.some((quote) => quote.start <= token.start && quote.end >= token.end)) continue;
    let j = i - 1;
    while (j > 0 && goesBetween(tokens[j]!.norm)) j--;
    const before = tokens[j]!;
    if (PASSIVE.has(before.norm)) {
      if (!byFollows(tokens, i)) passive.push({ key: word.stem, span: part(span, before.start, token.end) });
    } else {
      const subject = /^(?:has|have|had)$/.test(before.norm) ? tokens[j - 1] : before;
      if (!subject || isCalendar(subject.norm) || (glue.has(subject.norm) && !PRONOUNS.has(subject.norm))) continue;
      const next = tokens[i + 1];
      if (!next || next.norm === 'by' || !opensObject(next) || words[j]!.ed || words[j]!.ing) continue;
      if (!/[,;:]/.test(span.text.slice(subject.end, token.start)))
        active.push({ key: word.stem, span: part(span, subject.start, token.end) });
    }
  }
  return { passive, active };
}

/** An adverb that may stand between an auxiliary, or a subject, and its verb. */
function goesBetween(norm: string): boolean {
  return norm.endsWith('ly') || norm === 'also' || norm === 'later' || norm === 'then' || norm === 'not';
}

/** "by" within seven words after a participle. */
function byFollows(tokens: readonly Token[], participle: number): boolean {
  for (let k = participle + 1; k < participle + 8 && k < tokens.length; k++) if (tokens[k]!.norm === 'by') return true;
  return false;
}

/** "This insight was shared" against "made the acknowledgement", after a name or pronoun: the slot itself loses the actor. */
export function passiveSlot(slot: ReadSlot, a: SentenceView, b: SentenceView): TypedSlot | null {
  if (!slot.a || !slot.b) return null;
  if (slot.left.tokens.length > LONGEST_SHAPED || slot.right.tokens.length > LONGEST_SHAPED) return null;
  const left = isPassive(slot.a, slot.left);
  if (left === isPassive(slot.b, slot.right)) return null;
  const activeSlot = left ? slot.b : slot.a;
  const active = left ? slot.right : slot.left;
  const sentence = left ? b : a;
  const other = (left ? a : b).span;
  const before = sentence.tokens[firstFrom(sentence.tokens, activeSlot.start - sentence.span.start) - 1];
  const passiveEnd = (left ? slot.a.end : slot.b.end) - other.start;
  if (/^\s*by\b/.test(other.text.slice(passiveEnd, passiveEnd + 6)) || !before) return null;
  if (!startsUpper(before.text) && !PRONOUNS.has(before.norm)) return null;
  if (/\b(?:is|are|was|were|be|been|will)\b/.test(activeSlot.text)) return null;
  if (!active.words.some(({ norm, ed }) => ed || IRREGULAR[norm] !== undefined)) return null;
  return row(slot.a, slot.b);
}

function isPassive({ text }: Span, { words }: Side): boolean {
  for (let i = 0; i < words.length; i++)
    if (PASSIVE.has(words[i]!.norm)) return PASSIVE_VERB.test(text) && !/\bby\b/.test(text);
  return false;
}
const PASSIVE_VERB = /\b(?:is|are|was|were|been|being)\s(?:\w+ly\s)?\w+(?:ed|en|own|ught|old|aid|ade|eld)\b/;
