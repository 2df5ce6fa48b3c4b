import { CALENDAR, DETERMINERS, isBetween, PASSIVE, PREPOSITIONS, PRONOUNS } from '../lexicon/grammar-words';
import { startsUpper } from '../text/characters';
import { type ArticleView, quoteAt } from './article-view';

export { DETERMINERS, isBetween, PASSIVE, PREPOSITIONS, PRONOUNS };

export function isCalendar(norm: string): boolean {
  return CALENDAR.has(norm);
}
export function isCapital(text: string): boolean {
  return startsUpper(text);
}
export function isNumeral(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 48 && code <= 57;
}

/** A word that can belong to a noun phrase: capitalised, or no function word. */
export function isNominal({ tokens, words }: ArticleView, index: number): boolean {
  const word = words[index];
  if (!word?.nominal) return false;
  if (!word.between) return true;
  const { text } = tokens[index]!;
  return text.length > 1 && startsUpper(text);
}

/** True where two neighbouring tokens belong to one run of words: only a space, a hyphen or an abbreviation's dot between them. */
export function runsOn(view: ArticleView, before: number): boolean {
  const known = view.runs[before];
  if (known === 1 || known === 2) return known === 1;
  const runs = joins(view, before);
  if (known === 0) view.runs[before] = runs ? 1 : 2;
  return runs;
}

function joins(view: ArticleView, before: number): boolean {
  const left = view.tokens[before];
  const right = view.tokens[before + 1];
  if (!left || !right) return false;
  const { text } = view.article;
  const gap = right.start - left.end;
  if (gap === 1) return JOINING.has(text.charCodeAt(left.end));
  if (gap !== 2) return false;
  if (text.charCodeAt(left.end + 1) !== 0x20) return false;
  const mark = text.charCodeAt(left.end);
  if ((mark === 0x27 || mark === 0x2019) && text.charCodeAt(left.end - 1) === 0x73)
    // "the drivers’ union"; but a mark that closes single quotation marks parts.
    return quoteAt(view, left.start) === quoteAt(view, right.start);
  return mark === 0x2e && ABBREVIATED.test(left.text);
}
const ABBREVIATED = /^\p{Lu}\p{Ll}{0,3}$/u;
/** Blanks that do not part words, and hyphens. */
const JOINING = new Set([0x20, 0xa0, 0x2009, 0x2011, 0x2d]);
