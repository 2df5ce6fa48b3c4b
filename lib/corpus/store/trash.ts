import type { ArticleTransaction, Trashed } from './database';

/** How long a deletion can be undone. */
export const TRASH_HOURS = 24;

/** What one deletion took out, batch by batch. */
export async function* trashedUnder(tx: ArticleTransaction, undo: string): AsyncGenerator<Trashed[]> {
  const keys = await tx.objectStore('trash').getAllKeys(IDBKeyRange.bound([undo, ''], [undo, '\uffff']));
  const read = (index: number) => (keys[index] ? tx.objectStore('trash').get(keys[index]) : undefined);
  let next = read(0);
  for (let index = 1; next; index++) {
    const batch = await next;
    // Asked for before this one is worked on, so that the store is never idle.
    next = read(index);
    yield batch!.articles;
  }
}

/** Forgets one deletion. */
export async function forget(tx: ArticleTransaction, undo: string): Promise<void> {
  await tx.objectStore('trash').delete(IDBKeyRange.bound([undo, ''], [undo, '\uffff']));
}

/** Forgets deletions older than `TRASH_HOURS`; tells whether there were any. Undo keys begin with the time of the deletion, so they sort by it. */
export async function emptyTrash(tx: ArticleTransaction, now: string): Promise<boolean> {
  const before = new Date(Date.parse(now) - TRASH_HOURS * 3_600_000).toISOString();
  const old = IDBKeyRange.upperBound([before, '']);
  if ((await tx.objectStore('trash').getKey(old)) === undefined) return false;
  await tx.objectStore('trash').delete(old);
  return true;
}
