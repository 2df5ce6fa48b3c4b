import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSegment, mergeSegments, openSegment, searchSegment } from '../../../../lib/corpus/search/segment';
import { indexWords, searchWords } from '../../../../lib/corpus/search/words';
import { testArticle } from '../stored-article';

const document = fc.array(fc.constantFrom('harbour', 'harbours', 'ferry', 'mayor', 'москва', 'harb'), { maxLength: 6 });

function naive(documents: { id: string; words: string[] }[], words: string[], prefix: boolean): string[] {
  return documents
    .filter((entry) =>
      words.every((word, index) =>
        entry.words.some((own) => (prefix && index === words.length - 1 ? own.startsWith(word) : own === word)),
      ),
    )
    .map((entry) => entry.id);
}

describe('full-text segments', () => {
  it('find what a scan finds, also when merged from several', () => {
    fc.assert(
      fc.property(
        fc.array(document, { maxLength: 300 }),
        document,
        fc.boolean(),
        fc.nat(5),
        (texts, query, prefix, cut) => {
          const documents = texts.map((words, index) => ({
            id: `d${index}`,
            stamp: index,
            words: [...new Set(words)],
          }));
          const words = [...new Set(query)];
          const whole = openSegment(buildSegment(documents));
          expect(searchSegment(whole, words, prefix).map((slot) => whole.ids[slot])).toEqual(
            naive(documents, words, prefix),
          );
          const parts = [buildSegment(documents.slice(0, cut)), buildSegment(documents.slice(cut))];
          const merged = openSegment(mergeSegments(parts, (id, stamp) => id !== 'd1' && id === `d${stamp}`));
          const left = documents.filter((entry) => entry.id !== 'd1');
          expect(searchSegment(merged, words, prefix).map((slot) => merged.ids[slot])).toEqual(
            naive(left, words, prefix),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it('fold case, accents and apostrophes', () => {
    expect(searchWords("Zelenskyy’s  FRANÇAIS don't français")).toEqual(['zelenskyys', 'francais', 'dont']);
    expect(indexWords(testArticle('a', { authors: ['Ana Núñez'], text: 'Ferries.' }))).toContain('nunez');
  });
});
