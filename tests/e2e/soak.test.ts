// The short form of `npm run soak`: a few kills of the background and of the browser at random moments.
import { expect, it } from 'vitest';
import { soak } from '../../scripts/corpus/soak-run';

it('no kill loses, repeats or half-does anything', async () => {
  const report = await soak({ workerKills: 10, browserKills: 2, seed: 7, say: () => {} });
  expect(report.problems).toEqual([]);
  expect(Object.values(report.deeds).reduce((sum, times) => sum + times, 0)).toBe(12);
}, 180_000);
