/** Words of the card, in English. The extension gives a look-up into its own message table, whose keys are `card_` + these. */
const ENGLISH = {
  differs: 'Worded differently',
  same: 'Also told elsewhere',
  only: 'Only here',
  loose: 'Maybe also reported',
  sentence: 'Sentence $1 of $2',
  phrasingsOne: '1 other phrasing',
  phrasingsMany: '$1 other phrasings',
  more: '$1 more in the Parallax popup',
  outletUnknown: 'Outlet not stated',
  dateUnknown: 'Date not stated',
  openThere: 'Open at this sentence',
  openStored: 'Open the stored text',
  newTab: 'opens a new tab',
  previous: 'Previous marked sentence (Alt+K)',
  next: 'Next marked sentence (Alt+J)',
  pin: 'Pin this card (Alt+Enter)',
  close: 'Close (Esc)',
  hint: 'Click the sentence to pin',
  keys: 'Alt+J next · Alt+K previous · Alt+M marks on or off',
  marksShown: 'Marks are shown.',
  marksHidden: 'Marks are hidden. Alt+M shows them again.',
  noMarks: 'No marked sentences on this page.',
  naming: 'named differently',
  'place-name': 'place named differently',
  'actor-label': 'labelled differently',
  'reporting-verb': 'other reporting verb',
  certainty: 'other certainty',
  intensity: 'other intensity',
  agency: 'who acts is put differently',
  'quote-dropped': 'quoted words dropped',
  'detail-dropped': 'detail dropped',
};
export type CardKey = keyof typeof ENGLISH;
export type CardText = (key: CardKey, ...places: (string | number)[]) => string;

/** @param lookup the message of a key with its places filled, '' where there is none */
export function cardText(lookup: (key: string, places: string[]) => string = () => ''): CardText {
  return (key, ...places) => {
    const texts = places.map(String);
    const own = lookup(`card_${key.replaceAll('-', '_')}`, texts);
    return own || ENGLISH[key].replace(/\$([1-9])/g, (_, digit: string) => texts[Number(digit) - 1] ?? '');
  };
}

export function isCardKey(key: string): key is CardKey {
  return Object.hasOwn(ENGLISH, key);
}
