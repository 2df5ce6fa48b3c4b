import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { checkLibrary } from '../../../../lib/corpus/check';
import { openLibrary } from '../../../../lib/corpus/indexed-db-library';
import { listRequests } from '../../../../lib/corpus/request-log';
import { toVersion1 } from '../../../../lib/corpus/schema/v1';
import { readSettings } from '../../../../lib/corpus/settings';
import { DATABASE_VERSION } from '../../../../lib/corpus/store/database';
import { PROFILE_VERSION } from '../../../../lib/text/profile';
import version1 from '../../../fixtures/schema/v1.json';

/** Writes a stored example as the version of its time did. */
async function write(name: string, example: typeof version1, make: (database: IDBDatabase) => void): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, example.version);
    request.onupgradeneeded = () => make(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const names = Object.keys(example.stores) as (keyof typeof example.stores)[];
  const tx = database.transaction([...names, 'values'], 'readwrite');
  for (const store of names) for (const entry of example.stores[store]) tx.objectStore(store).put(entry);
  for (const [key, value] of Object.entries(example.values)) tx.objectStore('values').put(value, key);
  await new Promise((resolve) => {
    tx.oncomplete = resolve;
  });
  database.close();
}

describe('a library of an earlier version', () => {
  it('1: opens whole', async () => {
    await write('schema-1', version1, toVersion1);
    const library = await openLibrary('schema-1');
    expect(library.database.version).toBe(DATABASE_VERSION);
    expect(await checkLibrary(library.database)).toEqual([]);
    expect(await library.count()).toBe(1);
    const found = (await library.get('v1-a'))!;
    expect(found.pinned).toBe(true);
    expect(found.versions.map((version) => version.text)).toEqual([
      'The harbour will close.',
      'The harbour closed. Ferries stopped.',
    ]);
    expect(found.article.sentences.map((sentence) => sentence.text)).toEqual([
      'The harbour closed.',
      'Ferries stopped.',
    ]);
    expect((await library.query({ text: 'ferries' })).total).toBe(1);
    expect((await library.profiles(['v1-a']))[0]?.version).toBe(PROFILE_VERSION);
    expect(await library.listCorrections()).toHaveLength(1);
    expect(await library.database.count('feeds')).toBe(1);
    expect((await readSettings(library.database)).hoverDelay).toBe(700);
    expect((await listRequests(library.database)).total).toBe(1);
    library.close();
  });

  it('of the future is refused, not damaged', async () => {
    const open = (version: number) =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('schema-future', version);
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      });
    await open(DATABASE_VERSION + 1);
    await expect(openLibrary('schema-future')).rejects.toMatchObject({ name: 'VersionError' });
  });
});
