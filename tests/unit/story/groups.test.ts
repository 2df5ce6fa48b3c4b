import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Link, storyGroups } from '../../../lib/story/groups';

const link = (a: string, b: string, probability: number): Link => ({ a, b, probability });

describe('storyGroups', () => {
  it('joins what belongs together on average, not by one bridge', () => {
    const links = [link('a', 'b', 0.9), link('c', 'd', 0.9), link('b', 'c', 0.8)];
    expect(storyGroups(['a', 'b', 'c', 'd', 'e'], links)).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
  });
  it('lets the reader join and part', () => {
    const links = [link('a', 'b', 0.9)];
    const at = '2025-01-01';
    expect(storyGroups(['a', 'b', 'c'], links, [{ a: 'a', b: 'b', verdict: 'not-same-story', at }])).toEqual([
      ['a'],
      ['b'],
      ['c'],
    ]);
    expect(storyGroups(['a', 'b', 'c'], [], [{ a: 'b', b: 'c', verdict: 'same-story', at }])).toEqual([
      ['b', 'c'],
      ['a'],
    ]);
  });
  it('gives the same groups whatever the order of articles and links', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const links = fc.uniqueArray(
      fc.record({
        a: fc.constantFrom(...ids),
        b: fc.constantFrom(...ids),
        probability: fc.integer({ min: 0, max: 10 }),
      }),
      { selector: (l) => [l.a, l.b].sort().join(), maxLength: 15 },
    );
    fc.assert(
      fc.property(links, (list) => {
        const tenths = list.map((l) => ({ ...l, probability: l.probability / 10 }));
        const groups = storyGroups(ids, tenths);
        expect(storyGroups([...ids].reverse(), [...tenths].reverse())).toEqual(groups);
        expect(groups.flat().sort()).toEqual(ids);
      }),
    );
  });
  it('leaves the groups as they are when an article arrives that nothing links to them', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const links = [link('a', 'b', 0.9), link('b', 'c', 0.35), link('c', 'd', 0.6)];
    const before = storyGroups(ids, links);
    const after = storyGroups([...ids, 'x', 'y'], [...links, link('x', 'y', 0.95), link('x', 'a', 0)]);
    expect(after).toEqual(expect.arrayContaining(before));
    expect(after).toHaveLength(before.length + 1);
  });
  it('joins what is on average as likely as the bound, and nothing below it', () => {
    const pair = (p: number) => storyGroups(['a', 'b'], [link('a', 'b', p)]).length;
    expect(pair(0.31)).toBe(1);
    expect(pair(0.29)).toBe(2);
    // a and b are one story; c is near a alone: (.5 + 0) / 2 < .3.
    expect(storyGroups(['a', 'b', 'c'], [link('a', 'b', 0.9), link('a', 'c', 0.5)])).toEqual([['a', 'b'], ['c']]);
  });
  it('keeps apart what the reader parted, also through a third article', () => {
    const links = [link('a', 'b', 0.9), link('b', 'c', 0.9), link('a', 'c', 0.9)];
    const groups = storyGroups(['a', 'b', 'c'], links, [
      { a: 'a', b: 'c', verdict: 'not-same-story', at: '2025-01-01' },
    ]);
    expect(groups.find((g) => g.includes('a'))).not.toContain('c');
  });
});
