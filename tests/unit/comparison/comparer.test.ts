import { describe, expect, it } from 'vitest';
import { articleFromDraft } from '../../../lib/article/from-draft';
import { Comparer } from '../../../lib/comparison/comparer';
import type { FoundMatch } from '../../../lib/contracts/tab';
import { MemoryLibrary } from '../../../lib/corpus/memory-library';
import { seedArticles } from '../../../lib/corpus/seeds';
import { profileOf } from '../../../lib/text/profile';

describe('Comparer', () => {
  it('tells who told the story before it compares sentences, and the same as afterwards', async () => {
    const seeds = seedArticles('2026-01-01T00:00:00Z');
    const told: [string, FoundMatch[] | undefined][] = [];
    const comparer = new Comparer(new MemoryLibrary(seeds));
    const comparison = await comparer.compare(seeds[0]!.article, (step, found) => told.push([step, found]));
    expect(told.map(([step]) => step)).toEqual(['matching', 'comparing']);
    const found = told[1]![1]!;
    const compared = comparison.matches.filter((match) => /^same-(story|event)$/.test(match.relation));
    expect(found.length).toBeGreaterThan(0);
    expect(found.map((match) => [match.article, match.relation, match.title])).toEqual(
      compared.map((match) => [match.article, match.relation, match.title]),
    );
  });

  it('gives the same comparison with and without being warmed', async () => {
    const seeds = seedArticles('2026-01-01T00:00:00Z');
    const warmed = new Comparer(new MemoryLibrary(seeds));
    await warmed.warm('2026-01-01T00:00:00Z');
    const fresh = new Comparer(new MemoryLibrary(seeds));
    expect(await warmed.compare(seeds[2]!.article)).toEqual(await fresh.compare(seeds[2]!.article));
  });

  it('warms itself by the newest week that is not to come, and judges few', async () => {
    const at = (id: string, published: string) => {
      const text = `The ferry of Tarnby sank near the harbour on Monday, the coast guard said in report ${id}.`;
      const article = articleFromDraft({ id, text, language: 'en', published }, 'import', published);
      return { article, profile: profileOf(article) };
    };
    const newest = Array.from({ length: 30 }, (_, i) => at(`new-${i}`, '2026-05-05T10:00:00Z'));
    const library = new MemoryLibrary([at('old', '2025-01-01'), ...newest, at('to-come', '2030-01-01')]);
    const asked: string[][] = [];
    const profiles = library.profiles.bind(library);
    library.profiles = (ids) => {
      asked.push(ids);
      return profiles(ids);
    };
    await new Comparer(library).warm('2026-05-20T00:00:00Z');
    expect(asked.some((ids) => ids.length === 1 && ids[0]!.startsWith('new-'))).toBe(true);
    expect(asked.at(-1)!.length).toBeLessThan(15);
  });
});
