import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countOf, termCounts, termHash } from '../../../lib/text/term-counts';

describe('counts of terms', () => {
  it('are those of a Map of the terms', () => {
    const term = fc.stringMatching(/^[a-zà-я]{1,9}$/);
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(term, fc.nat(60_000)), { selector: ([own]) => own }), (counted) => {
        const counts = termCounts(counted);
        for (const [own, count] of counted) expect(countOf(counts, own)).toBe(count);
        expect(countOf(counts, 'never added')).toBe(0);
      }),
    );
  });

  it('have a largest number', () => {
    expect(countOf(termCounts([['all', 70_000]]), 'all')).toBe(65_535);
  });

  it('never hash to 0, which marks an empty place', () => {
    fc.assert(fc.property(fc.string(), (text) => termHash(text) !== 0));
  });
});
