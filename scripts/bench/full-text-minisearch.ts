import MiniSearch from 'minisearch';
import type { ArticleDraft } from '../../lib/contracts/library';
import { tokenize } from '../../lib/text/tokens';
import { percentile, round } from './report';

/** What the design does not do: every article's whole text in one index, asked with 40 terms of an article. */
export function fullTextMiniSearch(drafts: Iterable<ArticleDraft>): Record<string, string | number> {
  const index = new MiniSearch<{ id: number; title: string; text: string }>({ fields: ['title', 'text'] });
  const heapBefore = collected();
  const start = performance.now();
  let id = 0;
  const questions: string[] = [];
  for (const { title, text } of drafts) {
    index.add({ id, title: title ?? '', text });
    if (id % 250 === 0) questions.push([...new Set(tokenize(text).map((t) => t.norm))].slice(0, 40).join(' '));
    id++;
  }
  const built = performance.now() - start;
  const heap = (collected() - heapBefore) / 1e6;
  const json = JSON.stringify(index);
  const loading = performance.now();
  MiniSearch.loadJSON(json, { fields: ['title', 'text'] });
  const loaded = performance.now() - loading;
  const times = questions.slice(0, 40).map((question) => {
    const asked = performance.now();
    index.search(question, { combineWith: 'OR' });
    return performance.now() - asked;
  });
  return {
    articles: id,
    'query p50': round(percentile(times, 0.5)),
    'query p95': round(percentile(times, 0.95)),
    'load (asleep)': round(loaded),
    'index all': round(built),
    'index bytes per article': Math.round(json.length / id),
    'heap MB': round(heap),
  };
}

function collected(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
