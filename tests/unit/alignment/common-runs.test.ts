import { diffArrays } from 'diff';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonPairs, numbered, type Pair } from '../../../lib/alignment/common-runs';
import { diffTokens } from '../../../lib/alignment/diff-tokens';
import { sentence } from './made';

const tokensOf = (words: string[]) => diffTokens(sentence('a', words.join(' ')));

/** The same pairs by npm `diff`, ends and foreign words set aside as `commonPairs` does. */
function byPackage(a: string[], b: string[]): Pair[] {
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const places = (side: string[], other: string[]) =>
    side.flatMap((word, i) =>
      i >= start && i < side.length - end && other.slice(start, other.length - end).includes(word) ? [i] : [],
    );
  const [restA, restB] = [places(a, b), places(b, a)];
  const pairs: Pair[] = a.slice(0, start).map((_, i) => [i, i]);
  let [i, j] = [0, 0];
  for (const { added, removed, value } of diffArrays(
    restA.map((at) => a[at]),
    restB.map((at) => b[at]),
  )) {
    if (added) j += value.length;
    else if (removed) i += value.length;
    else for (const _ of value) pairs.push([restA[i++]!, restB[j++]!]);
  }
  for (let k = end; k > 0; k--) pairs.push([a.length - k, b.length - k]);
  return pairs;
}

const words = fc.array(fc.constantFrom('dam', 'port', 'mayor', 'flood', 'bridge', 'storm'), { maxLength: 24 });

describe('commonPairs', () => {
  it('chooses what npm diff chooses', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [left, right] = [tokensOf(a), tokensOf(b)];
        const found = commonPairs(numbered(left, right), [...a.keys()], [...b.keys()]);
        expect(found).toEqual(byPackage(a, b));
      }),
      { numRuns: 2000 },
    );
  });

  it('looks at the given places only', () => {
    const [left, right] = [tokensOf(['dam', 'port', 'mayor']), tokensOf(['mayor', 'dam', 'port'])];
    expect(commonPairs(numbered(left, right), [0, 2], [0, 1])).toEqual([[2, 0]]);
  });
});
