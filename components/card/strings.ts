import type { MarkKind } from '../../lib/contracts/tab';
import type english from '../../public/_locales/en/messages.json';

type MessageKey = keyof typeof english;
/** A key without its plural form: the form follows from the first place, a number. */
export type CardKey = MessageKey extends infer K ? (K extends `${infer Base}_${string}` ? Base : K) : never;
export type CardText = (key: CardKey, ...places: (string | number)[]) => string;

export const KIND_KEYS: Record<MarkKind | 'loose', CardKey> = {
  differs: 'cardDiffers',
  same: 'cardSame',
  only: 'cardOnly',
  loose: 'cardLoose',
};

/** @param lookup the message of a key with its places filled, '' where there is none: the browser's own table, since the page carries none */
export function cardText(lookup: (key: string, places: string[]) => string): CardText {
  let rules: Intl.PluralRules | undefined;
  return (key, ...places) => {
    const texts = places.map(String);
    // The first look into the browser's table waits for another process: not before a word is needed.
    rules ??= new Intl.PluralRules(lookup('locale', []) || 'en');
    const form = rules.select(Number(places[0] ?? 0));
    return [key, `${key}_${form}`, `${key}_other`].map((k) => lookup(k, texts)).find(Boolean) ?? '';
  };
}

/** The words for a type of difference ('actor-label'), or the type itself where it has none. */
export function typeWords(type: string, say: CardText): string {
  const key = `type-${type}`.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return say(key as CardKey) || type;
}
