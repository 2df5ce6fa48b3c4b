import { isSpeakerNoun } from '../lexicon/speakers';
import { type ArticleView, gap } from './article-view';
import { DETERMINERS, isBetween, isCalendar, isCapital, PREPOSITIONS } from './grammar';
import type { Cue } from './speech-cue';

/** Verbs that may name whom they address before the words said. */
export const AUDIENCE = new Set([
  'tell',
  'inform',
  'convey',
  'mention',
  'brief',
  'warn',
  'caution',
  'write',
  'signal',
  'indicate',
  'confirm',
  'reveal',
]);
/** Words that open a clause of their own. */
const BEFORE_IT = new Set(['which', 'who', 'because', 'but']);
/** How far "that" may stand from its verb: "warned in the days before the call that". Tokens. */
const REACH = 14;

/** The token of the "that" which opens what a cue reports; null where none does. */
export function thatAfter(view: ArticleView, cue: Cue, ceiling: number): number | null {
  const { tokens } = view;
  for (let i = cue.last + 1; i < Math.min(ceiling, cue.last + 1 + REACH); i++) {
    const between = gap(view, i - 1);
    if (between !== ' ' && /["“”;:—–]/.test(between)) return null;
    if (tokens[i]!.norm === 'that') {
      // "disputed that, telling the room": a pronoun.
      if (i + 1 < ceiling && gap(view, i).includes(',') && /ing$/.test(tokens[i + 1]!.norm)) return null;
      const before = tokens[i - 1]!.norm;
      if (DETERMINERS.has(before) || (PREPOSITIONS.has(before) && i - 1 > cue.last)) return null;
      // "said the plan that …" is a relative clause unless the verb names whom it addresses or a noun of belief stands before.
      const direct = i === cue.last + 1 || between.includes(',');
      const addressed = cue.verb !== null && (AUDIENCE.has(cue.verb.verb) || cue.verb.takes.includes('np'));
      const adverbial =
        (PREPOSITIONS.has(tokens[cue.last + 1]!.norm) && !infinitive(cue.last + 1)) ||
        isCalendar(tokens[cue.last + 1]!.norm) ||
        /^(?:this|last|earlier|late|early|publicly|only)$/.test(tokens[cue.last + 1]!.norm) ||
        isBetween(tokens[cue.last + 1]!.norm);
      const denied = /^(?:deny|repeat|reiterate|echo)$/.test(
        cue.verb?.shade === 'deny' ? 'deny' : (cue.verb?.verb ?? ''),
      );
      if (denied && SPOKEN.test(before)) return i;
      return direct || addressed || adverbial || cue.form === 'noun' ? i : null;
    }
    if (BEFORE_IT.has(tokens[i]!.norm)) return null;
  }
  return null;

  /** "continued to shout that": the second verb has the clause. */
  function infinitive(at: number): boolean {
    const after = tokens[at + 1];
    return (
      tokens[at]!.norm === 'to' &&
      after !== undefined &&
      !isCapital(after.text) &&
      !DETERMINERS.has(after.norm) &&
      !isSpeakerNoun(after.norm)
    );
  }
}

/** Nouns of what someone said, before "that". */
const SPOKEN =
  /^(?:claims?|suggestions?|allegations?|accusations?|charges?|reports?|idea|notion|assertions?|complaints?|criticism|fears?|speculation|rumou?rs?|warnings?|contention|argument|statements?|demands?)$/;
