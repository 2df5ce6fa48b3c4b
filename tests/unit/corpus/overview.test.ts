import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { openLibrary } from '../../../lib/corpus/indexed-db-library';
import { testArticle } from './stored-article';

it('reads size, dates and buckets once for all who ask in one turn, and anew for those who ask after a change', async () => {
  const library = await openLibrary('overview', { seeds: false });
  await library.put([testArticle('a', { published: '2025-05-20' })]);
  const transaction = vi.spyOn(library.database, 'transaction');
  const all = () => Promise.all([library.count(), library.span(), library.buckets()]);
  const [count, span, buckets] = await all();
  expect([count, span, buckets.length]).toEqual([1, { from: '2025-05-20', to: '2025-05-20' }, 1]);
  expect(transaction).toHaveBeenCalledTimes(1);
  await library.put([testArticle('b', { published: '2025-01-20' })]);
  const [more, longer] = await all();
  expect([more, longer]).toEqual([2, { from: '2025-01-20', to: '2025-05-20' }]);
  library.close();
});
