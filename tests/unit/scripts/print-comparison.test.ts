import { describe, expect, it } from 'vitest';
import type { Relation } from '../../../lib/contracts/comparison';
import type { TabState } from '../../../lib/contracts/tab';
import { printState } from '../../../scripts/demo/print-comparison';
import { states } from '../../fixtures/comparison/states';

function printed(...relations: Relation[]): string {
  const done = states.done as Extract<TabState, { phase: 'done' }>;
  const matches = done.comparison.matches.slice(0, relations.length).map((match, i) => ({
    ...match,
    relation: relations[i] ?? match.relation,
  }));
  return printState({ ...done, comparison: { ...done.comparison, matches } });
}

describe('the comparison in a terminal', () => {
  it('counts articles in the words by which it lists them', () => {
    expect(printed('same-story', 'same-story')).toContain('3 articles tell this story ·');
    expect(printed('same-story', 'same-event', 'same-event')).toContain(
      '2 articles tell this story, 2 more take another angle on the event ·',
    );
    expect(printed('same-event', 'same-topic')).toContain('2 articles about this event, each from another angle ·');
    expect(printed('same-topic')).not.toContain('articles tell');
  });
  it('counts no sentences as if the others had nothing like them', () => {
    const text = printed('same-story', 'same-story', 'same-story', 'same-event');
    expect(text).toContain('How others put it\n');
    expect(text).not.toMatch(/\d of \d+ sentences\)/);
  });
});
