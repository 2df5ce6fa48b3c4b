// fake-indexeddb stands in for the browser's: fast, and strict about transactions. tests/e2e/corpus.test.ts runs in a real browser.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkLibrary } from '../../../lib/corpus/check';
import { type IndexedDbLibrary, openLibrary } from '../../../lib/corpus/indexed-db-library';
import { SEED_IDS } from '../../../lib/corpus/seeds';
import { MERGE_SEGMENTS, SEGMENT_ARTICLES } from '../../../lib/corpus/store/text-search';
import { testArticle } from './stored-article';

const NOW = '2025-06-01T10:00:00.000Z';
let library: IndexedDbLibrary;
let number = 0;

beforeEach(async () => {
  library = await openLibrary(`test-${number++}`, { seeds: false });
});
afterEach(() => library.close());

async function titles(text: string): Promise<(string | null)[]> {
  return (await library.query({ text, sort: 'title' })).rows.map((row) => row.title);
}

describe('what the stages read', () => {
  it('articles, profiles and buckets agree', async () => {
    await library.put([
      testArticle('a', { published: '2025-05-20' }),
      testArticle('b'),
      testArticle('c', { published: '2025-05-01' }),
    ]);
    expect((await library.articles(['c', 'x', 'a'])).map((article) => article.id)).toEqual(['c', 'a']);
    expect((await library.profiles(['c', 'x', 'a'])).map((profile) => profile.id)).toEqual(['c', 'a']);
    expect(await library.buckets()).toEqual([
      { key: '2025-04-28', revision: 1, articles: 1 },
      { key: '2025-05-19', revision: 1, articles: 1 },
      { key: 'undated', revision: 1, articles: 1 },
    ]);
    expect((await library.profilesIn('undated')).map((profile) => profile.id)).toEqual(['b']);
    expect(await library.count()).toBe(3);
    expect(await library.span()).toEqual({ from: '2025-05-01', to: '2025-05-20' });
  });

  it('an emptied bucket never repeats a revision', async () => {
    await library.put([testArticle('a')]);
    await library.saveShard('undated', 1, 'index of a');
    await library.remove(['a'], NOW);
    expect(await library.buckets()).toEqual([]);
    await library.put([testArticle('b')]);
    expect(await library.buckets()).toEqual([{ key: 'undated', revision: 3, articles: 1 }]);
    expect(await library.loadShard('undated')).toEqual({ revision: 1, data: 'index of a' });
  });

  it('profiles of an older version of the text rooms are made anew', async () => {
    await library.put([testArticle('a')]);
    const entry = (await library.database.get('profiles', 'a'))!;
    await library.database.put('profiles', { ...entry, profile: { ...entry.profile, version: 0 } });
    const [profile] = await library.profilesIn('undated');
    expect(profile).toEqual(entry.profile);
    expect((await library.database.get('profiles', 'a'))!.profile).toEqual(entry.profile);
  });
});

describe('putting articles', () => {
  it('keeps a changed text of a known address as a version', async () => {
    const first = testArticle('a', { text: 'First text.' });
    expect(await library.put([first])).toMatchObject({ added: 1, versions: 0, unchanged: 0, ids: ['a'] });
    expect(await library.put([first])).toMatchObject({ added: 0, versions: 0, unchanged: 1, ids: [] });
    expect(await library.put([{ ...first, text: 'Second text.' }])).toMatchObject({ versions: 1, ids: ['a'] });
    const found = (await library.get('a'))!;
    expect(found.versions.map((version) => [version.number, version.text])).toEqual([
      [1, 'First text.'],
      [2, 'Second text.'],
    ]);
    expect(found.article.text).toBe('Second text.');
    expect((await library.query({})).rows[0]?.versions).toBe(2);
  });

  it('does not let a stub replace a full text', async () => {
    await library.put([testArticle('a', { text: 'The full text of it.' })]);
    expect(await library.put([testArticle('a', { text: 'Summary.', stub: true })])).toMatchObject({ unchanged: 1 });
    expect((await library.articles(['a']))[0]?.text).toBe('The full text of it.');
  });

  it('stores nothing of a batch that fails', async () => {
    const broken = testArticle('b', { removed: [{ reason: 'x', text: (() => '') as unknown as string }] });
    await expect(library.put([testArticle('a'), broken])).rejects.toThrow();
    expect(await library.count()).toBe(0);
    expect((await library.query({})).total).toBe(0);
  });
});

describe('searching', () => {
  it('finds all words, without case and accents, the last one unfinished', async () => {
    await library.put([
      testArticle('a', { title: 'Café closes', text: 'The mayor of Łódź spoke.' }),
      testArticle('b', { title: 'Harbour opens', outlet: 'Le Français', text: 'The mayors met.' }),
    ]);
    expect(await titles('CAFE')).toEqual(['Café closes']);
    expect(await titles('mayor')).toEqual(['Café closes', 'Harbour opens']);
    expect(await titles('mayor ')).toEqual(['Café closes']);
    expect(await titles('mayors harb')).toEqual(['Harbour opens']);
    expect(await titles('francais')).toEqual(['Harbour opens']);
    expect(await titles('absent')).toEqual([]);
    expect(await titles('…')).toEqual(['Café closes', 'Harbour opens']);
  });

  it('follows edits, removals and undo, in segments as before them', async () => {
    const many = Array.from({ length: SEGMENT_ARTICLES + 5 }, (_, index) =>
      testArticle(`n${index}`, { title: `Story ${index}`, text: `Words of number${index} here.` }),
    );
    await library.put(many);
    expect(await library.database.count('segments')).toBe(1);
    expect(await titles('number7 ')).toEqual(['Story 7']);
    await library.edit('n7', { title: 'Renamed' });
    expect(await titles('number7 ')).toEqual(['Renamed']);
    expect(await titles('story 7 ')).toEqual([]);
    const { undo, removed } = await library.remove(['n7', 'n8', 'unknown'], NOW);
    expect(removed).toBe(2);
    expect(await titles('number7 ')).toEqual([]);
    expect(await library.undo(undo)).toBe(2);
    expect(await titles('number7 ')).toEqual(['Renamed']);
    expect(await titles('number8 ')).toEqual(['Story 8']);
    expect(await library.undo(undo)).toBe(0);
  });

  it('merges small segments and finds the same', async () => {
    for (let part = 0; part < MERGE_SEGMENTS + 1; part++) {
      await library.put(
        Array.from({ length: SEGMENT_ARTICLES }, (_, index) =>
          testArticle(`p${part}-${index}`, { text: `Common part${part} item${index}.` }),
        ),
      );
    }
    expect(await library.database.count('segments')).toBeLessThan(4);
    expect((await library.query({ text: 'common ' })).total).toBe((MERGE_SEGMENTS + 1) * SEGMENT_ARTICLES);
    expect((await library.query({ text: 'part3 item17 ' })).rows.map((row) => row.id)).toEqual(['p3-17']);
  });

  it('filters, sorts and pages; what is not stated comes last both ways', async () => {
    await library.put([
      testArticle('a', { title: 'b', outlet: 'X', published: '2025-05-20T10:00:00Z', language: 'de' }),
      testArticle('b', { title: 'a', outlet: null, kind: 'opinion' }),
      testArticle('c', { title: 'C', outlet: 'Y', published: '2025-05-19', source: 'page' }),
    ]);
    const ids = async (query: Parameters<typeof library.query>[0]) =>
      (await library.query(query)).rows.map((row) => row.id);
    expect(await ids({ sort: 'published' })).toEqual(['c', 'a', 'b']);
    expect(await ids({ sort: 'published', descending: true })).toEqual(['a', 'c', 'b']);
    expect(await ids({ sort: 'title' })).toEqual(['b', 'a', 'c']);
    expect(await ids({ outlet: null })).toEqual(['b']);
    expect(await ids({ language: 'de' })).toEqual(['a']);
    expect(await ids({ source: 'page' })).toEqual(['c']);
    expect(await ids({ kind: 'opinion' })).toEqual(['b']);
    expect(await ids({ from: '2025-05-19', to: '2025-05-19' })).toEqual(['c']);
    expect(await ids({ to: '2025-05-20' })).toHaveLength(2);
    expect(await library.query({ sort: 'title', offset: 1, limit: 1 })).toMatchObject({
      total: 3,
      rows: [{ id: 'a' }],
    });
  });

  it('counts facets', async () => {
    await library.put([
      testArticle('a', { outlet: 'X', published: '2025-05-20' }),
      testArticle('b', { outlet: 'X' }),
      testArticle('c', { outlet: null }),
    ]);
    expect(await library.facets()).toEqual({
      articles: 3,
      from: '2025-05-20',
      to: '2025-05-20',
      outlets: [
        { outlet: 'X', articles: 2 },
        { outlet: null, articles: 1 },
      ],
      languages: [{ language: 'en', articles: 3 }],
      sources: [{ source: 'import', articles: 3 }],
      seeds: 0,
    });
  });
});

describe('removing', () => {
  it('leaves an article that came anew when the removal is undone', async () => {
    await library.put([testArticle('a', { text: 'Old.' })]);
    const { undo } = await library.clear(NOW);
    expect(await library.count()).toBe(0);
    await library.put([testArticle('a', { text: 'New.' })]);
    expect(await library.undo(undo)).toBe(0);
    expect((await library.articles(['a']))[0]?.text).toBe('New.');
  });

  it('brings versions and pins back', async () => {
    await library.put([testArticle('a', { text: 'One.' })]);
    await library.put([testArticle('a', { text: 'Two.' })]);
    await library.edit('a', { pinned: true });
    const before = await library.get('a');
    const { undo } = await library.remove(['a'], NOW);
    expect(await library.get('a')).toBeNull();
    expect(await library.database.count('versions')).toBe(0);
    await library.undo(undo);
    expect(await library.get('a')).toEqual(before);
  });

  it('forgets what was removed more than a day ago', async () => {
    await library.put([testArticle('a'), testArticle('b')]);
    const { undo } = await library.remove(['a'], NOW);
    await library.tidy('2025-06-02T09:59:59.000Z');
    const { undo: second } = await library.remove(['b'], '2025-06-02T10:00:01.000Z');
    await library.tidy('2025-06-02T10:00:01.000Z');
    expect(await library.undo(undo)).toBe(0);
    expect(await library.undo(second)).toBe(1);
  });

  it('keeps no word of what is gone for good, and loses none of what stays', async () => {
    await library.put(Array.from({ length: 600 }, (_, index) => testArticle(`w${index}`)));
    await library.put([testArticle('secret', { text: 'Xylophones were confiscated.' })]);
    await library.remove(['secret', 'w3', 'w599'], NOW);
    const everywhere = async () =>
      JSON.stringify([await library.database.getAll('words'), await library.database.getAll('segments')]);
    expect(await everywhere()).toContain('xylophones');
    await library.tidy('2025-06-03T00:00:00.000Z');
    expect(await everywhere()).not.toContain('xylophones');
    expect(await checkLibrary(library.database)).toEqual([]);
    expect((await library.query({ text: 'harbour' })).total).toBe(598);
  });

  it('undone is found again by its words, edited or not, and seen as a change', async () => {
    await library.put(Array.from({ length: 600 }, (_, index) => testArticle(`w${index}`)));
    const bucket = (await library.buckets())[0]!.key;
    const { undo } = await library.clear(NOW);
    await library.put([testArticle('new')]);
    const { stamp } = await library.changesIn(bucket, -1);
    expect(await library.undo(undo)).toBe(600);
    expect(await checkLibrary(library.database)).toEqual([]);
    expect((await library.query({ text: 'harbour' })).total).toBe(601);
    expect((await library.changesIn(bucket, stamp)).ids).toHaveLength(600);
    await library.edit('w7', { title: 'Xylophones' });
    expect((await library.query({ text: 'xylophones' })).total).toBe(1);
    const again = await library.remove(['w7'], NOW);
    await library.tidy('2025-06-01T12:00:00.000Z');
    await library.undo(again.undo);
    expect((await library.query({ text: 'xylophones' })).total).toBe(1);
    expect(await checkLibrary(library.database)).toEqual([]);
  });

  it('gives the first page of a library that was just opened as it gives it later', async () => {
    const name = `first-page-${number++}`;
    const first = await openLibrary(name);
    await first.put(
      Array.from({ length: 60 }, (_, index) =>
        testArticle(`w${index}`, { added: `2026-06-${10 + (index % 7)}T10:00:00.000Z` }),
      ),
    );
    first.close();
    const opened = await openLibrary(name);
    const query = { sort: 'added', descending: true, limit: 40 } as const;
    const early = await opened.query(query);
    await opened.facets();
    expect(early).toEqual(await opened.query(query));
    expect(early).toMatchObject({ total: 65, rows: { length: 40 } });
    opened.close();
  });

  it('gives the ids of all that a search finds, in its order', async () => {
    await library.put(Array.from({ length: 120 }, (_, index) => testArticle(`w${index}`, { title: `T${index}` })));
    const query = { text: 'harbour', sort: 'title', descending: true } as const;
    const ids = await library.ids(query);
    expect(ids).toHaveLength(120);
    expect(ids.slice(0, 50)).toEqual((await library.query({ ...query, limit: 50 })).rows.map((row) => row.id));
  });
});

describe('seeds', () => {
  it('come once by themselves, go and come back on request', async () => {
    const name = `seeds-${number++}`;
    let open = await openLibrary(name);
    expect((await open.facets()).seeds).toBe(5);
    expect(await open.setSeeds(false, NOW)).toBe(0);
    open.close();
    open = await openLibrary(name);
    expect((await open.facets()).seeds).toBe(0);
    expect(await open.setSeeds(true, NOW)).toBe(5);
    expect((await open.articles([...SEED_IDS])).map((article) => article.source)).toEqual(Array(5).fill('seed'));
    open.close();
  });
});

describe('corrections', () => {
  it('hold for both articles and can be taken back', async () => {
    await library.put([testArticle('a'), testArticle('b', { title: null })]);
    await library.correct('b', 'a', 'not-same-story', NOW);
    expect(await library.corrections('a')).toEqual(await library.corrections('b'));
    expect(await library.listCorrections()).toEqual([
      {
        a: 'a',
        b: 'b',
        verdict: 'not-same-story',
        at: NOW,
        titles: ['Harbour a closed', expect.stringContaining('Port b')],
      },
    ]);
    await library.correct('a', 'b', null, NOW);
    expect(await library.listCorrections()).toEqual([]);
  });
});
