import type { ArticleTransaction, Trashed } from './database';

/** How long a deletion can be undone. */
export const TRASH_HOURS = 24;

/** What one deletion took out, `size` articles at a time. */
export async function* trashedUnder(tx: ArticleTransaction, undo: string, size: number): AsyncGenerator<Trashed[]> {
  let after = '';
  for (;;) {
    const batch = await tx.objectStore('trash').getAll(IDBKeyRange.bound([undo, after], [undo, '\uffff'], true), size);
    if (batch.length === 0) return;
    after = batch[batch.length - 1]!.id;
    yield batch;
  }
}

/** Forgets one deletion. */
export async function forget(tx: ArticleTransaction, undo: string): Promise<void> {
  await tx.objectStore('trash').delete(IDBKeyRange.bound([undo, ''], [undo, '\uffff']));
}

/** Forgets deletions older than `TRASH_HOURS`. Undo keys begin with the time of the deletion, so they sort by it. */
export async function emptyTrash(tx: ArticleTransaction, now: string): Promise<void> {
  const before = new Date(Date.parse(now) - TRASH_HOURS * 3_600_000).toISOString();
  await tx.objectStore('trash').delete(IDBKeyRange.upperBound([before, '']));
}
