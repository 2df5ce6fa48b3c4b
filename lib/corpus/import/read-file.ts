import { Gunzip, unzipSync } from 'fflate';
import type { Result } from '../../contracts/comparison';
import type { Rejection } from '../../contracts/library';
import { csvPieces } from './csv';
import { decodeText } from './decode';
import { draftOf } from './draft';
import { jsonLinesPieces, readJson } from './json';
import { readPlain } from './plain';
import { damagedFile, type ImportRow, type ReadFile } from './rows';

/** Largest total size of a ZIP's contents, in bytes: guards against an archive that unpacks without end. */
export const MAX_UNPACKED = 512_000_000;

const ARCHIVE_INSIDE = 'An archive inside an archive is not read.';

export interface ReadImport {
  rows: ImportRow[];
  rejected: Rejection[];
  /** A file was not what it says it is; then there are no rows. */
  damaged: boolean;
}

/**
 * Reads a file to import (.txt .html .json .jsonl .csv .tsv, one of those as .gz, or a .zip of them; other names are judged by their first character). Of a damaged file
 * nothing is kept; a row that is no article is rejected by itself. Never throws.
 */
export function readImport(name: string, content: string | Uint8Array): ReadImport {
  const rows: ImportRow[] = [];
  const rejected: Rejection[] = [];
  const damage: Rejection[] = [];
  let damaged = false;
  for (const piece of importPieces(name, content)) {
    for (const row of piece.rows) rows.push(row);
    for (const one of piece.rejected) (piece.damaged ? damage : rejected).push(one);
    damaged ||= piece.damaged;
  }
  // Nothing of the whole import is stored, so that it can be repaired and dropped again.
  return damaged ? { rows: [], rejected: damage, damaged } : { rows, rejected, damaged };
}

/**
 * The same piece by piece, so that a page can draw and answer between two of them. Where one piece is damaged, what the others hold must not
 * be stored either. Never throws.
 */
export function* importPieces(name: string, content: string | Uint8Array): Generator<ReadImport> {
  for (const { file, rows: read, rejected: broken, damaged } of filePieces(name, content)) {
    const rows: ImportRow[] = [];
    const rejected = [...broken];
    for (const { line, value } of read) {
      const draft: Result<Pick<ImportRow, 'draft' | 'html'>> = draftOf(value);
      if (draft.ok) rows.push({ file, line, ...draft.value });
      else rejected.push({ file, line, reason: draft.error.message });
    }
    yield { rows: damaged ? [] : rows, rejected: damaged ? broken : rejected, damaged };
  }
}

function* filePieces(name: string, content: string | Uint8Array): Generator<ReadFile> {
  if (typeof content !== 'string' && isZip(content)) return yield* unzipped(name, content);
  if (typeof content !== 'string' && isGzip(content)) return yield* gunzipped(name, content);
  if (/\.zip$/i.test(name))
    return yield damagedFile(name, null, 'This is no ZIP archive, or its beginning is damaged.');
  const text = typeof content === 'string' ? content : decodeText(content);
  if (text.slice(0, 4096).includes('\0'))
    return yield damagedFile(name, null, 'This is a binary file; only texts and ZIP archives of texts can be read.');
  yield* textPieces(name, text.replace(/^\ufeff/, ''));
}

function* textPieces(name: string, text: string): Generator<ReadFile> {
  const extension = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase();
  const start = text.slice(0, 100_000).trimStart();
  if (extension === 'jsonl' || extension === 'ndjson') yield* jsonLinesPieces(name, text);
  else if (extension === 'csv' || extension === 'tsv') yield* csvPieces(name, text);
  else if (extension === 'json') yield readJson(name, text);
  else if (extension === 'html' || extension === 'htm' || extension === 'xhtml') yield page(name, text);
  else if (extension === 'txt' || extension === 'md') yield readPlain(name, text);
  else if (start.startsWith('[')) yield readJson(name, text);
  else if (start.startsWith('{') && /\}\s*\n\s*\{/.test(start)) yield* jsonLinesPieces(name, text);
  else if (start.startsWith('{')) yield readJson(name, text);
  else if (/^<(?:!doctype|html|head|body|article|div|\?xml)/i.test(start)) yield page(name, text);
  else yield readPlain(name, text);
}

function page(file: string, html: string): ReadFile {
  if (html.trim() === '') return damagedFile(file, null, 'There is no text in it.');
  return { file, rows: [{ line: null, value: { html } }], rejected: [], damaged: false };
}

/** So many bytes of an archive's files are unpacked in one go, but always one file. */
const UNPACKED_AT_ONCE = 4_000_000;

function* unzipped(name: string, bytes: Uint8Array): Generator<ReadFile> {
  try {
    const groups = groupsOf(bytes);
    for (const [first, last] of groups) {
      let place = -1;
      const entries = unzipSync(bytes, {
        filter: () => ++place >= first && place <= last,
      });
      for (const [path, data] of Object.entries(entries)) {
        if (isLeftOut(path)) continue;
        if (isZip(data)) yield damagedFile(`${name}/${path}`, null, ARCHIVE_INSIDE);
        else yield* filePieces(`${name}/${path}`, data);
      }
    }
    if (groups.length === 0) yield damagedFile(name, null, 'The archive is empty.');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    yield damagedFile(name, null, `The archive cannot be read: ${reason}.`);
  }
}

/**
 * Stretches of an archive's entries, each by the places of its first and last, that together unpack to about `UNPACKED_AT_ONCE`.
 * @throws Error when the archive is broken, or unpacks to more than `MAX_UNPACKED`
 */
function groupsOf(bytes: Uint8Array): [number, number][] {
  const groups: [number, number][] = [];
  let [place, total, size] = [-1, 0, Number.POSITIVE_INFINITY];
  unzipSync(bytes, {
    filter: (entry) => {
      place++;
      if (isLeftOut(entry.name)) return false;
      total += entry.originalSize;
      if (total > MAX_UNPACKED) throw new Error('it unpacks to more than 512 MB');
      const group = groups.at(-1);
      if (group && size + entry.originalSize <= UNPACKED_AT_ONCE) group[1] = place;
      else groups.push([place, place]);
      size = group && groups.at(-1) === group ? size + entry.originalSize : entry.originalSize;
      return false;
    },
  });
  return groups;
}

/** Folders and what systems put into archives unasked. */
function isLeftOut(path: string): boolean {
  return /(?:^|\/)(?:__MACOSX\/|\.)|\/$/.test(path);
}

function* gunzipped(name: string, bytes: Uint8Array): Generator<ReadFile> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  try {
    const stream = new Gunzip((chunk) => {
      total += chunk.length;
      if (total > MAX_UNPACKED) throw new Error('it unpacks to more than 512 MB');
      chunks.push(chunk);
    });
    // In pieces, so that an archive that unpacks without end is given up on the way.
    for (let at = 0; at < bytes.length; at += 65_536)
      stream.push(bytes.subarray(at, at + 65_536), at + 65_536 >= bytes.length);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return yield damagedFile(name, null, `The archive cannot be read: ${reason}.`);
  }
  const whole = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  if (isZip(whole) || isGzip(whole)) return yield damagedFile(name, null, ARCHIVE_INSIDE);
  yield* filePieces(name.replace(/\.gz$/i, ''), whole);
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function isZip(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && (bytes[3] === 4 || bytes[3] === 6)
  );
}
