import type { Database } from '../store/database';

/** Work of several parts that outlives the worker and the page that asked for it: parts laid ready, and one record of the whole. */
export type PartedJob = 'import' | 'restore';

/** Work that nobody went on with for so long is forgotten. */
export const FORGOTTEN_HOURS = 24;

/** Key of a part, or without a number of the whole job's own record. */
export function jobKey(kind: PartedJob, job: string, part?: number): string {
  return part === undefined ? `${kind}:${job}` : `${kind}:${job}:${String(part).padStart(6, '0')}`;
}

/** All parts of a job, without its own record. */
export function jobParts(kind: PartedJob, job: string): IDBKeyRange {
  return IDBKeyRange.bound(`${kind}:${job}:`, `${kind}:${job}:\uffff`);
}

/** Everything of a kind. */
export function jobsOf(kind: PartedJob): IDBKeyRange {
  return IDBKeyRange.bound(`${kind}:`, `${kind}:\uffff`);
}

/** Forgets what was laid ready and never finished: a page that was closed while it read a file. */
export async function forgetOldJobs(database: Database, now: string): Promise<void> {
  const before = Date.parse(now) - FORGOTTEN_HOURS * 3_600_000;
  const tx = database.transaction('jobs', 'readwrite');
  for (const kind of ['import', 'restore'] as const) {
    for (const key of await tx.store.getAllKeys(jobsOf(kind))) {
      const job = await tx.store.get(key);
      if (job && !(Date.parse(job.at) >= before)) await tx.store.delete(key);
    }
  }
  await tx.done;
}
