import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Database, Row } from '../store/database';
import type { PackedArticle } from '../store/packed-article';
import { BACKUP_VERSION, type Line, type LineKind, MANIFEST, type Manifest, PART_ROWS, sha256 } from './format';

/**
 * The whole library as a ZIP of JSON Lines, given out piece by piece. Each piece of work reads a few hundred rows, so that neither the
 * library nor its backup ever stands in memory as a whole.
 * @param now ISO 8601 time that the backup states.
 * @param give Gets the bytes of the archive in order.
 */
export async function writeBackup(
  database: Database,
  now: string,
  give: (bytes: Uint8Array) => void,
): Promise<Manifest> {
  const manifest: Manifest = { format: 'parallax-backup', version: BACKUP_VERSION, made: now, files: [] };
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    give(bytes);
  });
  const addFile = (name: string, bytes: Uint8Array) => {
    const entry = new ZipDeflate(name, { level: 6 });
    zip.add(entry);
    entry.push(bytes, true);
  };
  const addPart = async <Kind extends LineKind>(kind: Kind, part: number, lines: Line<Kind>[]) => {
    const name = `${kind}-${String(part).padStart(4, '0')}.jsonl`;
    const bytes = strToU8(`${lines.map((line) => JSON.stringify(line)).join('\n')}\n`);
    manifest.files.push({ name, kind, rows: lines.length, sha256: await sha256(bytes) });
    addFile(name, bytes);
  };

  for await (const [part, lines] of articleParts(database)) await addPart('articles', part, lines);
  for await (const [part, lines] of parts(database, 'versions')) await addPart('versions', part, lines);
  for await (const [part, lines] of parts(database, 'corrections')) await addPart('corrections', part, lines);
  for await (const [part, lines] of parts(database, 'feeds')) await addPart('feeds', part, lines);
  const settings = await database.get('values', 'settings');
  if (settings) await addPart('settings', 1, [settings as Record<string, unknown>]);
  addFile(MANIFEST, strToU8(`${JSON.stringify(manifest, null, 1)}\n`));
  zip.end();
  return manifest;
}

async function* articleParts(database: Database): AsyncGenerator<[number, Line<'articles'>[]]> {
  let after: string | null = null;
  for (let part = 1; ; part++) {
    const tx = database.transaction(['articles', 'rows']);
    const range: IDBKeyRange | null = after === null ? null : IDBKeyRange.lowerBound(after, true);
    const [articles, rows]: [PackedArticle[], Row[]] = await Promise.all([
      tx.objectStore('articles').getAll(range, PART_ROWS),
      tx.objectStore('rows').getAll(range, PART_ROWS),
    ]);
    if (articles.length === 0) return;
    after = articles[articles.length - 1]!.id;
    // Both stores hold the same ids: they change in the same transactions.
    yield [
      part,
      articles.map((article, index) => ({
        article,
        pinned: rows[index]!.pinned,
        versions: rows[index]!.versions,
      })),
    ];
  }
}

async function* parts<Kind extends 'versions' | 'corrections' | 'feeds'>(
  database: Database,
  kind: Kind,
): AsyncGenerator<[number, Line<Kind>[]]> {
  let after: IDBValidKey | null = null;
  for (let part = 1; ; part++) {
    const store = database.transaction(kind).store;
    const range: IDBKeyRange | null = after === null ? null : IDBKeyRange.lowerBound(after, true);
    const [keys, rows] = await Promise.all([store.getAllKeys(range, PART_ROWS), store.getAll(range, PART_ROWS)]);
    if (rows.length === 0) return;
    after = keys[keys.length - 1] as IDBValidKey;
    yield [part, rows as unknown as Line<Kind>[]];
  }
}
