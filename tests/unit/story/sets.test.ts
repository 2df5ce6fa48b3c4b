import { describe, expect, it } from 'vitest';
import { articleFromDraft } from '../../../lib/article/from-draft';
import type { Relation } from '../../../lib/contracts/comparison';
import { MemoryLibrary } from '../../../lib/corpus/memory-library';
import { StoryMatcher } from '../../../lib/story/matcher';
import { profileOf } from '../../../lib/text/profile';
import fixtures from '../../fixtures/stories/sets.json';

/**
 * Without dates two siblings in texts of sixty words are told apart less well: 78 of all 84 relations were right when this bound was set (39 of 42 of
 * either half). The bound leaves one more wrong answer a half than that.
 */
const UNDATED_WRONG = 0.1;
const DATED_WRONG = 0.05;
const SLOW = 60_000;

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
  for (const dates of [true, false]) {
    const found = relations(dates);
    for (const half of ['dev', 'held-out'])
      it(
        `${half} sets ${dates ? 'with' : 'without'} dates`,
        async () => {
          const pairs = fixtures.sets.filter((s) => s.half === half).flatMap((s) => s.pairs);
          const said = await found;
          const wrong = pairs.flatMap(({ a, b, expect: kind }) => {
            const relation = said.get(`${a} ${b}`) ?? 'unrelated';
            return ACCEPT[kind]!.includes(relation) ? [] : [`${a} ${b}: ${relation}, not ${kind}`];
          });
          expect(wrong.length, wrong.join('; ')).toBeLessThanOrEqual(
            pairs.length * (dates ? DATED_WRONG : UNDATED_WRONG),
          );
        },
        SLOW,
      );
  }
});
