import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startsLower, startsUpper } from '../../../lib/text/characters';
import { normalizeWord, tokenize } from '../../../lib/text/tokens';

/** What a word is, as one pattern: the quick reading of plain letters must find the same. */
const WORD = /(?:\p{Lu}\.){2,}|\d+(?:[.,]\d+)+|[\p{L}\p{N}\p{M}]+(?:['’]\p{L}+)*/gu;

function byPattern(text: string) {
  return [...text.matchAll(WORD)].map((match) => ({
    text: match[0],
    norm: normalizeWord(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

test('words with marks, abbreviations, numbers and other scripts', () => {
  expect(tokenize('The U.S. didn’t pay $1,200.50 – “no”, Zoë’s naïve 2nd co-op').map((t) => t.norm)).toEqual(
    "the us didn't pay 1200.50 no zoë naïve 2nd co op".split(' '),
  );
});

test('every text gives the words of the pattern', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ..."a b Z U.S. U. x1 1x 1,200 3.5 . , ' ’ “ ” « - – … _ é É ё \u0301 \ud83d\ude00 \ud800 \udc00 \u{1d400} ﬁ Ǆ ½ 中".split(
        ' ',
      ),
    ),
    fc.constantFrom(' ', '\n', '\u00a0', '\u2011', '\u00ad'),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const text = pieces.join('');
      expect(tokenize(text)).toEqual(byPattern(text));
    }),
    { numRuns: 1000 },
  );
});

test('capital and small letters at the start of a text are those of Unicode', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2 }), (text) => {
      expect(startsUpper(text)).toBe(/^\p{Lu}/u.test(text));
      expect(startsLower(text)).toBe(/^\p{Ll}/u.test(text));
    }),
  );
});
