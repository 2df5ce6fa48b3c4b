import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { checkLibrary } from '../../../lib/corpus/check';
import { openLibrary } from '../../../lib/corpus/indexed-db-library';
import { testArticle } from './stored-article';

describe('the checker', () => {
  it('finds nothing in a library that was changed in every way', async () => {
    const library = await openLibrary('check-good', { seeds: false });
    await library.put(
      Array.from({ length: 600 }, (_, index) => testArticle(`a${index}`, index % 3 ? {} : { published: '2025-05-20' })),
    );
    await library.put([testArticle('a3', { text: 'Another text.', published: '2025-01-01' })]);
    await library.edit('a4', { title: 'Edited', published: '2024-01-01' });
    const { undo } = await library.remove(['a5', 'a6'], '2025-06-01T00:00:00.000Z');
    await library.undo(undo);
    await library.remove(['a7'], '2025-06-01T00:00:00.000Z');
    expect(await checkLibrary(library.database)).toEqual([]);
  });

  it('takes articles without a single word for what they are, waiting and in a segment', async () => {
    const library = await openLibrary('check-wordless', { seeds: false });
    const signs = (id: string) => testArticle(id, { text: '¡!', title: null, outlet: null });
    await library.put(Array.from({ length: 512 }, (_, index) => signs(`s${index}`)));
    await library.put([signs('later'), testArticle('a')]);
    expect(await checkLibrary(library.database)).toEqual([]);
  });

  it('sees words that are missing in a segment', async () => {
    const library = await openLibrary('check-segment', { seeds: false });
    await library.put(Array.from({ length: 512 }, (_, index) => testArticle(`a${index}`)));
    const { database } = library;
    const [key] = await database.getAllKeys('segments');
    const segment = (await database.get('segments', key!))!;
    await database.put('segments', { ...segment, words: segment.words.replace('harbour', 'harbours') });
    const problems = await checkLibrary(database);
    expect(problems).toContain('a0: words are missing in the index');
  });

  it('sees each kind of damage', async () => {
    const library = await openLibrary('check-bad', { seeds: false });
    await library.put(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => testArticle(id)));
    const { database } = library;
    await database.delete('profiles', 'a');
    await database.delete('words', 'b');
    await database.put('articles', { ...(await database.get('articles', 'c'))!, title: 'Changed behind its back' });
    await database.delete('rows', 'd');
    await database.put('rows', { ...(await database.get('rows', 'e'))!, versions: 2 });
    await database.put('articles', { ...(await database.get('articles', 'f'))!, id: 'g' });
    const wrong = (await database.get('words', 'f'))!;
    await database.put('words', { ...wrong, words: `${wrong.words}\nzeppelin` });
    const problems = await checkLibrary(database);
    for (const part of [
      'a: in the list',
      'b: it is not in the full-text',
      'c: its row',
      'd: among the texts',
      'e: 0 older',
      'bucket undated: counts 6',
      'f: the index holds words',
      'g: it is the same article as f',
    ]) {
      expect(
        problems.some((problem) => problem.startsWith(part)),
        part,
      ).toBe(true);
    }
  });
});
