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
const WORD = /(?:\p{Lu}\.){2,}|\d+(?:[.,]\d+)+|[\p{L}\p{N}\p{M}]+(?:['’]\p{L}+)*/uy;

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code < ASCII ? KINDS[code] === 0 : isPlainMark(code)) {
      at++;
      continue;
    }
    const plain = code < ASCII && KINDS[code] === LETTER ? plainWordEnd(text, at) : -1;
    if (plain >= 0) {
      const raw = text.slice(at, plain);
      tokens.push({ text: raw, norm: raw.toLowerCase(), start: at, end: plain });
      at = plain;
      continue;
    }
    WORD.lastIndex = at;
    const raw = WORD.exec(text)?.[0];
    if (raw === undefined) at += text.codePointAt(at)! > 0xffff ? 2 : 1;
    else {
      tokens.push({ text: raw, norm: normalizeWord(raw), start: at, end: at + raw.length });
      at += raw.length;
    }
  }
  return tokens;
}

/** Nearly every word of a text is plain letters between blanks or marks: those are read without {@link WORD}, whose Unicode tables are slow. */
const ASCII = 128;
const LETTER = 1;
const KINDS = Uint8Array.from({ length: ASCII }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[A-Za-z]/.test(character) ? LETTER : /[0-9]/.test(character) ? 2 : 0;
});

/** End of the word of ASCII letters at a place; -1 where more than letters may belong to it, which the pattern decides. */
function plainWordEnd(text: string, from: number): number {
  let at = from + 1;
  let code = text.charCodeAt(at);
  while (code < ASCII && KINDS[code] === LETTER) code = text.charCodeAt(++at);
  if (at === text.length) return at;
  if (code >= ASCII) return isPlainMark(code) && code !== APOSTROPHE ? at : -1;
  // A digit, an apostrophe, or the stop of "U.S."
  return KINDS[code] === 0 && code !== 0x27 && !(code === 0x2e && at === from + 1) ? at : -1;
}
const APOSTROPHE = 0x2019;

/** No-break space and « », dashes, quotation marks and dots: part of no word. */
function isPlainMark(code: number): boolean {
  return code === 0xa0 || code === 0xab || code === 0xbb || (code >= 0x2010 && code <= 0x2027);
}

/** Lower case, straight apostrophes, no possessive "'s", no dots of abbreviations, no thousands separators. */
export function normalizeWord(word: string): string {
  if (isAsciiLetters(word)) return word.toLowerCase();
  let norm = word.normalize('NFKC').toLowerCase().replaceAll('’', "'");
  if (norm.endsWith("'s")) norm = norm.slice(0, -2);
  if (/^(?:\p{L}\.)+$/u.test(norm)) norm = norm.replaceAll('.', '');
  if (/^\d/.test(norm)) norm = norm.replace(/,(?=\d{3}\b)/g, '');
  return norm;
}

function isAsciiLetters(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code >= ASCII || KINDS[code] !== LETTER) return false;
  }
  return word !== '';
}

const stems = new Map<string, string>();

/**
 * Porter stem of a normalised word (M. F. Porter, 1980; npm `stemmer`). Words that are not plain ASCII letters, and languages other
 * than English, are their own stem.
 */
export function stem(norm: string, language = 'en'): string {
  if (language !== 'en') return norm;
  let known = stems.get(norm);
  if (known === undefined) {
    if (stems.size > 100_000) stems.clear();
    known = /^[a-z]{3,}$/.test(norm) ? stemmer(norm) : norm;
    stems.set(norm, known);
  }
  return known;
}
