import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openLibrary } from '../../../lib/corpus/indexed-db-library';
import { DATABASE_NAME } from '../../../lib/corpus/store/database';

describe('takeEarlyDatabase', () => {
  beforeEach(() => vi.resetModules());

  it('gives the database to the first who asks, who is told when it is lost', async () => {
    const { takeEarlyDatabase } = await import('../../../lib/platform/early-database');
    const lost = vi.fn();
    const database = takeEarlyDatabase(lost);
    const library = await openLibrary(undefined, { database });
    expect(library.database).toBe(await database);
    expect(await library.count()).toBe(5);
    expect(takeEarlyDatabase(lost)).toBeNull();
    expect(lost).not.toHaveBeenCalled();
    await deleteDB(DATABASE_NAME);
    expect(lost).toHaveBeenCalledOnce();
  });

  it('gives none that was lost before anyone asked', async () => {
    const { takeEarlyDatabase } = await import('../../../lib/platform/early-database');
    // Waits for the early one to be opened, and ends it.
    await deleteDB(DATABASE_NAME);
    expect(takeEarlyDatabase(() => {})).toBeNull();
    const library = await openLibrary(undefined, { database: takeEarlyDatabase(() => {}) });
    expect(await library.count()).toBe(5);
    library.close();
  });
});
