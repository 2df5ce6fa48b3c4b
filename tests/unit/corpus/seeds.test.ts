import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SEED_IDS, seedArticles } from '../../../lib/corpus/seeds';
import { collectSeeds } from '../../../scripts/build-seeds';
import documents from '../../../seeds/seeds.json';

describe('seeds', () => {
  it('seeds.json agrees with the readable files', () => {
    expect(documents).toEqual(collectSeeds());
  });

  it('are five articles with ids of their own and the texts of their files', () => {
    expect(SEED_IDS).toEqual(['seed-000', 'seed-001', 'seed-002', 'seed-003', 'seed-004']);
    const articles = seedArticles('2025-06-01T00:00:00.000Z').map((stored) => stored.article);
    expect(articles.map((article) => article.id)).toEqual(SEED_IDS);
    for (const article of articles) {
      const file = readFileSync(new URL(`../../../seeds/${article.id}.txt`, import.meta.url), 'utf8');
      expect(file.startsWith(article.text.slice(0, 200))).toBe(true);
      expect(article.source).toBe('seed');
      expect(article.sentences.length).toBeGreaterThan(5);
    }
  });

  it('state only what the document states', () => {
    for (const document of documents) {
      expect(document.published).toBeNull();
      expect(document.title).toBeNull();
      if (document.outlet !== null) expect(document.text).toContain(document.outletFrom);
      for (const words of document.dateWords) expect(document.text).toContain(words);
    }
    const outlets = seedArticles('2025-06-01T00:00:00.000Z').map((stored) => stored.article.outlet);
    expect(outlets).toEqual([null, 'The Moscow Times', null, null, null]);
  });
});
