import type { Result } from '../../contracts/comparison';
import type { ImportReport } from '../../contracts/library';
import { profileOf } from '../../text/profile';
import type { IndexedDbLibrary } from '../indexed-db-library';
import type { ArticleTransaction } from '../store/database';
import { unpackArticle } from '../store/packed-article';
import type { ArticleWriter } from '../store/writer';
import type { Line, LineKind } from './format';
import { type CheckedBackup, checkBackup } from './read';

/**
 * Brings a backup back, all of it or nothing: everything is checked first, then written in one transaction.
 * @param mode `merge` adds what is missing and keeps what is there (of two texts of one article, the later read is the current one, the other an older
 *   version; the reader's present settings stay). `replace` empties the library first.
 */
export async function restoreBackup(
  library: IndexedDbLibrary,
  archive: Uint8Array,
  mode: 'merge' | 'replace',
): Promise<Result<ImportReport>> {
  const checked = await checkBackup(archive);
  if (!checked.ok) return checked;
  const report: ImportReport = { added: 0, unchanged: 0, versions: 0, rejected: [], ids: [] };
  const fresh = new Set<string>();
  await library.change(async (writer, tx) => {
    if (mode === 'replace') await writer.removeAll(null);
    for (const file of filesOf(checked.value, 'articles')) {
      const lines = checked.value.lines<'articles'>(file);
      await writer.look(lines.map((line) => line.article.id));
      for (const line of lines) await restoreArticle(writer, line, report, fresh);
    }
    for (const version of linesOf(checked.value, 'versions')) {
      // Only of articles that came in with the backup: those that were there have their own numbers.
      if (fresh.has(version.id)) await tx.objectStore('versions').put(version);
    }
    await restoreOthers(tx, checked.value, mode);
  });
  return { ok: true, value: report };
}

async function restoreArticle(
  writer: ArticleWriter,
  line: Line<'articles'>,
  report: ImportReport,
  fresh: Set<string>,
): Promise<void> {
  const article = unpackArticle(line.article);
  const outcome = await writer.merge(article, profileOf, line);
  if (outcome === 'unchanged') report.unchanged++;
  else {
    report[outcome === 'version' ? 'versions' : 'added']++;
    report.ids.push(article.id);
  }
  if (outcome === 'added') fresh.add(article.id);
}

async function restoreOthers(tx: ArticleTransaction, backup: CheckedBackup, mode: 'merge' | 'replace'): Promise<void> {
  const replace = mode === 'replace';
  if (replace) {
    await tx.objectStore('corrections').clear();
    await tx.objectStore('feeds').clear();
  }
  for (const correction of linesOf(backup, 'corrections')) {
    const known = await tx.objectStore('corrections').get([correction.a, correction.b]);
    if (!known || known.at < correction.at) await tx.objectStore('corrections').put(correction);
  }
  for (const feed of linesOf(backup, 'feeds')) {
    if (!(await tx.objectStore('feeds').getKey(feed.url))) await tx.objectStore('feeds').put(feed);
  }
  for (const settings of linesOf(backup, 'settings'))
    if (replace) await tx.objectStore('values').put(settings, 'settings');
}

function filesOf(backup: CheckedBackup, kind: LineKind): string[] {
  return backup.manifest.files.filter((file) => file.kind === kind).map((file) => file.name);
}

function* linesOf<Kind extends LineKind>(backup: CheckedBackup, kind: Kind): Generator<Line<Kind>> {
  for (const file of filesOf(backup, kind)) yield* backup.lines<Kind>(file);
}
