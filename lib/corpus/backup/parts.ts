import type { Database, LibrarySchema } from '../store/database';
import { type Line, type LineKind, PART_ROWS } from './format';

/** So many characters of rows travel together at most, but always one row. */
const PART_CHARACTERS = 8_000_000;

/** Rows of one kind, as JSON Lines. */
export interface PartFile {
  kind: LineKind;
  rows: number;
  text: string;
}
/** A stretch of a backup. `after` asks for the next one; null = this was the last. */
export interface BackupPart {
  files: PartFile[];
  after: string | null;
}

const ORDER = ['articles', 'corrections', 'feeds', 'settings'] as const;
type Stage = (typeof ORDER)[number];

/**
 * Reads a stretch of the library for a backup. Each is read by itself, so that neither the library nor its backup ever stands in memory as
 * a whole and a stopped worker loses nothing. An article travels with its older versions, read in the same transaction.
 * @param after From the answer before; null = from the beginning.
 */
export async function readBackupPart(database: Database, after: string | null): Promise<BackupPart> {
  const [stage, key] =
    after === null ? (['articles', null] as const) : (JSON.parse(after) as [Stage, IDBValidKey | null]);
  const range = key === null ? null : IDBKeyRange.lowerBound(key, true);
  const { files, last } =
    stage === 'articles'
      ? await articles(database, range)
      : stage === 'settings'
        ? await settings(database)
        : await others(database, stage, range);
  const next = last === null ? ORDER[ORDER.indexOf(stage) + 1] : stage;
  return { files, after: next ? JSON.stringify([next, last]) : null };
}

type Read = { files: PartFile[]; last: IDBValidKey | null };

async function articles(database: Database, range: IDBKeyRange | null): Promise<Read> {
  const tx = database.transaction(['articles', 'rows', 'versions']);
  const [found, rows] = await Promise.all([
    tx.objectStore('articles').getAll(range, PART_ROWS),
    tx.objectStore('rows').getAll(range, PART_ROWS),
  ]);
  // Both stores hold the same ids: they change in the same transactions.
  const lines: Line<'articles'>[] = found.map((article, index) => {
    const { pinned, versions } = rows[index]!;
    return { article, pinned, versions };
  });
  const { file, taken } = fileOf('articles', lines);
  if (taken === 0) return { files: [], last: null };
  const [first, last] = [found[0]!.id, found[taken - 1]!.id];
  const older = await tx.objectStore('versions').getAll(IDBKeyRange.bound([first, 0], [last, Number.MAX_SAFE_INTEGER]));
  const files = [file];
  for (let from = 0; from < older.length; ) {
    const versions = fileOf('versions', older.slice(from, from + PART_ROWS));
    files.push(versions.file);
    from += versions.taken;
  }
  return { files, last };
}

async function others(database: Database, kind: 'corrections' | 'feeds', range: IDBKeyRange | null): Promise<Read> {
  const { store } = database.transaction(kind);
  const [keys, rows] = await Promise.all([
    store.getAllKeys(range, PART_ROWS),
    store.getAll(range, PART_ROWS) as Promise<LibrarySchema['corrections' | 'feeds']['value'][]>,
  ]);
  const { file, taken } = fileOf(kind, rows as Line<typeof kind>[]);
  return taken === 0 ? { files: [], last: null } : { files: [file], last: keys[taken - 1] as IDBValidKey };
}

async function settings(database: Database): Promise<Read> {
  const stored = (await database.get('values', 'settings')) as Record<string, unknown> | undefined;
  return { files: stored ? [fileOf('settings', [stored]).file] : [], last: null };
}

/** As many of the rows as may travel together. */
function fileOf<Kind extends LineKind>(kind: Kind, rows: Line<Kind>[]): { file: PartFile; taken: number } {
  const lines: string[] = [];
  let characters = 0;
  for (const row of rows) {
    const line = JSON.stringify(row);
    characters += line.length + 1;
    if (lines.length > 0 && characters > PART_CHARACTERS) break;
    lines.push(line);
  }
  return { file: { kind, rows: lines.length, text: `${lines.join('\n')}\n` }, taken: lines.length };
}
