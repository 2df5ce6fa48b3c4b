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

  it('sees each kind of damage', async () => {
    const library = await openLibrary('check-bad', { seeds: false });
    await library.put(['a', 'b', 'c', 'd', 'e'].map((id) => testArticle(id)));
    const { database } = library;
    await database.delete('profiles', 'a');
    await database.delete('words', 'b');
    await database.put('articles', { ...(await database.get('articles', 'c'))!, title: 'Changed behind its back' });
    await database.delete('rows', 'd');
    await database.put('rows', { ...(await database.get('rows', 'e'))!, versions: 2 });
    const problems = await checkLibrary(database);
    for (const part of [
      'a: in the list',
      'b: it is not in the full-text',
      'c: its row',
      'd: among the texts',
      'e: 0 older',
      'bucket undated: counts 5',
    ]) {
      expect(
        problems.some((problem) => problem.startsWith(part)),
        part,
      ).toBe(true);
    }
  });
});
