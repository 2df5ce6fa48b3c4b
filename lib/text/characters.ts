/**
 * Character classes for regular expressions that run once or twice on a page. `\p{L}` has more than six hundred ranges, and each place it stands
 * in is compiled when first used: 1 to 3 ms a pattern in a fresh page. These few ranges hold the letters of living scripts; what they take
 * wrongly are rare marks in the middle of those scripts. Under the flag `i` no pattern has the flag `u`: case folding of sets by the Unicode
 * tables costs more than the reading itself. Measured by `npm run bench -- page`.
 */

/** Letters, digits and combining marks: what a word is made of. To stand inside `[…]`. */
export const WORD =
  '0-9A-Za-z\\xaa\\xb2\\xb3\\xb5\\xb9\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u02ff\\u0300-\\u037d\\u037f-\\u0386\\u0388-\\u0559\\u0560-\\u0588\\u0591-\\u05bd\\u05d0-\\u05f2\\u0610-\\u061a\\u0620-\\u0669\\u066e-\\u06d3\\u06d5-\\u06ff\\u0710-\\u0963\\u0966-\\u0df3\\u0e01-\\u0e3a\\u0e40-\\u0e4e\\u0e50-\\u0e59\\u0e80-\\u0f00\\u0f18-\\u1049\\u1050-\\u10fa\\u10fc-\\u135f\\u1369-\\u169a\\u16a0-\\u16ea\\u1780-\\u17d3\\u17e0-\\u17e9\\u1810-\\u1fff\\u2c00-\\u2dff\\u3005-\\u3007\\u3021-\\u3029\\u3031-\\u3035\\u3040-\\u309f\\u30a1-\\u30fa\\u30fc-\\ud7ff\\ud840-\\ud8ff\\uf900-\\ufd3d\\ufd50-\\ufdff\\ufe70-\\ufefc\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a\\uff66-\\uffdc';

/** Capital letters of Latin, Greek, Cyrillic and Armenian. To stand inside `[…]`. */
export const UPPER = `A-Z\\xc0-\\xd6\\xd8-\\xde${alternating(0x100, 0x136)}${alternating(0x139, 0x147)}${alternating(0x14a, 0x176)}\\u0178${alternating(0x179, 0x17d)}${alternating(0x1cd, 0x1db)}${alternating(0x200, 0x21e)}\\u0386\\u0388-\\u038f\\u0391-\\u03ab\\u0400-\\u042f${alternating(0x460, 0x480)}${alternating(0x48a, 0x4be)}\\u04c0${alternating(0x4d0, 0x52e)}\\u0531-\\u0556`;

function alternating(from: number, to: number): string {
  let set = '';
  for (let code = from; code <= to; code += 2) set += String.fromCharCode(code);
  return set;
}

const WORD_ONE = new RegExp(`[${WORD}]`);
const NUMERAL = /[0-9\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19²³¹]/;
const WORDS = new RegExp(`[${WORD}]+`, 'g');
const OTHERS = new RegExp(`[^${WORD}]+`, 'g');

/** Whether a text holds a letter or digit. */
export function hasWord(text: string): boolean {
  return WORD_ONE.test(text);
}

/** Number of words: runs of letters and digits. */
export function countWords(text: string): number {
  return text.match(WORDS)?.length ?? 0;
}

/** Runs of letters and digits, in order. */
export function wordsOf(text: string): string[] {
  return text.match(WORDS) ?? [];
}

/** Nothing but the letters and digits of a text, in lower case: to compare names and headlines. */
export function squeeze(text: string): string {
  return text.toLowerCase().replace(OTHERS, '');
}

/** Whether the character is a capital letter of a script that has them. */
export function isUpper(character: string): boolean {
  return character !== '' && character !== character.toLowerCase();
}

/** Whether the character is a small letter of a script that has capitals. */
export function isLower(character: string): boolean {
  return character !== '' && character !== character.toUpperCase();
}

/** Whether the character is a letter, of whatever script; no digit. */
export function isLetter(character: string): boolean {
  return hasWord(character) && !NUMERAL.test(character);
}

const UPPER_FIRST = /^\p{Lu}/u;
const LOWER_FIRST = /^\p{Ll}/u;

/** Whether a text begins with a capital letter. Nearly every one begins with an ASCII character, which needs no Unicode table. */
export function startsUpper(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : code >= 128 && UPPER_FIRST.test(text);
}

/** Whether a text begins with a small letter. */
export function startsLower(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 97 && code <= 122 : code >= 128 && LOWER_FIRST.test(text);
}
