import type { RequestEntry } from '../contracts/library';
import type { Database } from './store/database';

/** So many requests are kept; older ones are forgotten. */
export const LOGGED_REQUESTS = 10_000;

/** Notes a network request that the extension made. */
export async function logRequest(database: Database, entry: RequestEntry): Promise<void> {
  const tx = database.transaction('requests', 'readwrite');
  const number = await tx.store.add(entry);
  // Numbers rise by one, so everything older than the last 10,000 lies below this one.
  await tx.store.delete(IDBKeyRange.upperBound(number - LOGGED_REQUESTS));
  await tx.done;
}

/** Logged requests, newest first. */
export async function listRequests(
  database: Database,
  offset = 0,
  limit = 100,
): Promise<{ entries: RequestEntry[]; total: number }> {
  const tx = database.transaction('requests');
  const total = await tx.store.count();
  const entries: RequestEntry[] = [];
  let cursor = await tx.store.openCursor(null, 'prev');
  if (cursor && offset > 0) cursor = await cursor.advance(offset);
  while (cursor && entries.length < limit) {
    const { number: _number, ...entry } = cursor.value;
    entries.push(entry);
    cursor = await cursor.continue();
  }
  return { entries, total };
}
