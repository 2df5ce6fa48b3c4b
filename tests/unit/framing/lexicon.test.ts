import { describe, expect, it } from 'vitest';
import qualifiers from '../../../lib/lexicon/qualifiers.en.json';
import { reportingVerb } from '../../../lib/lexicon/reporting-verbs';
import verbs from '../../../lib/lexicon/reporting-verbs.en.json';
import { termHits } from '../../../lib/lexicon/terms';
import terms from '../../../lib/lexicon/terms.en.json';

describe('lexicons', () => {
  it('give every entry a reason', () => {
    for (const entry of [...terms, ...verbs, ...qualifiers]) expect(entry.why.length).toBeGreaterThan(15);
  });
  it('put a word in one shade of a concept only', () => {
    for (const { concept, shades } of terms) {
      const words = Object.values(shades as unknown as Record<string, string[]>).flatMap((list) => [...new Set(list)]);
      expect([concept, words.filter((word, i) => words.indexOf(word) !== i)]).toEqual([concept, []]);
    }
  });
  it('list a reporting verb once', () => {
    const list = verbs.map((entry) => entry.verb);
    expect(list.filter((verb, i) => list.indexOf(verb) !== i)).toEqual([]);
  });
  it('look words up by form, not by stem', () => {
    expect(reportingVerb('told')?.verb).toBe('tell');
    expect(reportingVerb('denies')?.verb).toBe('deny');
    expect(reportingVerb('reporters')).toBeNull();
    expect(termHits(['government']).map((hit) => hit.concept.concept)).not.toContain('permission');
    expect(termHits(['military', 'actions']).map((hit) => hit.variant)).toContain('military action');
  });
});
