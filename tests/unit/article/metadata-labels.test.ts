import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { extractHtml } from '../../../lib/article/html';
import labels from '../../fixtures/article/metadata-labels.json';

/**
 * Hand-made labels of 32 real pages, as a reader sees them; the pages themselves are not part of the project. Set PARALLAX_PAGES to the folder with
 * `gold.jsonl` and `html/` of the public article-extraction-benchmark to run this: PARALLAX_PAGES=DIR npx vitest run tests/unit/article/metadata-labels
 */
const folder = process.env.PARALLAX_PAGES ?? '';
const norm = (text: string | null | undefined) => ((text ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

describe.skipIf(!existsSync(join(folder, 'gold.jsonl')) || folder === '')('metadata of real pages', () => {
  it('finds title, date, author and outlet as a reader does', () => {
    const pages = readFileSync(join(folder, 'gold.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; html: string; url: string });
    const misses: string[] = [];
    const right = { title: 0, date: 0, authors: 0, outlet: 0 };
    for (const label of labels) {
      const page = pages.find((p) => p.id.startsWith(label.id))!;
      const { title, article } = extractHtml(
        gunzipSync(readFileSync(join(folder, page.html))).toString('utf8'),
        page.url,
        '2026-01-01T00:00:00Z',
      );
      const found = {
        title: norm(title) === norm(label.title),
        date: (article?.published?.slice(0, 10) ?? null) === label.date,
        authors: label.authors === null || norm(label.authors.join(' ')) === norm(article?.authors.join(' ')),
        outlet: norm(article?.outlet).replace(/^the /, '') === norm(label.outlet).replace(/^the /, ''),
      };
      for (const key of ['title', 'date', 'authors', 'outlet'] as const) {
        if (found[key]) right[key]++;
        else
          misses.push(
            `${label.id} ${key}: ${JSON.stringify(key === 'title' ? title : key === 'date' ? article?.published : article?.[key])}`,
          );
      }
    }
    console.info(JSON.stringify({ pages: labels.length, ...right }), misses.join('\n'));
    expect(right.title / labels.length).toBeGreaterThanOrEqual(0.95);
    expect(right.date / labels.length).toBeGreaterThanOrEqual(0.85);
    expect(right.authors / labels.length).toBeGreaterThanOrEqual(0.85);
    expect(right.outlet / labels.length).toBeGreaterThanOrEqual(0.85);
  }, 180_000);
});
