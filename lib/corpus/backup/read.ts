import { strFromU8, unzipSync } from 'fflate';
import * as v from 'valibot';
import type { Result } from '../../contracts/comparison';
import {
  BACKUP_VERSION,
  LINES,
  type Line,
  type LineKind,
  MANIFEST,
  MANIFEST_SCHEMA,
  type Manifest,
  sha256,
} from './format';

/** A backup that was checked whole. `lines` reads one of its files at a time, synchronously. */
export interface CheckedBackup {
  manifest: Manifest;
  lines<Kind extends LineKind>(file: string): Line<Kind>[];
}

/**
 * Checks a backup: the archive, its format, every checksum and every line. A damaged one is refused with the name of the file, the line and
 * the reason.
 */
export async function checkBackup(archive: Uint8Array): Promise<Result<CheckedBackup>> {
  const manifest = readManifest(archive);
  if (!manifest.ok) return manifest;
  for (const file of manifest.value.files) {
    const bytes = entryOf(archive, file.name);
    if (bytes === null) return refused(`${file.name} is missing or cannot be unpacked.`);
    const lines = linesOf(bytes);
    for (const [index, line] of lines.entries()) {
      const reason = problemOf(line, file.kind);
      if (reason) return refused(`${file.name}, line ${index + 1}: ${reason}`);
    }
    if (lines.length !== file.rows) return refused(`${file.name} holds ${lines.length} rows instead of ${file.rows}.`);
    if ((await sha256(bytes)) !== file.sha256)
      return refused(`${file.name} was changed after the backup was made: its checksum does not agree.`);
  }
  return {
    ok: true,
    value: {
      manifest: manifest.value,
      lines: <Kind extends LineKind>(name: string) =>
        linesOf(entryOf(archive, name)!).map((line) => JSON.parse(line) as Line<Kind>),
    },
  };
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

function entryOf(archive: Uint8Array, name: string): Uint8Array | null {
  try {
    return unzipSync(archive, { filter: (entry) => entry.name === name })[name] ?? null;
  } catch {
    return null;
  }
}

function linesOf(bytes: Uint8Array): string[] {
  const text = strFromU8(bytes);
  return text === '\n' ? [] : text.replace(/\n$/, '').split('\n');
}

function problemOf(line: string, kind: LineKind): string | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return `not readable JSON (${error instanceof Error ? error.message : String(error)}).`;
  }
  const parsed = v.safeParse(LINES[kind], value);
  if (!parsed.success) {
    const issue = parsed.issues[0];
    return `“${v.getDotPath(issue) ?? 'row'}”: ${issue.message}.`;
  }
  if (kind === 'articles') {
    const { article } = parsed.output as Line<'articles'>;
    const outside = article.sentences.find(([start, end]) => start < 0 || end < start || end > article.text.length);
    if (outside) return `“article.sentences”: ${outside.join('–')} lies outside the text.`;
  }
  return null;
}

function refused(message: string): Result<never> {
  return { ok: false, error: { code: 'damaged-backup', message: `${message} Nothing was changed.` } };
}
