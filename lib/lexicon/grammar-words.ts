const set = (words: string) => new Set(words.split(/\s+/));

/** Auxiliaries and adverbs that may stand between a subject and its verb. */
const BETWEEN = set(
  `has have had is was were are be been being will would could should can may might must do does did not never also later further then now
  again often just even still only already soon once earlier recently too himself herself themselves first twice instead essentially meanwhile
  previously`,
);
export const PASSIVE = set('is was were are be been being');
export const PRONOUNS = set('he she they it we i');
export const DETERMINERS = set(
  'the a an his her their its our my your this that these those some several many most two three four five six seven eight nine ten one no any every each both another other all few',
);
export const PREPOSITIONS = set(
  'of in on at for from by with to about over after before during against between under near amid into through within despite without since until outside inside as via following regarding',
);
export const CONJUNCTIONS = set(
  'and or but nor so yet because while although though when if unless whether since where who whom whose which that as than until after before',
);
export const CALENDAR = set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow january february march april june july august september october november december',
);

export function isBetween(norm: string): boolean {
  return BETWEEN.has(norm) || (/ly$/.test(norm) && norm.length > 4 && norm !== 'family' && norm !== 'assembly');
}
