import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../../lib/alignment/fingerprint';
import { LOOSE, STRICT, storyModel } from '../../../lib/alignment/model';
import { overlapOf } from '../../../lib/alignment/overlap';
import { prepare } from '../../../lib/alignment/prepare';
import { mostPossible, STORY_FEATURES, storyFeatures } from '../../../lib/alignment/story-features';
import { synonymsOf } from '../../../lib/alignment/synonyms';
import { made } from './made';

const sentences = [
  'The senate confirmed Judge Oona Pell as head of the central bank on Thursday.',
  'Oona Pell will lead the central bank after the senators voted for her 52 to 48.',
  '“I will guard the currency,” Pell told the senate, “whatever the government wants.”',
  'Pell promised to “guard the currency, whatever the government wants”.',
  'Heavy rain fell on the coast; the bank of the river gave way.',
  'No.',
];

describe('the story model', () => {
  it('never exceeds the bounds by which pairs are left out', () => {
    const { sentences: all } = prepare(made('a', sentences));
    for (const a of all)
      for (const b of all) {
        const overlap = overlapOf(a, b);
        const values = storyFeatures(a, b, overlap, 1);
        const bounds = mostPossible(a, b, overlap, 1);
        values.forEach((value, k) => {
          expect(value, `${STORY_FEATURES[k]}: ${a.span.text} | ${b.span.text}`).toBeLessThanOrEqual(bounds[k]! + 1e-9);
        });
      }
  });

  it('has a weight for every value, none that punishes likeness, and ordered tiers', () => {
    expect([...storyModel.weights].every((weight) => weight > 0)).toBe(true);
    expect(STRICT).toBeGreaterThan(LOOSE);
  });

  it('knows synonyms in both directions', () => {
    expect(synonymsOf(fingerprint('russia'))).toContain(fingerprint('russian'));
    expect(synonymsOf(fingerprint('russian'))).toContain(fingerprint('russia'));
    expect(synonymsOf(fingerprint('qqq'))).toEqual([]);
  });
});
