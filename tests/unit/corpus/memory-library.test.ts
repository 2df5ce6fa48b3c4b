import { describe, expect, it } from 'vitest';
import { bucketOf } from '../../../lib/corpus/buckets';
import { MemoryLibrary } from '../../../lib/corpus/memory-library';
import { storedArticle } from './stored-article';

describe('buckets', () => {
  it('are weeks from Monday, and one for the undated', () => {
    expect(bucketOf('2025-05-19')).toBe('2025-05-19');
    expect(bucketOf('2025-05-25T23:59:59Z')).toBe('2025-05-19');
    expect(bucketOf('2025-05-26T00:00:00+02:00')).toBe('2025-05-19');
    expect(bucketOf('1969-12-31')).toBe('1969-12-29');
    expect(bucketOf(null)).toBe('undated');
    expect(bucketOf('last week')).toBe('undated');
  });
});

describe('MemoryLibrary', () => {
  it('keeps articles by id, in the order asked for', async () => {
    const library = new MemoryLibrary([storedArticle('a'), storedArticle('b')]);
    expect((await library.articles(['b', 'x', 'a'])).map((article) => article.id)).toEqual(['b', 'a']);
    expect((await library.profiles(['b'])).map((profile) => profile.id)).toEqual(['b']);
    expect(await library.count()).toBe(2);
  });

  it('raises the revision of every bucket a change touches', async () => {
    const library = new MemoryLibrary([storedArticle('a', { published: '2025-05-20' }), storedArticle('b')]);
    expect(await library.buckets()).toEqual([
      { key: '2025-05-19', revision: 1, articles: 1 },
      { key: 'undated', revision: 1, articles: 1 },
    ]);
    library.put([storedArticle('b', { published: '2025-05-21' })]);
    expect(await library.buckets()).toEqual([{ key: '2025-05-19', revision: 2, articles: 2 }]);
    library.remove(['a', 'unknown']);
    expect(await library.buckets()).toEqual([{ key: '2025-05-19', revision: 3, articles: 1 }]);
    expect((await library.profilesIn('2025-05-19')).map((profile) => profile.id)).toEqual(['b']);
  });

  it('knows from when to when its articles are', async () => {
    const library = new MemoryLibrary([storedArticle('a')]);
    expect(await library.span()).toEqual({ from: null, to: null });
    library.put([storedArticle('b', { published: '2025-05-21' }), storedArticle('c', { published: '2024-01-02' })]);
    expect(await library.span()).toEqual({ from: '2024-01-02', to: '2025-05-21' });
  });

  it('keeps one correction a pair, whichever side it was made from', async () => {
    const library = new MemoryLibrary();
    library.correct('b', 'a', 'same-story', '2025-01-01T00:00:00Z');
    library.correct('a', 'b', 'not-same-story', '2025-01-02T00:00:00Z');
    expect(await library.corrections('b')).toEqual([
      { a: 'a', b: 'b', verdict: 'not-same-story', at: '2025-01-02T00:00:00Z' },
    ]);
    library.correct('b', 'a', null, '');
    expect(await library.corrections('a')).toEqual([]);
  });
});
