import { remembered } from '../text/remembered';
import { tokenize } from '../text/tokens';
import { lemmas } from './lemma';
import groups from './strong-words.en.json';

/** Verbs that picture or judge what a plainer verb only names; `why` is shown to the reader. */
export interface StrongWords {
  group: string;
  why: string;
  words: string[];
}

/** Entries by the first word of their phrase, longest first. */
const INDEX = new Map<string, Entry[]>();
for (const group of groups as StrongWords[])
  for (const word of group.words) {
    const keys = tokenize(word).map((token) => token.norm);
    const list = INDEX.get(keys[0]!) ?? [];
    list.push({ keys, group });
    list.sort((x, y) => y.keys.length - x.keys.length);
    INDEX.set(keys[0]!, list);
  }

/** The first strong verb in a list of normalised English words: its place (`last` inclusive) and group; null if there is none. */
export function strongVerb(norms: string[]): { first: number; last: number; group: StrongWords } | null {
  for (let i = 0; i < norms.length; i++)
    for (const { keys, group } of entriesOf(norms[i]!)) {
      const there = keys.every(
        (key, k) => k === 0 || (norms[i + k] !== undefined && lemmas(norms[i + k]!).includes(key)),
      );
      if (there) return { first: i, last: i + keys.length - 1, group };
    }
  return null;
}

interface Entry {
  keys: string[];
  group: StrongWords;
}
const NONE: readonly Entry[] = [];

/** The entries a form may begin. */
const entriesOf = remembered(30_000, (norm): readonly Entry[] => {
  const found = lemmas(norm).flatMap((lemma) => INDEX.get(lemma) ?? []);
  return found.length > 0 ? found : NONE;
});
