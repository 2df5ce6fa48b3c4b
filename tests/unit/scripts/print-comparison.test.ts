import { describe, expect, it } from 'vitest';
import { PAGE_TOO_LARGE } from '../../../lib/article/page-size';
import type { Relation } from '../../../lib/contracts/comparison';
import type { TabState } from '../../../lib/contracts/tab';
import { printState } from '../../../scripts/lib/print-comparison';
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
    expect(printed('same-story')).toContain('1 other: Same story ·');
    expect(printed('same-story', 'same-event', 'same-event')).toContain('1 other: Same story · 2 others: Same event ·');
    expect(printed('same-topic')).not.toMatch(/\d others?:/);
  });
  it('names a relation as the screens do, and no other way', () => {
    const text = printed('same-story', 'same-event', 'same-topic');
    for (const label of ['Same story', 'Same event', 'Same topic']) expect(text).toContain(` · ${label}`);
    expect(text).not.toMatch(/same-(?:story|event|topic)|another angle/i);
  });
  it('says why a page was refused in the words of the popup', () => {
    expect(printState(states['not-an-article'] as TabState)).toMatch(/^This page is not an article\. /);
    const cues = [{ cue: PAGE_TOO_LARGE, detail: 'more than 9 elements' }];
    expect(printState({ phase: 'refused', state: 'not-an-article', cues, title: null })).toMatch(
      /^This page is too large\. .*\n.*more than 9 elements$/s,
    );
  });
  it('counts no sentences as if the others had nothing like them', () => {
    const text = printed('same-story', 'same-story', 'same-story', 'same-event');
    expect(text).toContain('How others put it\n');
    expect(text).not.toMatch(/\d of \d+ sentences\)/);
  });
});
