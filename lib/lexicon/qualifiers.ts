import type { WordingType } from '../contracts/comparison';
import qualifiers from './qualifiers.en.json';

/** A group of describing words with what they add; `why` is shown to the reader. */
export interface Qualifiers {
  group: string;
  why: string;
  words: string[];
}

const BY_WORD = new Map<string, Qualifiers>();
for (const group of qualifiers as Qualifiers[]) for (const word of group.words) BY_WORD.set(word, group);

const PARTS = new Set([...BY_WORD.keys()].flatMap((word) => word.split('-')));

/** True for a normalised word that is a describing word, or stands in one with a hyphen ("wing" of "right-wing"). */
export function isQualifierPart(norm: string): boolean {
  return PARTS.has(norm);
}

/** The group of a lower-case English describing word, hyphens kept ("far-right"); null for any other word. */
export function qualifierGroup(word: string): Qualifiers | null {
  return BY_WORD.get(word.toLowerCase()) ?? null;
}

/** The wording type of a describing word that stands on one side only: doubt, strength, or a detail. */
export function qualifierType({ group }: Qualifiers): WordingType {
  if (group === 'doubt') return 'certainty';
  return group === 'judgement' || group === 'manner' || group === 'scale' ? 'intensity' : 'detail-dropped';
}
