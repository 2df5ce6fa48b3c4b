import type { Result } from '../contracts/comparison';
import type { ImportReport } from '../contracts/library';
import { type BackupFile, walkBackup } from '../corpus/backup/read';
import { writeBackup } from '../corpus/backup/write';
import { success } from './messages';
import { type Ask, persistent } from './persistent';

/** A failed answer on its way out of a callback that cannot return it. */
class Failed extends Error {
  constructor(readonly answer: Result<never>) {
    super('the background refused');
  }
}

/**
 * Makes a backup of any size: the background reads it part by part, the archive is put together here.
 * @param ask Way to the background.
 * @param now ISO 8601 time that the backup states.
 */
export async function saveBackup(ask: Ask, now: string): Promise<Result<{ name: string; archive: Blob }>> {
  const steady = persistent(ask);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  try {
    await writeBackup(
      async (after) => {
        const part = await steady('backup.read', { after });
        if (!part.ok) throw new Failed(part);
        return part.value;
      },
      now,
      (bytes) => pieces.push(bytes as Uint8Array<ArrayBuffer>),
    );
  } catch (error) {
    if (error instanceof Failed) return error.answer;
    throw error;
  }
  return success({ name: `parallax-${now.slice(0, 10)}.zip`, archive: new Blob(pieces, { type: 'application/zip' }) });
}

/**
 * Restores a backup of any size, all of it or nothing: each part is checked and laid ready, and only when the last is there does the library
 * change. @param onProgress Gets how many parts of how many are there.
 */
export async function sendBackup(
  ask: Ask,
  archive: Uint8Array,
  mode: 'merge' | 'replace',
  onProgress: (done: number, of: number) => void = () => {},
): Promise<Result<ImportReport>> {
  const steady = persistent(ask);
  const restore = crypto.randomUUID();
  let parts = 0;
  const walked = await walkBackup(archive, async (file: BackupFile, number, of) => {
    onProgress(number - 1, of);
    parts = of;
    return steady('restore.stage', { restore, part: number, file });
  });
  if (!walked.ok) {
    await steady('restore.drop', { restore });
    return walked;
  }
  onProgress(parts, parts);
  return steady('restore.commit', { restore, mode, parts });
}
