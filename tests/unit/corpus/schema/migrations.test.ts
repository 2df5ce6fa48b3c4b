import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { checkLibrary } from '../../../../lib/corpus/check';
import { openLibrary } from '../../../../lib/corpus/indexed-db-library';
import { listRequests } from '../../../../lib/corpus/request-log';
import { readSettings } from '../../../../lib/corpus/settings';
import { DATABASE_VERSION, STEPS } from '../../../../lib/corpus/store/database';
import { PROFILE_VERSION } from '../../../../lib/text/profile';
import version1 from '../../../fixtures/schema/v1.json';
import version2 from '../../../fixtures/schema/v2.json';

/** A library as each version wrote it, in order. */
const examples = [version1, version2];

/** Writes a stored example as the version of its time did. */
async function write(
  name: string,
  example: (typeof examples)[number],
  make: (database: IDBDatabase, transaction: IDBTransaction) => void,
): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, example.version);
    request.onupgradeneeded = () => make(request.result, request.transaction!);
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
  it.each(examples)('$version: opens whole', async (example) => {
    const { version } = example;
    const [name, id] = [`schema-${version}`, `v${version}-a`];
    await write(name, example, (database, transaction) => {
      for (const step of STEPS.slice(0, version)) step(database, transaction);
    });
    const library = await openLibrary(name);
    expect(library.database.version).toBe(DATABASE_VERSION);
    expect(await checkLibrary(library.database)).toEqual([]);
    expect(await library.count()).toBe(1);
    const found = (await library.get(id))!;
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
    expect((await library.profiles([id]))[0]?.version).toBe(PROFILE_VERSION);
    expect(await library.listCorrections()).toHaveLength(1);
    expect(await library.database.count('feeds')).toBe(1);
    expect((await readSettings(library.database)).hoverDelay).toBe(700);
    expect((await listRequests(library.database)).total).toBe(1);
    library.close();
  });

  it('has a stored example, whichever it is', () => {
    expect(examples.map((example) => example.version)).toEqual(STEPS.map((_, index) => index + 1));
    expect(STEPS).toHaveLength(DATABASE_VERSION);
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
