import type { Result } from '../../contracts/comparison';
import type { ImportReport } from '../../contracts/library';
import { type Profile, profileOf } from '../../text/profile';
import type { IndexedDbLibrary } from '../indexed-db-library';
import { jobKey, jobParts } from '../jobs/job-records';
import type { ArticleTransaction } from '../store/database';
import { unpackArticle } from '../store/packed-article';
import type { ArticleWriter } from '../store/writer';
import { checkLines } from './check';
import type { Line, LineKind } from './format';
import type { BackupFile } from './read';

const KIND = 'restore';

interface Staged {
  kind: LineKind;
  lines: Line<LineKind>[];
  /** Of articles, in their order: made now, so that the one transaction of the restore stays short. */
  profiles: Profile[];
}

/**
 * Checks a file of a backup and lays it ready for `commitRestore`. Nothing of the library changes yet; the same part twice is the same as once.
 * @param restore Name of this restore, chosen by who restores.
 */
export async function stageRestore(
  library: IndexedDbLibrary,
  restore: string,
  part: number,
  file: BackupFile,
  now: string,
): Promise<Result<null>> {
  const checked = checkLines(file.name, file.kind, file.text);
  if (!checked.ok) return checked;
  const lines = checked.value as Line<LineKind>[];
  const profiles =
    file.kind === 'articles' ? (lines as Line<'articles'>[]).map((line) => profileOf(unpackArticle(line.article))) : [];
  const state: Staged = { kind: file.kind, lines, profiles };
  await library.database.put('jobs', { id: jobKey(KIND, restore, part), kind: KIND, at: now, state });
  return { ok: true, value: null };
}

/** Forgets what was laid ready. */
export async function dropRestore(library: IndexedDbLibrary, restore: string): Promise<void> {
  await library.database.delete('jobs', jobParts(KIND, restore));
}

/**
 * Brings back what was laid ready, all of it or nothing, in one transaction. Asked again after it was done, it answers as it did.
 * @param mode `merge` adds what is missing and keeps what is there (of two texts of one article, the later read is the current one, the other an older
 *   version; the reader's present settings stay). `replace` empties the library first, for good.
 * @param parts How many were laid ready.
 */
export async function commitRestore(
  library: IndexedDbLibrary,
  restore: string,
  mode: 'merge' | 'replace',
  parts: number,
  now: string,
): Promise<Result<ImportReport>> {
  return library.change(async (writer, tx): Promise<Result<ImportReport>> => {
    const jobs = tx.objectStore('jobs');
    const done = await jobs.get(jobKey(KIND, restore));
    if (done) return { ok: true, value: done.state as ImportReport };
    const keys = await jobs.getAllKeys(jobParts(KIND, restore));
    if (keys.length !== parts)
      return {
        ok: false,
        error: {
          code: 'incomplete-restore',
          message: 'The backup did not arrive whole. Nothing was changed; try again.',
        },
      };
    const report: ImportReport = { added: 0, unchanged: 0, versions: 0, rejected: [], ids: [] };
    const fresh = new Set<string>();
    if (mode === 'replace') {
      await writer.removeAll(null);
      await tx.objectStore('corrections').clear();
      await tx.objectStore('feeds').clear();
    }
    for (const key of keys) {
      const staged = (await jobs.get(key))!.state as Staged;
      if (staged.kind === 'articles') await restoreArticles(writer, staged, report, fresh);
      else await restoreOthers(tx, staged, mode, fresh);
    }
    await jobs.delete(jobParts(KIND, restore));
    await jobs.put({ id: jobKey(KIND, restore), kind: KIND, at: now, state: { ...report, ids: [] } });
    return { ok: true, value: report };
  });
}

async function restoreArticles(
  writer: ArticleWriter,
  { lines, profiles }: Staged,
  report: ImportReport,
  fresh: Set<string>,
): Promise<void> {
  const rows = lines as Line<'articles'>[];
  await writer.look(rows.map((line) => line.article.id));
  for (const [index, line] of rows.entries()) {
    const article = unpackArticle(line.article);
    // A stub that is completed becomes another article than the one the profile was made of.
    const outcome = await writer.merge(
      article,
      (made) => (made === article ? profiles[index]! : profileOf(made)),
      line,
    );
    if (outcome === 'unchanged') report.unchanged++;
    else {
      report[outcome === 'version' ? 'versions' : 'added']++;
      report.ids.push(article.id);
    }
    if (outcome === 'added') fresh.add(article.id);
  }
}

async function restoreOthers(
  tx: ArticleTransaction,
  staged: Staged,
  mode: 'merge' | 'replace',
  fresh: Set<string>,
): Promise<void> {
  if (staged.kind === 'versions') {
    // Only of articles that came in with the backup: those that were there have their own numbers.
    for (const version of staged.lines as Line<'versions'>[])
      if (fresh.has(version.id)) await tx.objectStore('versions').put(version);
  } else if (staged.kind === 'corrections') {
    for (const correction of staged.lines as Line<'corrections'>[]) {
      const known = await tx.objectStore('corrections').get([correction.a, correction.b]);
      if (!known || known.at < correction.at) await tx.objectStore('corrections').put(correction);
    }
  } else if (staged.kind === 'feeds') {
    for (const feed of staged.lines as Line<'feeds'>[])
      if (!(await tx.objectStore('feeds').getKey(feed.url))) await tx.objectStore('feeds').put(feed);
  } else if (mode === 'replace') {
    for (const settings of staged.lines as Line<'settings'>[]) await tx.objectStore('values').put(settings, 'settings');
  }
}
