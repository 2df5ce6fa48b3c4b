import { tokenize } from '../text/tokens';
import { lemmas } from './lemma';
import groups from './strong-words.en.json';

/** Verbs that picture or judge what a plainer verb only names; `why` is shown to the reader. */
export interface StrongWords {
  group: string;
  why: string;
  words: string[];
}

/** A strong verb or phrase, by its normalised words. */
export interface StrongEntry {
  keys: string[];
  group: StrongWords;
}

/** A word as the list is asked about it: its normalised form and the entries it may begin. */
export interface StrongWord {
  norm: string;
  strong: readonly StrongEntry[];
}

/** Entries by the first word of their phrase, longest first. */
const INDEX = new Map<string, StrongEntry[]>();
for (const group of groups as StrongWords[])
  for (const word of group.words) {
    const keys = tokenize(word).map((token) => token.norm);
    const list = INDEX.get(keys[0]!) ?? [];
    list.push({ keys, group });
    list.sort((x, y) => y.keys.length - x.keys.length);
    INDEX.set(keys[0]!, list);
  }
const NONE: readonly StrongEntry[] = [];

/** The entries a normalised word may begin. */
export function strongEntries(norm: string): readonly StrongEntry[] {
  const found = lemmas(norm).flatMap((lemma) => INDEX.get(lemma) ?? []);
  return found.length > 0 ? found : NONE;
}

/** The first strong verb among the words [from, to) of a list: its place (`last` inclusive) and group; null if there is none. */
export function strongVerbAmong(
  words: readonly StrongWord[],
  from: number,
  to: number,
): { first: number; last: number; group: StrongWords } | null {
  for (let i = from; i < to; i++)
    for (const { keys, group } of words[i]!.strong)
      if (i + keys.length <= to && goesOn(words, i, keys)) return { first: i, last: i + keys.length - 1, group };
  return null;
}

function goesOn(words: readonly StrongWord[], at: number, keys: readonly string[]): boolean {
  for (let k = 1; k < keys.length; k++) if (!lemmas(words[at + k]!.norm).includes(keys[k]!)) return false;
  return true;
}
