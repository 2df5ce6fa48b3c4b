import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceBreaks } from '../../../lib/text/sentence-breaks';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const reference = (text: string) =>
  [...segmenter.segment(text)].map(({ index, segment }) => index + segment.length).filter((end) => end < text.length);

describe('sentenceBreaks', () => {
  it.each([
    ['Rain fell. It stopped! Did it? Yes.', 3],
    ['He paid 3.5 million in the U.S. capital. Then he left.', 1],
    ['“We met.” He left (at last.) Then… And more.... Yes', 3],
    ['日本語の文です。次の文。「引用です。」と言った。', 3],
    ['Это так. А это нет. В 2020 г. он уехал.', 2],
    ['सरकार ने कहा। यह नहीं।', 1],
    ['قال الرئيس. هل هذا صحيح؟ نعم.', 2],
    ['ეს არის. ეს არა.', 1],
    ['No stop at all', 0],
    ['', 0],
  ])('%s', (text, breaks) => {
    expect(sentenceBreaks(text)).toHaveLength(breaks);
    expect(sentenceBreaks(text)).toEqual(reference(text));
  });

  it('breaks where the platform does', () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        'B',
        'ß',
        'É',
        'і',
        'Я',
        '語',
        'ა',
        '٣',
        '7',
        '.',
        '.',
        '!',
        '?',
        '。',
        '؟',
        '…',
        ',',
        ':',
        ';',
        '-',
        '–',
      ],
      ...[' ', ' ', '\u00a0', '\u0301', '\u00ad', '“', '”', '"', '’', '(', ')', '«', '»', '%', '@', '/', 'ª', '½'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        expect(sentenceBreaks(text)).toEqual(reference(text));
      }),
      { numRuns: 2000 },
    );
  });
});
