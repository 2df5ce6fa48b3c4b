import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { articleFromDraft } from '../../../lib/article/from-draft';
import { openLibrary } from '../../../lib/corpus/indexed-db-library';

const article = (id: string, text: string) => articleFromDraft({ id, text, language: 'en' }, 'import', '2026-01-01');
const terms = async (library: { profiles(ids: string[]): Promise<{ id: string; terms: string }[]> }, ids: string[]) =>
  (await library.profiles(ids)).map((profile) => `${profile.id}: ${profile.terms}`);

describe('profiles of the stored library', () => {
  it('are those of the texts as they stand, however they were changed, and in the order asked for', async () => {
    const library = await openLibrary('profiles', { seeds: false });
    const other = await openLibrary('profiles', { seeds: false });
    await library.put([article('a', 'Ferries collide.'), article('b', 'Bridges collapse.')]);
    expect(await terms(library, ['b', 'x', 'a'])).toEqual(['b: bridg collaps', 'a: ferri collid']);

    await library.put([article('a', 'Orchards bloom.')]);
    expect(await terms(library, ['a', 'b'])).toEqual(['a: orchard bloom', 'b: bridg collaps']);
    await other.put([article('b', 'Trams derail.')]);
    expect(await terms(library, ['a', 'b'])).toEqual(['a: orchard bloom', 'b: tram derail']);
    await other.remove(['a'], '2026-01-02T00:00:00Z');
    expect(await terms(library, ['a', 'b'])).toEqual(['b: tram derail']);
  });

  it('are not kept from before a change that was made while they were read', async () => {
    const library = await openLibrary('race', { seeds: false });
    await library.put([article('a', 'Ferries collide.')]);
    const reading = library.profiles(['a']);
    await library.put([article('a', 'Orchards bloom.')]);
    await reading;
    expect(await terms(library, ['a'])).toEqual(['a: orchard bloom']);
  });

  it('count and span follow every change, also of another connection', async () => {
    const library = await openLibrary('overview', { seeds: false });
    const other = await openLibrary('overview', { seeds: false });
    expect(await library.count()).toBe(0);
    await other.put([{ ...article('a', 'Ferries collide.'), published: '2026-03-04' }]);
    expect([await library.count(), await library.span()]).toEqual([1, { from: '2026-03-04', to: '2026-03-04' }]);
    expect(await library.buckets()).toMatchObject([{ key: '2026-03-02', articles: 1 }]);
    await library.remove(['a'], '2026-03-05T00:00:00Z');
    expect([await library.count(), await library.span()]).toEqual([0, { from: null, to: null }]);
  });
});
