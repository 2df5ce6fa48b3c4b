import { articleFromDraft } from '../../lib/article/from-draft';
import type { Relation } from '../../lib/contracts/comparison';
import { MemoryLibrary } from '../../lib/corpus/memory-library';
import { StoryMatcher } from '../../lib/story/matcher';
import { profileOf } from '../../lib/text/profile';
import fixtures from '../../tests/fixtures/stories/sets.json';

const ACCEPT: Record<string, Relation[]> = {
  event: ['same-story', 'same-event'],
  angle: ['same-event'],
  other: ['same-topic', 'unrelated'],
};

/** Relations of one half of the invented sets: how many were asked, and in words which were wrong. */
export interface Counted {
  half: 'dev' | 'held-out';
  asked: number;
  wrong: string[];
}

/** Matches every article of the 32 invented sets of sibling events and other angles in one library of all of them, with their dates or without. */
export async function countInvented(dates: boolean): Promise<Counted[]> {
  const stored = fixtures.sets.flatMap((set) =>
    set.articles.map((draft) => {
      const article = articleFromDraft({ ...draft, published: dates ? draft.published : null }, 'import', '2025-01-01');
      return { article, profile: profileOf(article) };
    }),
  );
  const matcher = new StoryMatcher(new MemoryLibrary(stored));
  const said = new Map<string, Relation>();
  for (const { profile } of stored)
    for (const match of await matcher.match(profile)) said.set(`${profile.id} ${match.article}`, match.relation);
  return (['dev', 'held-out'] as const).map((half) => {
    const pairs = fixtures.sets.filter((set) => set.half === half).flatMap((set) => set.pairs);
    const wrong = pairs.flatMap(({ a, b, expect: kind }) => {
      const relation = said.get(`${a} ${b}`) ?? 'unrelated';
      return ACCEPT[kind]!.includes(relation) ? [] : [`${a} ${b}: ${relation}, not ${kind}`];
    });
    return { half, asked: pairs.length, wrong };
  });
}
