import type { MarkKind } from '../../lib/contracts/tab';

/**
 * The card's words by their keys in `public/_locales`, in English: what is said where no message table answers. The content script does not
 * carry the whole table for the sake of these; `tests/unit/components/card/strings.test.ts` holds both together.
 */
export const ENGLISH = {
  cardDiffers: 'Worded differently',
  cardSame: 'Also told elsewhere',
  cardOnly: 'Only here',
  cardLoose: 'Maybe also reported',
  cardSentence: 'Sentence $1 of $2',
  cardPhrasings_one: '$1 other phrasing',
  cardPhrasings_other: '$1 other phrasings',
  cardMore: '$1 more in the Parallax popup',
  cardOpenThere: 'Open at this sentence',
  cardOpenStored: 'Open the stored text',
  cardNewTab: 'opens a new tab',
  cardPrevious: 'Previous marked sentence (Alt+K)',
  cardNext: 'Next marked sentence (Alt+J)',
  cardPin: 'Pin this card (Alt+Enter)',
  cardClose: 'Close (Esc)',
  cardHint: 'Click the sentence to pin',
  cardKeys: 'Alt+J next · Alt+K previous · Alt+M marks on or off',
  cardMarksShown: 'Marks are shown.',
  cardMarksHidden: 'Marks are hidden. Alt+M shows them again.',
  cardNoMarks: 'No marked sentences on this page.',
  marksUnsupported: 'This browser cannot mark sentences on a page.',
  marksTranslated: 'The browser has translated this page; marks stand on the original words only.',
  marksMissing_one: '$1 sentence was not found on the page as it is shown now.',
  marksMissing_other: '$1 sentences were not found on the page as it is shown now.',
  outletUnstated: 'Outlet not stated',
  dateUnstated: 'date not stated',
  typeNaming: 'naming',
  typePlaceName: 'place name',
  typeActorLabel: 'label of an actor',
  typeReportingVerb: 'reporting verb',
  typeCertainty: 'certainty',
  typeIntensity: 'force',
  typeAgency: 'who acts',
  typeQuoteDropped: 'quotation marks',
  typeDetailDropped: 'detail',
};
type MessageKey = keyof typeof ENGLISH;
/** A key without its plural form: the form follows from the first place, a number. */
export type CardKey = MessageKey extends infer K ? (K extends `${infer Base}_${string}` ? Base : K) : never;
export type CardText = (key: CardKey, ...places: (string | number)[]) => string;

export const KIND_KEYS: Record<MarkKind | 'loose', CardKey> = {
  differs: 'cardDiffers',
  same: 'cardSame',
  only: 'cardOnly',
  loose: 'cardLoose',
};

/** @param lookup the message of a key with its places filled, '' where there is none */
export function cardText(lookup: (key: string, places: string[]) => string = () => ''): CardText {
  const rules = new Intl.PluralRules(lookup('locale', []) || 'en');
  return (key, ...places) => {
    const texts = places.map(String);
    const form = rules.select(Number(places[0] ?? 0));
    const own = [key, `${key}_${form}`, `${key}_other`].map((k) => lookup(k, texts)).find(Boolean);
    return own ?? english(key, Number(places[0] ?? 0)).replace(/\$([1-9])/g, (_, digit) => texts[digit - 1] ?? '');
  };
}

function english(key: CardKey, count: number): string {
  const table: Record<string, string | undefined> = ENGLISH;
  return table[key] ?? table[`${key}_${count === 1 ? 'one' : 'other'}`] ?? '';
}

/** The words for a type of difference ('actor-label'), or the type itself where it has none. */
export function typeWords(type: string, say: CardText): string {
  const key = `type-${type}`.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return Object.hasOwn(ENGLISH, key) ? say(key as CardKey) : type;
}
