import { hasWord, isLower, isUpper } from './characters';

/** Marks that end a sentence for certain (UAX 29 STerm), and the stop, which may stand in an abbreviation (ATerm). */
const STERM =
  '!?\u0589\u061d-\u061f\u06d4\u0964\u0965\u1362\u1367\u1368\u203c\u203d\u2047-\u2049\u2e2e\u3002\ufe56\ufe57\uff01\uff1f\uff61';
const ATERM = '.\u2024\ufe52\uff0e';
const TERM = new RegExp(`[${STERM}${ATERM}\u0085\u2028\u2029]`, 'g');
const IS_ATERM = new RegExp(`[${ATERM}]`);
const IS_TERM = new RegExp(`[${STERM}${ATERM}]`);
/** Closing and opening marks and quotation marks (UAX 29 Close). */
const CLOSE =
  /["'()[\]{}«»\u2018-\u201f\u2039\u203a\u2045\u2046\u207d\u207e\u2308-\u230b\u2329\u232a\u275b-\u2760\u2768-\u2775\u27e6-\u27ef\u2983-\u2998\u29d8-\u29db\u29fc\u29fd\u3008-\u3011\u3014-\u301b\u301d-\u301f\ufe3f-\ufe44\ufe47\ufe48\ufe59-\ufe5e\uff08\uff09\uff3b\uff3d\uff5b\uff5d\uff5f\uff60\uff62\uff63]/;
/** Marks behind which the sentence goes on (UAX 29 SContinue). */
const CONTINUE =
  /[,\-:;\u055d\u060c\u060d\u07f8\u1802\u1808\u2013\u2014\u3001\ufe10\ufe11\ufe13\ufe31\ufe32\ufe50\ufe51\ufe55\ufe58\ufe63\uff0c\uff0d\uff1a\uff64]/;
const SPACE = /[^\S\n\r\u0085\u2028\u2029\ufeff]/;
const SEPARATOR = /[\u0085\u2028\u2029]/;
/** Combining marks and formatting characters, which belong to the character before them (UAX 29 Extend, Format). */
const MARKS: readonly (readonly [from: number, to: number])[] = [
  [0xad, 0xad],
  [0x300, 0x36f],
  [0x483, 0x489],
  [0x591, 0x5bd],
  [0x64b, 0x65f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0x20d0, 0x20ff],
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
  [0xfeff, 0xfeff],
];
const DIGIT = /[0-9\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19]/;
/** How far is looked for a small letter behind a stop, in characters. */
const AHEAD = 200;

/**
 * Where sentences end in a block of text, in ascending order, by the rules SB3 to SB11 of Unicode Standard Annex 29: what `Intl.Segmenter` gives,
 * without its start of some 30 ms in a fresh page (`npm run bench -- page`). Offsets are UTF-16, behind the white space that follows the sentence.
 */
export function sentenceBreaks(block: string): number[] {
  const breaks: number[] = [];
  TERM.lastIndex = 0;
  for (let match = TERM.exec(block); match; match = TERM.exec(block)) {
    const at = match.index;
    const end = breakBehind(block, at);
    if (end !== null && end < block.length && end !== breaks.at(-1)) breaks.push(end);
  }
  return breaks;
}

/** The end of the sentence that the mark ends, or null where it does not. */
function breakBehind(block: string, at: number): number | null {
  // ". A": nearly every end of a sentence, without asking a pattern.
  const third = block.charCodeAt(at + 2);
  if (block[at + 1] === ' ' && third >= 65 && third <= 90) return at + 2;
  const mark = block[at]!;
  if (SEPARATOR.test(mark)) return at + 1;
  const stop = IS_ATERM.test(mark);
  const next = pastMarks(block, at + 1);
  if (stop && (DIGIT.test(block.charAt(next)) || joinsCapitals(block, at, next))) return null;
  let i = next;
  while (i < block.length && (CLOSE.test(block[i]!) || isMark(block[i]!))) i++;
  while (i < block.length && (SPACE.test(block[i]!) || isMark(block[i]!))) i++;
  if (i >= block.length) return null;
  const follows = block[i]!;
  if (SEPARATOR.test(follows)) return i + 1;
  if (CONTINUE.test(follows) || IS_TERM.test(follows)) return null;
  return stop && smallLetterAhead(block, i) ? null : i;
}

/** "U.S": a stop between a letter and a capital. */
function joinsCapitals(block: string, at: number, next: number): boolean {
  let before = at - 1;
  while (before > 0 && isMark(block[before]!)) before--;
  const left = block.charAt(before);
  return isCapital(block.charAt(next)) && (isCapital(left) || isSmall(left));
}

/** Whether the next letter is a small one, with no other sentence mark before it. */
function smallLetterAhead(block: string, from: number): boolean {
  const limit = Math.min(block.length, from + AHEAD);
  for (let i = from; i < limit; i++) {
    const character = block[i]!;
    if (isSmall(character)) return true;
    if (isCapital(character) || IS_TERM.test(character) || SEPARATOR.test(character)) return false;
    if (hasWord(character) && !DIGIT.test(character) && !isMark(character)) return false;
  }
  return false;
}

function pastMarks(block: string, from: number): number {
  let i = from;
  while (i < block.length && isMark(block[i]!)) i++;
  return i;
}

function isMark(character: string): boolean {
  const code = character.charCodeAt(0);
  return code >= 0xad && MARKS.some(([from, to]) => code >= from && code <= to);
}

/** Georgian has no sentence case: its letters count as having none. */
function isCapital(character: string): boolean {
  return isUpper(character) && !isGeorgian(character);
}
function isSmall(character: string): boolean {
  return (isLower(character) && !isGeorgian(character)) || character === 'ª' || character === 'º';
}
function isGeorgian(character: string): boolean {
  return character >= '\u10a0' && character <= '\u10ff';
}
