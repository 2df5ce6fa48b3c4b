import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TermCounts, termHash } from '../../../lib/text/term-counts';

describe('TermCounts', () => {
  it('holds what a Map of the terms would', () => {
    const term = fc.stringMatching(/^[a-zà-я]{1,9}$/);
    fc.assert(
      fc.property(fc.array(fc.array(term, { minLength: 1, maxLength: 400 }), { maxLength: 20 }), (groups) => {
        const map = new Map<string, number>();
        const counts = new TermCounts();
        for (const [k, group] of groups.entries()) {
          counts.add(group.join(' '), (i) => 1000 * k + i + 1);
          for (const [i, one] of group.entries()) map.set(one, 1000 * k + i + 1);
        }
        for (const [one, count] of map) expect(counts.get(one)).toBe(count);
        expect(counts.get('never added')).toBe(0);
      }),
    );
  });

  it('grows to tens of thousands of terms, and knows nothing when nothing was added', () => {
    const counts = new TermCounts();
    counts.add('', () => 7);
    expect(counts.get('')).toBe(0);
    const terms = Array.from({ length: 50_000 }, (_, i) => `term${i}`);
    counts.add(terms.join(' '), (i) => i + 1);
    expect([0, 1, 24_999, 49_999].map((i) => counts.get(terms[i]!))).toEqual([1, 2, 25_000, 50_000]);
  });

  it('never hashes to 0, which marks an empty place', () => {
    fc.assert(fc.property(fc.string(), (text) => termHash(text) !== 0));
  });
});
