import { describe, expect, it } from 'vitest';
import { articleFromDraft } from '../../../lib/article/from-draft';
import type { Relation } from '../../../lib/contracts/comparison';
import { MemoryLibrary } from '../../../lib/corpus/memory-library';
import { StoryMatcher } from '../../../lib/story/matcher';
import { profileOf } from '../../../lib/text/profile';
import fixtures from '../../fixtures/stories/sets.json';

/**
 * Without dates two siblings in texts of fifty words are told apart less well: 16 of 23 relations on the half looked at, 19 or more on the other. The
 * bound holds what is reached, not what is wanted.
 */
const UNDATED_WRONG = 0.35;

const ACCEPT: Record<string, Relation[]> = {
  event: ['same-story', 'same-event'],
  angle: ['same-event'],
  other: ['same-topic', 'unrelated'],
};

async function relations(dates: boolean): Promise<Map<string, Relation>> {
  const stored = fixtures.sets.flatMap((set) =>
    set.articles.map((draft) => {
      const article = articleFromDraft({ ...draft, published: dates ? draft.published : null }, 'import', '2025-01-01');
      return { article, profile: profileOf(article) };
    }),
  );
  const matcher = new StoryMatcher(new MemoryLibrary(stored));
  const found = new Map<string, Relation>();
  for (const { profile } of stored)
    for (const match of await matcher.match(profile)) found.set(`${profile.id} ${match.article}`, match.relation);
  return found;
}

describe('sibling events and other angles', () => {
  for (const dates of [true, false])
    for (const half of ['dev', 'held-out'])
      it(`${half} sets ${dates ? 'with' : 'without'} dates: at least ${dates ? 9 : 6.5} of 10 relations`, async () => {
        const found = await relations(dates);
        const pairs = fixtures.sets.filter((s) => s.half === half).flatMap((s) => s.pairs);
        const wrong = pairs.flatMap(({ a, b, expect: kind }) => {
          const said = found.get(`${a} ${b}`) ?? 'unrelated';
          return ACCEPT[kind]!.includes(said) ? [] : [`${a} ${b}: ${said}, not ${kind}`];
        });
        expect(wrong.length, wrong.join('; ')).toBeLessThanOrEqual(pairs.length * (dates ? 0.1 : UNDATED_WRONG));
      });
});
