import { describe, expect, it } from 'vitest';
import { sentenceScore } from '../../../lib/alignment/sentence-score';

describe('sentenceScore', () => {
  it('lies between 0 and 1, whatever it is given', () => {
    for (const [a, b] of [
      ['', ''],
      ['One.', ''],
      ['…', '!!!'],
      ['Same words here.', 'Same words here.'],
    ] as const) {
      const score = sentenceScore(a, b);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
    }
  });

  it('does not depend on which comes first', () => {
    const a = 'The bank raised its key rate to four percent on Thursday.';
    const b = 'On Thursday, the bank lifted the rate by a quarter point to 4 percent.';
    expect(sentenceScore(a, b)).toBeCloseTo(sentenceScore(b, a), 10);
  });

  it('tells a paraphrase from a near miss, in sentences and in headlines', () => {
    expect(
      sentenceScore(
        'The company said on Friday that it would close its plant in Garth and cut 400 jobs.',
        'The company will close its Garth plant, cutting 400 jobs, it said on Friday.',
      ),
    ).toBeGreaterThan(0.5);
    expect(
      sentenceScore(
        'The company said on Friday that it would close its plant in Garth and cut 400 jobs.',
        'Workers of the company in Garth spent Friday at a football match.',
      ),
    ).toBeLessThan(0.5);
    const headline = 'Syria: blast hits oil pipeline near Homs';
    expect(sentenceScore(headline, 'Syrian oil pipeline hit by explosion near Homs')).toBeGreaterThan(
      sentenceScore(headline, 'Syrian rebels leave Homs after talks'),
    );
  });
});
