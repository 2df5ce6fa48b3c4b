import type { Result } from '../contracts/comparison';
import type { ImportProgress, Rejection } from '../contracts/library';
import { importPieces } from '../corpus/import/read-file';
import type { ImportRow } from '../corpus/import/rows';
import { failure, success } from './messages';
import { type Ask, persistent } from './persistent';

/** Rows that are imported in one step, so that progress is seen and other work gets its turn. */
const STEP_ROWS = 100;
/** So many characters of rows travel together at most, but always one row. */
const STEP_CHARACTERS = 4_000_000;
/** The page reads for so long before it lets others have their turn, in milliseconds: below what one notices. */
const WORK = 12;

/** A file as a page holds it. */
export type ImportFile = Pick<File, 'name' | 'arrayBuffer'>;

/**
 * Imports files of any size. They are read and checked here; of damaged ones nothing is stored. What they hold is laid ready in the
 * background, which from then on finishes it even if this page is closed (`goOnWithImport`).
 */
export async function importFiles(
  ask: Ask,
  files: ImportFile[],
  onProgress: (progress: ImportProgress) => void,
  signal: AbortSignal,
): Promise<Result<ImportProgress>> {
  const name = files
    .map((file) => file.name)
    .join(', ')
    .slice(0, 400);
  const { rows, rejected } = await readAll(files, signal);
  const job = crypto.randomUUID();
  const nothing: ImportProgress = {
    job,
    name,
    rows: 0,
    done: 0,
    finished: true,
    report: { added: 0, unchanged: 0, versions: 0, rejected, ids: [] },
  };
  if (rows.length === 0 || signal.aborted) return success(nothing);
  onProgress({ ...nothing, rows: rows.length, finished: false });
  const steady = persistent(ask);
  let part = 0;
  for (const some of partsOf(rows)) {
    if (signal.aborted) break;
    const staged = await steady('import.stage', { job, part: ++part, rows: some });
    if (!staged.ok) {
      await steady('import.stop', { job });
      return staged;
    }
  }
  if (signal.aborted) {
    await steady('import.stop', { job });
    return success(nothing);
  }
  const begun = await steady('import.begin', { job, name, rows: rows.length, rejected });
  return begun.ok ? goOnWithImport(ask, begun.value, onProgress, signal) : begun;
}

/** Goes on with an import, also one that was cut off, until it is finished, stopped by `signal`, or fails; a failed one can be gone on with later. */
export async function goOnWithImport(
  ask: Ask,
  from: ImportProgress,
  onProgress: (progress: ImportProgress) => void,
  signal: AbortSignal,
): Promise<Result<ImportProgress>> {
  const steady = persistent(ask);
  let progress = from;
  while (!progress.finished && !signal.aborted) {
    onProgress(progress);
    const step = await steady('import.step', { job: progress.job });
    // Another page has finished or stopped it meanwhile.
    if (!step.ok && step.error.code === 'unknown-import') return success({ ...progress, finished: true });
    if (!step.ok) return step;
    progress = step.value;
  }
  const stopped = await steady('import.stop', { job: progress.job });
  if (!stopped.ok) return failure(stopped.error.code, stopped.error.message);
  return success(stopped.value ?? progress);
}

async function readAll(
  files: ImportFile[],
  signal: AbortSignal,
): Promise<{ rows: ImportRow[]; rejected: Rejection[] }> {
  const rows: ImportRow[] = [];
  const rejected: Rejection[] = [];
  let damaged = false;
  let rested = performance.now();
  for (const file of files) {
    for (const read of importPieces(file.name, new Uint8Array(await file.arrayBuffer()))) {
      for (const row of read.rows) rows.push(row);
      rejected.push(...read.rejected);
      damaged ||= read.damaged;
      if (performance.now() - rested < WORK) continue;
      await new Promise((resolve) => setTimeout(resolve));
      if (signal.aborted) return { rows: [], rejected };
      rested = performance.now();
    }
  }
  // Nothing of the whole import is stored, so that it can be repaired and dropped again.
  return { rows: damaged ? [] : rows, rejected };
}

function* partsOf(rows: ImportRow[]): Generator<ImportRow[]> {
  let part: ImportRow[] = [];
  let characters = 0;
  for (const row of rows) {
    const length = row.draft.text.length + (row.html?.length ?? 0);
    if (part.length > 0 && (part.length === STEP_ROWS || characters + length > STEP_CHARACTERS)) {
      yield part;
      part = [];
      characters = 0;
    }
    part.push(row);
    characters += length;
  }
  if (part.length > 0) yield part;
}
