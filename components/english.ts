import english from '../public/_locales/en/messages.json';
import type { Lookup } from './text';

/** The English messages themselves: for tests, which have no browser to ask. No screen brings them along. */
export const englishLookup: Lookup = (key, substitutions) => {
  const entry = (english as Record<string, { message: string } | undefined>)[key];
  return entry ? entry.message.replace(/\$([1-9])/g, (_, digit: string) => substitutions[Number(digit) - 1] ?? '') : '';
};
