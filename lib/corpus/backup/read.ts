import { strFromU8, unzipSync } from 'fflate';
import * as v from 'valibot';
import type { Result } from '../../contracts/comparison';
import { linesOf, refused } from './check';
import { BACKUP_VERSION, type LineKind, MANIFEST, MANIFEST_SCHEMA, type Manifest, sha256 } from './format';

/** One file of a backup, unpacked. */
export interface BackupFile {
  name: string;
  kind: LineKind;
  text: string;
}

/**
 * Walks through the files of a backup in order, one unpacked at a time. A file that is missing, was changed, or that `take` refuses ends the
 * walk with the reason.
 * @param take Gets each file with its number from 1 and how many there are; a failure of its own ends the walk.
 */
export async function walkBackup(
  archive: Uint8Array,
  take: (file: BackupFile, number: number, of: number) => Promise<Result<unknown>>,
): Promise<Result<Manifest>> {
  const manifest = readManifest(archive);
  if (!manifest.ok) return manifest;
  const { files } = manifest.value;
  for (const [index, { name, kind, rows, sha256: stated }] of files.entries()) {
    const bytes = entryOf(archive, name);
    if (bytes === null) return refused(`${name} is missing or cannot be unpacked.`);
    const text = strFromU8(bytes);
    // The lines first: a reason that names one helps more than a checksum does.
    const taken = await take({ name, kind, text }, index + 1, files.length);
    if (!taken.ok) return taken;
    const found = linesOf(text).length;
    if (found !== rows) return refused(`${name} holds ${found} rows instead of ${rows}.`);
    if ((await sha256(bytes)) !== stated)
      return refused(`${name} was changed after the backup was made: its checksum does not agree.`);
  }
  return manifest;
}

function readManifest(archive: Uint8Array): Result<Manifest> {
  let bytes: Uint8Array | null;
  try {
    bytes = unzipSync(archive, { filter: (entry) => entry.name === MANIFEST })[MANIFEST] ?? null;
  } catch {
    return refused('The file is no ZIP archive, or it is cut off.');
  }
  if (bytes === null) return refused(`This ZIP archive is no backup of Parallax: it holds no ${MANIFEST}.`);
  let value: unknown;
  try {
    value = JSON.parse(strFromU8(bytes));
  } catch {
    return refused(`${MANIFEST} is not readable JSON.`);
  }
  const version = (value as { version?: unknown } | null)?.version;
  if (typeof version === 'number' && version > BACKUP_VERSION)
    return refused(
      `It was made by a newer version of Parallax (format ${version}; this one reads up to ${BACKUP_VERSION}). Update the extension.`,
    );
  const parsed = v.safeParse(MANIFEST_SCHEMA, value);
  return parsed.success
    ? { ok: true, value: parsed.output }
    : refused(`${MANIFEST} is damaged: ${parsed.issues[0].message}.`);
}

/** Largest unpacked file of a backup in bytes: parts are written at 8 million characters, so anything far beyond is no part of ours. */
const MAX_FILE = 64_000_000;

function entryOf(archive: Uint8Array, name: string): Uint8Array | null {
  try {
    return (
      unzipSync(archive, { filter: (entry) => entry.name === name && entry.originalSize <= MAX_FILE })[name] ?? null
    );
  } catch {
    return null;
  }
}
