import { IRREGULAR } from '../lexicon/lemma';
import type { ArticleView } from './article-view';
import { gap } from './article-view';
import { DETERMINERS, isCapital, isNominal, isNumeral, PRONOUNS, runsOn } from './grammar';
import type { Cue } from './speech-cue';

/** What the words said are: a clause, what follows "to", or a noun phrase. */
export type Mode = 'clause' | 'to' | 'np';

const FINITE = /^(?:is|are|was|were|has|have|had|will|would|could|should|can|may|might|must|did|does|do|am)$/;

/** A subject with a finite verb soon after it: "he had no choice", "the plan would fail". */
export function clauseFollows(view: ArticleView, at: number, ceiling: number): boolean {
  const { tokens } = view;
  if (at >= ceiling) return false;
  if (/^(?:he|she|they|we|i|it|there)$/.test(tokens[at]!.norm)) return true;
  for (let i = at + 1; i < Math.min(ceiling, at + 9); i++) {
    const between = gap(view, i - 1);
    // One word in quotation marks parts nothing: "insists the “vital” scheme will go on".
    if (/[,;:“”"—–]/.test(between) && !/^ ["“]$/.test(between) && !(/^["”] $/.test(between) && oneQuoted(view, i - 1)))
      return false;
    const { norm } = tokens[i]!;
    if (/^(?:who|which|that|and|but|because|when|after|before|if|while)$/.test(norm)) return false;
    if (FINITE.test(norm)) return true;
    const past =
      /ed$/.test(norm) || (IRREGULAR[norm] !== undefined && !/^(?:people|men|women|children|lives)$/.test(norm));
    if (past && isNominal(view, i - 1) && tokens[i + 1]?.norm !== 'by' && !isCapital(tokens[i]!.text)) return true;
  }
  return false;
}

function oneQuoted(view: ArticleView, token: number): boolean {
  return /["“]$/.test(gap(view, token - 1));
}

/** Verbs that tell someone to act: "urged drivers to stay at home". */
const DIRECTIVE =
  /^(?:urge|call on|ask|tell|order|instruct|direct|command|advise|warn|caution|beg|plead|implore|beseech|exhort|encourage|invite|remind|appeal|challenge)$/;
/** Verbs that lay something to someone: "accused the company of hiding the report". */
const CHARGE: Record<string, string> = {
  accuse: 'of',
  suspect: 'of',
  blame: 'for',
  criticise: 'for',
  criticize: 'for',
  thank: 'for',
  fault: 'for',
  praise: 'for',
};
/** Verbs that call a thing something by "as": "hailed the ruling as long overdue". */
const AS =
  /^(?:describe|characteri[sz]e|hail|praise|laud|welcome|defend|dismiss|reject|condemn|denounce|decry|deride|slam|blast|criticise|criticize|brand|label|portray|attack|mock|ridicule|lambaste?)$/;
/** True for a verb that calls a thing something by "as". */
export function callsAs(verb: string): boolean {
  return AS.test(verb);
}
/** Tokens of the longest object between such a verb and what is said of it. */
const LONGEST_OBJECT = 10;

const CALLS = /^(?:call|brand|label|dub|term)$/;

/** "called the plan a disgrace": the words after the object, from "a" on. */
function called(view: ArticleView, cue: Cue, ceiling: number): { at: number; mode: Mode } | null {
  const { tokens } = view;
  for (let i = cue.last + 1; i + 1 < Math.min(ceiling, cue.last + 6) && runsOn(view, i - 1); i++) {
    const { norm } = tokens[i]!;
    if ((norm === 'a' || norm === 'an') && i > cue.last + 1) return { at: i, mode: 'np' };
    if (i > cue.last + 1 && JUDGING.test(norm) && (!runsOn(view, i) || /^(?:and|but)$/.test(tokens[i + 1]!.norm)))
      return { at: i, mode: 'np' };
    if (!isNominal(view, i) && !DETERMINERS.has(norm) && !/^(?:it|him|her|them)$/.test(norm)) return null;
  }
  return null;
}
/** Words that describe, after an object: "called the suit baseless". */
const JUDGING =
  /(?:less|ful|ous|ible|able|ive|ical|istic|ent|ic|ing)$|^(?:absurd|cruel|unfair|wrong|false|untrue|premature|illegal|unlawful|immoral|brutal|insane|mad|sad|weak|dead|obscene|crude|naive|corrupt|unjust|inhumane|appalling)$/;

/** "expects prices to fall": all of it. */
function expected(view: ArticleView, cue: Cue, ceiling: number): { at: number; mode: Mode } | null {
  const { tokens } = view;
  for (let i = cue.last + 1; i + 1 < Math.min(ceiling, cue.last + 7) && runsOn(view, i - 1); i++) {
    if (tokens[i]!.norm === 'to') return i > cue.last + 1 ? { at: cue.last + 1, mode: 'clause' } : null;
    if (!isNominal(view, i) && !DETERMINERS.has(tokens[i]!.norm)) return null;
  }
  return null;
}

/** What is asked of, laid to or said of someone: the words after the object of a verb like "urge", "accuse" or "hail". */
export function objectThen(view: ArticleView, cue: Cue, ceiling: number): { at: number; mode: Mode } | null {
  const { tokens } = view;
  const verb = cue.verb!.verb;
  if (CALLS.test(verb)) return called(view, cue, ceiling);
  if (verb === 'expect') return expected(view, cue, ceiling);
  const link = DIRECTIVE.test(verb) ? 'to' : (CHARGE[verb] ?? null);
  const as = AS.test(verb);
  if (!link && !as) return null;
  let from = cue.last + 1;
  if ((verb === 'appeal' && tokens[from]?.norm === 'to') || (verb === 'plead' && tokens[from]?.norm === 'with')) from++;
  for (let i = from; i + 1 < Math.min(ceiling, from + LONGEST_OBJECT); i++) {
    if (!runsOn(view, i - 1)) return null;
    const { norm } = tokens[i]!;
    if (i > from && norm === link && runsOn(view, i)) {
      const next = tokens[i + 1]!;
      if (link === 'to') {
        if (DETERMINERS.has(next.norm) || isCapital(next.text) || isNumeral(next.text)) return null;
        const not = tokens[i - 1]!.norm === 'not';
        return not && i - 1 === from ? null : { at: not ? i - 1 : i + 1, mode: 'to' };
      }
      return /ing$/.test(next.norm) || link === 'of' ? { at: i + 1, mode: 'clause' } : null;
    }
    if (as && i > from && norm === 'as' && runsOn(view, i))
      return PRONOUNS.has(tokens[i + 1]!.norm) || clauseFollows(view, i + 1, ceiling)
        ? null
        : { at: i + 1, mode: 'np' };
    const verbal = FINITE.test(norm) || (/ed$/.test(norm) && DETERMINERS.has(tokens[i + 1]!.norm));
    if (PRONOUNS.has(norm) && norm !== 'it' && norm !== 'i') return null;
    if (verbal || /^(?:who|which|that|because|when|while|if|whether|how|why|what)$/.test(norm)) return null;
  }
  return null;
}
