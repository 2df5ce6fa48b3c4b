import { describe, expect, it } from 'vitest';
import { outshone, type Rival } from '../../../lib/story/model';

const MANY = 20;
const OTHERS = 0.05;

/** A query and candidates: `near` gives the lead cosines of some pairs (0 = the query), all others are hardly alike. */
function field(logits: number[], near: [number, number, number][], copied: number[] = []) {
  const size = Math.max(MANY, logits.length);
  const candidates: Rival[] = Array.from({ length: size }, (_, i) => ({
    logit: logits[i] ?? -9,
    copied: copied.includes(i + 1),
  }));
  const leads = Array.from({ length: size + 1 }, (_, i) =>
    Array.from({ length: size + 1 }, (_, j): number => (i === j ? 1 : OTHERS)),
  );
  for (const [i, j, value] of near) {
    leads[i]![j] = value;
    leads[j]![i] = value;
  }
  return { candidates, leads };
}

describe('outshone', () => {
  it('takes from a candidate that is far behind the best and not near it', () => {
    const { candidates, leads } = field(
      [6, 1, 1],
      [
        [0, 1, 0.6],
        [0, 2, 0.3],
        [0, 3, 0.3],
        [1, 3, 0.45],
      ],
    );
    const losses = outshone(candidates, leads);
    expect(losses[0]).toBe(0);
    expect(losses[1]).toBeLessThan(-2);
    expect(losses[2]).toBeCloseTo(0);
  });

  it('takes nothing from one that is close behind', () => {
    const { candidates, leads } = field(
      [3, 2.5],
      [
        [0, 1, 0.5],
        [0, 2, 0.5],
      ],
    );
    expect(outshone(candidates, leads)[1]).toBe(0);
  });

  it('does not take a copy of the query for a rival', () => {
    const near: [number, number, number][] = [
      [0, 1, 0.99],
      [0, 2, 0.3],
      [1, 2, 0.3],
    ];
    const rival = field([12, 1], near);
    const copy = field([12, 1], near, [1]);
    expect(outshone(rival.candidates, rival.leads)[1]).toBeLessThan(-1);
    expect(outshone(copy.candidates, copy.leads)[1]).toBe(0);
  });

  it('says nothing where there are few candidates', () => {
    const { candidates, leads } = field([6, 1], [[0, 1, 0.6]]);
    expect(outshone(candidates.slice(0, 5), leads)).toEqual([0, 0, 0, 0, 0]);
  });
});
