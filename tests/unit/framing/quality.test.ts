import { describe, expect, it } from 'vitest';
import { framingQuality } from '../../../scripts/quality-framing';

describe('quality on the invented stories', () => {
  const { dev, held, later } = framingQuality();
  for (const [name, half] of Object.entries({ dev, held, later }))
    it(`does not fall below what was measured (${name})`, () => {
      expect(half.voices.spans).toBeGreaterThanOrEqual(0.9);
      expect(half.voices.speakers).toBeGreaterThanOrEqual(0.85);
      expect(half.only.precision).toBeGreaterThanOrEqual(0.85);
      expect(half.wording.noise).toBeLessThanOrEqual(0.25);
      expect(half.wording.recall).toBeGreaterThanOrEqual(0.7);
      expect(half.withoutEvidence).toBe(0);
      expect(half.acrossSameTopic).toBe(0);
    });
});
