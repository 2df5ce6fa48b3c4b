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
  const { article, tokens } = view;
  const left = tokens[before];
  const right = tokens[before + 1];
  if (!left || !right) return false;
  const gap = right.start - left.end;
  if (gap === 1) return JOINING.has(article.text.charCodeAt(left.end));
  if (gap === 2 && possessive(article.text, left.end)) {
    // "the drivers’ union"; but a mark that closes single quotation marks parts.
    const quote = quoteAt(view, left.start);
    return quote === quoteAt(view, right.start);
  }
  return (
    gap === 2 &&
    article.text.charCodeAt(left.end) === 0x2e &&
    article.text.charCodeAt(left.end + 1) === 0x20 &&
    /^\p{Lu}\p{Ll}{0,3}$/u.test(left.text)
  );
}
function possessive(text: string, at: number): boolean {
  return /^[’'] $/.test(text.slice(at, at + 2)) && text[at - 1] === 's';
}
/** Blanks that do not part words, and hyphens. */
const JOINING = new Set([0x20, 0xa0, 0x2009, 0x2011, 0x2d]);
