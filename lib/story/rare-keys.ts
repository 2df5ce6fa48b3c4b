import { idf } from '../text/document-frequency';
import type { Profile } from '../text/profile';
import { termHash } from '../text/term-counts';
import { stem } from '../text/tokens';
import { RARE_IDF } from './vocabulary';

/** Names and quotations that stand for an article in the all-time look-up. */
const NAME_KEYS = 8;
const QUOTE_KEYS = 6;
export const RARE_KEYS = NAME_KEYS + QUOTE_KEYS;
const GRAM = 4;

/** A term's hash as a word of a MiniSearch. */
export function word(hash: number): string {
  return hash.toString(36);
}

/** What an article shares with its follow-ups months later: rare names, and of each longer quotation one fixed run of four words. */
export interface RareKeys {
  names: number[];
  quotes: number[];
}

/** A name is rare if one of its words is. */
export function rareKeys(profile: Profile): RareKeys {
  const names = profile.names
    .filter((name) => name.key.split(' ').some((word) => idf(stem(word, profile.language)) >= RARE_IDF))
    .slice(0, NAME_KEYS)
    .map((name) => termHash(`name ${name.key}`));
  const quotes = profile.quotes
    .map((quote) => quote.split(' '))
    .filter((words) => words.length >= GRAM)
    .sort((a, b) => b.length - a.length)
    .slice(0, QUOTE_KEYS)
    .map(lowestGram);
  return { names: [...new Set(names)], quotes: [...new Set(quotes)] };
}

/** The lowest hash of all runs of four words: the same for the same quotation, and often for a part of it. */
function lowestGram(words: string[]): number {
  let lowest = 0xffffffff;
  for (let i = 0; i + GRAM <= words.length; i++)
    lowest = Math.min(lowest, termHash(`quote ${words.slice(i, i + GRAM).join(' ')}`));
  return lowest;
}
