import type { Article, Result } from '../../contracts/comparison';
import type { ImportProgress, Rejection } from '../../contracts/library';
import { profileOf } from '../../text/profile';
import { articleOfRow } from '../import/articles';
import type { ImportRow } from '../import/rows';
import type { IndexedDbLibrary } from '../indexed-db-library';
import type { Job } from '../store/database';
import { jobKey, jobParts, jobsOf } from './job-records';

const KIND = 'import';

/**
 * Lays rows of an import ready. Nothing of the library changes before `beginImport`; the same part twice is the same as once.
 * @param job Name of this import, chosen by who imports, without a colon.
 * @param part From 1.
 */
export async function stageImport(
  library: IndexedDbLibrary,
  job: string,
  part: number,
  rows: ImportRow[],
  now: string,
): Promise<void> {
  await library.database.put('jobs', { id: jobKey(KIND, job, part), kind: KIND, at: now, state: rows });
}

/** Makes of what was laid ready an import that goes on until it is finished or stopped, whatever happens to page, worker or browser. */
export async function beginImport(
  library: IndexedDbLibrary,
  { job, name, rows, rejected }: { job: string; name: string; rows: number; rejected: Rejection[] },
  now: string,
): Promise<ImportProgress> {
  const tx = library.database.transaction('jobs', 'readwrite');
  const known = await tx.store.get(jobKey(KIND, job));
  const progress: ImportProgress = known
    ? progressOf(known)
    : {
        job,
        name,
        rows,
        done: 0,
        finished: rows === 0,
        report: { added: 0, unchanged: 0, versions: 0, rejected, ids: [] },
      };
  if (!known) await tx.store.put({ id: jobKey(KIND, job), kind: KIND, at: now, state: progress });
  await tx.done;
  return progress;
}

/**
 * Imports the next part. Its articles are stored and it is taken off the list in one transaction, so that a kill at any moment neither
 * loses nor repeats a row. Several callers may step at once.
 */
export async function stepImport(library: IndexedDbLibrary, job: string, now: string): Promise<Result<ImportProgress>> {
  const { database } = library;
  const [key] = await database.getAllKeys('jobs', jobParts(KIND, job), 1);
  const rows = key === undefined ? [] : (((await database.get('jobs', key))?.state ?? []) as ImportRow[]);
  const articles: Article[] = [];
  const rejected: Rejection[] = [];
  for (const row of rows) {
    const article = articleOfRow(row, now);
    if (article.ok) articles.push(article.value);
    else rejected.push({ file: row.file, line: row.line, reason: article.error.message });
  }
  return library.change(async (writer, tx): Promise<Result<ImportProgress>> => {
    const jobs = tx.objectStore('jobs');
    const header = await jobs.get(jobKey(KIND, job));
    if (!header) return { ok: false, error: { code: 'unknown-import', message: 'This import was stopped.' } };
    const progress = progressOf(header);
    // Another caller may have taken this part meanwhile.
    if (key !== undefined && (await jobs.getKey(key)) !== undefined) {
      await writer.look(articles.map((article) => article.id));
      const { report } = progress;
      for (const article of articles) {
        const outcome = await writer.put(article, profileOf);
        report[outcome === 'unchanged' ? 'unchanged' : outcome === 'version' ? 'versions' : 'added']++;
      }
      report.rejected.push(...rejected);
      progress.done += rows.length;
      await jobs.delete(key);
    }
    progress.finished = (await jobs.getKey(jobParts(KIND, job))) === undefined;
    await jobs.put({ ...header, at: now, state: progress });
    return { ok: true, value: progress };
  });
}

/** Ends an import where it stands: what came in stays. Null when there is none of that name. */
export async function stopImport(library: IndexedDbLibrary, job: string): Promise<ImportProgress | null> {
  const tx = library.database.transaction('jobs', 'readwrite');
  const header = await tx.store.get(jobKey(KIND, job));
  await tx.store.delete(jobParts(KIND, job));
  await tx.store.delete(jobKey(KIND, job));
  await tx.done;
  return header ? progressOf(header) : null;
}

/** Imports that are under way, were cut off, or are finished and not yet looked at; oldest first. */
export async function listImports(library: IndexedDbLibrary): Promise<(ImportProgress & { at: string })[]> {
  const { store } = library.database.transaction('jobs');
  const keys = (await store.getAllKeys(jobsOf(KIND))).filter((key) => key.split(':').length === 2);
  const headers = (await Promise.all(keys.map((key) => store.get(key)))).flatMap((header) => header ?? []);
  return headers.map((header) => ({ ...progressOf(header), at: header.at })).sort((a, b) => (a.at < b.at ? -1 : 1));
}

function progressOf(header: Job): ImportProgress {
  return header.state as ImportProgress;
}
