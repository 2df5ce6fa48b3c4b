import { startsUpper } from '../text/characters';

/** Word classes that alignment treats apart. Stems (Porter) unless noted; English only, as the lists of `lib/text` are. */

/** Words that say *that* something was said or reported: shared by any two news sentences, so no sign of a shared fact. */
const ATTRIBUTION = `said say told tell accord report reportedli announc claim statement spokesman spokeswoman spokesperson comment add ad
cite quot sourc interview writ wrote written tweet post note ask express mention state news newspap journal reporter press agenc offici confirm`;

/** News agencies, broadcasters and papers by the words of their names. */
const OUTLETS = `reuter afp ap associ cnn bbc nbc cbs abc msnbc fox npr pb bloomberg politico guardian telegraph huffpost buzzfe breitbart axio
twitter facebook x.com`;

const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const NEGATIONS = new Set('not no never none nobody nothing neither nor without cannot'.split(' '));

const attribution: ReadonlySet<string> = new Set(ATTRIBUTION.split(/\s+/));
const outlets: ReadonlySet<string> = new Set(OUTLETS.split(/\s+/));

export function isAttribution(stem: string): boolean {
  return attribution.has(stem);
}
export function isOutlet(stem: string): boolean {
  return outlets.has(stem);
}
/** 0 = Sunday … 6; -1: no weekday. Takes a normalised word. */
export function weekdayOf(norm: string): number {
  return WEEKDAYS.indexOf(norm.endsWith('s') ? norm.slice(0, -1) : norm);
}
/** Takes a normalised word. */
export function isNegation(norm: string): boolean {
  return NEGATIONS.has(norm) || norm.endsWith("n't");
}
const ACRONYM = /^(?:\p{Lu}\.?){2,}$/u;

/** "US", "U.S.", "IT": capitals that are no pronoun. Takes the word as it stands. */
export function isAcronym(text: string): boolean {
  return text.length > 1 && startsUpper(text) && ACRONYM.test(text);
}
