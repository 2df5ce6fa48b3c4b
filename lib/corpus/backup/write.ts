import { strToU8, Zip, ZipDeflate } from 'fflate';
import { BACKUP_VERSION, type LineKind, MANIFEST, type Manifest, sha256 } from './format';
import type { BackupPart } from './parts';

/**
 * A backup as a ZIP of JSON Lines, given out piece by piece.
 * @param read Gives the parts one after the other (`readBackupPart`).
 * @param now ISO 8601 time that the backup states.
 * @param give Gets the bytes of the archive in order.
 */
export async function writeBackup(
  read: (after: string | null) => Promise<BackupPart>,
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
  const numbers = new Map<LineKind, number>();
  let after: string | null = null;
  do {
    const part: BackupPart = await read(after);
    for (const { kind, rows, text } of part.files) {
      const number = (numbers.get(kind) ?? 0) + 1;
      numbers.set(kind, number);
      const name = `${kind}-${String(number).padStart(4, '0')}.jsonl`;
      const bytes = strToU8(text);
      manifest.files.push({ name, kind, rows, sha256: await sha256(bytes) });
      addFile(name, bytes);
    }
    after = part.after;
  } while (after !== null);
  addFile(MANIFEST, strToU8(`${JSON.stringify(manifest, null, 1)}\n`));
  zip.end();
  return manifest;
}
