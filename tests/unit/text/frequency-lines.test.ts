import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FrequencyLines, frequencyLines } from '../../../lib/text/frequency-lines';

describe('FrequencyLines', () => {
  it('finds every term that was written, and no other', () => {
    // Of few letters, so that many are beginnings and ends of others and stand in one line.
    const term = fc.string({ unit: fc.constantFrom('a', 'b', '1', '’', 'é'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.dictionary(term, fc.integer({ min: 1, max: 50_000 })), term, (counts, other) => {
        const known = new Map(Object.entries(counts));
        const lines = new FrequencyLines(frequencyLines(known));
        for (const [one, count] of known) expect(lines.count(one)).toBe(count);
        expect(lines.count(other)).toBe(known.get(other) ?? 0);
      }),
    );
  });

  it('takes no count for a term, and no part of a term for the whole', () => {
    const lines = new FrequencyLines(
      frequencyLines(
        new Map([
          ['harbour', 12],
          ['harb', 3],
          ['201', 7],
          ['2012', 5],
        ]),
      ),
    );
    expect(['har', 'arbour', 'bour', '2017', '20112', '12'].map((term) => lines.count(term))).toEqual([
      0, 0, 0, 0, 0, 0,
    ]);
  });
});
