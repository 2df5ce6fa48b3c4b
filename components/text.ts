/** Every word a screen shows comes from `public/_locales`. Components call `t` and `tn`; the browser's own message table answers. */
import type english from '../public/_locales/en/messages.json';
import { numberFormat } from './intl';

export type MessageKey = keyof typeof english;
type PluralBase<K> = K extends `${infer Base}_other` ? Base : never;
/** Messages that come in plural forms (`_one`, `_few`, `_many`, `_other`). */
export type PluralKey = PluralBase<MessageKey>;
/** Gives the message of a key with `$1` … `$9` filled in; '' where the key is unknown. */
export type Lookup = (key: string, substitutions: string[]) => string;

let lookup: Lookup = () => '';
let plural: Intl.PluralRules | null = null;

/** Takes a message table: the browser's, or in tests that of `english.ts`. */
export function setMessages(next: Lookup): void {
  lookup = next;
  plural = null;
}

/** BCP 47 language of the messages in use; dates and numbers follow it. */
export function locale(): string {
  return lookup('locale', []) || 'en';
}

/** A message with its places filled. A key without a message shows itself, so that a gap is seen and not hidden. */
export function t(key: MessageKey, ...substitutions: (string | number)[]): string {
  return lookup(key, substitutions.map(String)) || key;
}

/** A message in the plural form that `count` asks for; `$1` is the count, formatted. */
export function tn(key: PluralKey, count: number, ...substitutions: (string | number)[]): string {
  const places = [numberFormat(locale()).format(count), ...substitutions.map(String)];
  plural ??= new Intl.PluralRules(locale());
  return lookup(`${key}_${plural.select(count)}`, places) || lookup(`${key}_other`, places) || key;
}
