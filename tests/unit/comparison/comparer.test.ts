import { describe, expect, it } from 'vitest';
import { Comparer } from '../../../lib/comparison/comparer';
import type { FoundMatch } from '../../../lib/contracts/tab';
import { MemoryLibrary } from '../../../lib/corpus/memory-library';
import { seedArticles } from '../../../lib/corpus/seeds';

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
});
