// What browsers and disks do to the stored library, on fake-indexeddb. Real browsers: tests/e2e/faults.test.ts.
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '../../../lib/corpus/indexed-db-library';
import { keepOpen } from '../../../lib/corpus/keep-open';
import { toVersion1 } from '../../../lib/corpus/schema/v1';
import { DATABASE_VERSION } from '../../../lib/corpus/store/database';
import { storageFailure } from '../../../lib/platform/answers';
import { testArticle } from './stored-article';

const kept = (name: string) => keepOpen((lost) => openLibrary(name, { seeds: false, lost }));

function settled(request: IDBRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

describe('a library that is taken away', () => {
  it('deleted under us: the next need opens a new, whole one', async () => {
    const library = kept('taken-deleted');
    const first = await library();
    await first.put([testArticle('a')]);
    await settled(indexedDB.deleteDatabase('taken-deleted'));
    const second = await library();
    expect(second).not.toBe(first);
    expect(await second.count()).toBe(0);
    await second.put([testArticle('b')]);
    expect(await second.count()).toBe(1);
  });

  it('upgraded by a newer version: it is let go, and said so', async () => {
    const library = kept('taken-newer');
    await library();
    const newer = (await settled(indexedDB.open('taken-newer', DATABASE_VERSION + 1))) as IDBDatabase;
    const refused = await library().then(
      () => null,
      (error: unknown) => storageFailure(error),
    );
    expect(refused).toMatchObject({ ok: false, error: { code: 'newer-library' } });
    newer.close();
  });

  it('held in an old version by another window: an error instead of an endless wait', async () => {
    const opening = indexedDB.open('taken-blocked', 1);
    opening.onupgradeneeded = () => toVersion1(opening.result);
    const old = (await settled(opening)) as IDBDatabase;
    const started = Date.now();
    const refused = await openLibrary('taken-blocked').then(
      () => null,
      (error: unknown) => storageFailure(error),
    );
    expect(refused).toMatchObject({ ok: false, error: { code: 'library-blocked' } });
    expect(Date.now() - started).toBeLessThan(15_000);
    old.close();
    // Once the other window is gone, the library opens.
    const library = await openLibrary('taken-blocked');
    expect(await library.count()).toBe(5);
  });

  it('that could not be opened is tried again at the next need', async () => {
    let tries = 0;
    const open = keepOpen(async () => {
      if (++tries === 1) throw new DOMException('no', 'UnknownError');
      return tries;
    });
    await expect(open()).rejects.toMatchObject({ name: 'UnknownError' });
    expect(await open()).toBe(2);
    expect(await open()).toBe(2);
  });
});
