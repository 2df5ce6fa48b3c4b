import { stemmer } from 'stemmer';

/** A word of a text. `start`/`end` are UTF-16 offsets of the word in that text; `norm` is lower-cased, without apostrophe-s and dots. */
export interface Token {
  text: string;
  norm: string;
  start: number;
  end: number;
}

/**
 * Letters, digits and marks; inner apostrophes stay ("don't"), so do dotted abbreviations ("U.S.", normalised to "us") and
 * digits with separators ("1,200", "3.5"). Hyphens separate.
 */
const WORD = /(?:\p{Lu}\.){2,}|\d+(?:[.,]\d+)+|[\p{L}\p{N}\p{M}]+(?:['’]\p{L}+)*/gu;

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    tokens.push({ text: raw, norm: normalizeWord(raw), start: match.index, end: match.index + raw.length });
  }
  return tokens;
}

/** Lower case, straight apostrophes, no possessive "'s", no dots of abbreviations, no thousands separators. */
export function normalizeWord(word: string): string {
  if (/^[a-zA-Z]+$/.test(word)) return word.toLowerCase();
  let norm = word.normalize('NFKC').toLowerCase().replaceAll('’', "'");
  if (norm.endsWith("'s")) norm = norm.slice(0, -2);
  if (/^(?:\p{L}\.)+$/u.test(norm)) norm = norm.replaceAll('.', '');
  if (/^\d/.test(norm)) norm = norm.replace(/,(?=\d{3}\b)/g, '');
  return norm;
}

const stems = new Map<string, string>();

/**
 * Porter stem of a normalised word (M. F. Porter, 1980; npm `stemmer`). Words that are not plain ASCII letters, and languages other
 * than English, are their own stem.
 */
export function stem(norm: string, language = 'en'): string {
  if (language !== 'en' || !/^[a-z]{3,}$/.test(norm)) return norm;
  let known = stems.get(norm);
  if (known === undefined) {
    if (stems.size > 100_000) stems.clear();
    known = stemmer(norm);
    stems.set(norm, known);
  }
  return known;
}
