import { Gunzip, unzipSync } from 'fflate';
import type { Result } from '../../contracts/comparison';
import type { Rejection } from '../../contracts/library';
import { readCsv } from './csv';
import { decodeText } from './decode';
import { draftOf } from './draft';
import { readJson, readJsonLines } from './json';
import { readPlain } from './plain';
import { damagedFile, type ImportRow, type ReadFile } from './rows';

/** Largest total size of a ZIP's contents, in bytes: guards against an archive that unpacks without end. */
export const MAX_UNPACKED = 512_000_000;

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
  const files = filesOf(name, content);
  const damaged = files.filter((file) => file.damaged);
  if (damaged.length > 0) {
    // Nothing of the whole import is stored, so that it can be repaired and dropped again.
    return { rows: [], rejected: damaged.flatMap((file) => file.rejected), damaged: true };
  }
  const rows: ImportRow[] = [];
  const rejected = files.flatMap((file) => file.rejected);
  for (const { file, rows: read } of files) {
    for (const { line, value } of read) {
      const draft: Result<Pick<ImportRow, 'draft' | 'html'>> = draftOf(value);
      if (draft.ok) rows.push({ file, line, ...draft.value });
      else rejected.push({ file, line, reason: draft.error.message });
    }
  }
  return { rows, rejected, damaged: false };
}

function filesOf(name: string, content: string | Uint8Array): ReadFile[] {
  if (typeof content !== 'string' && isZip(content)) return unzipped(name, content);
  if (typeof content !== 'string' && content[0] === 0x1f && content[1] === 0x8b) return gunzipped(name, content);
  if (/\.zip$/i.test(name)) return [damagedFile(name, null, 'This is no ZIP archive, or its beginning is damaged.')];
  const text = typeof content === 'string' ? content : decodeText(content);
  if (text.slice(0, 4096).includes('\0'))
    return [damagedFile(name, null, 'This is a binary file; only texts and ZIP archives of texts can be read.')];
  return [readText(name, text.replace(/^\ufeff/, ''))];
}

function readText(name: string, text: string): ReadFile {
  const extension = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase();
  const start = text.trimStart();
  if (extension === 'jsonl' || extension === 'ndjson') return readJsonLines(name, text);
  if (extension === 'csv' || extension === 'tsv') return readCsv(name, text);
  if (extension === 'json') return readJson(name, text);
  if (extension === 'html' || extension === 'htm' || extension === 'xhtml') return page(name, text);
  if (extension === 'txt' || extension === 'md') return readPlain(name, text);
  if (start.startsWith('[')) return readJson(name, text);
  if (start.startsWith('{')) return /\}\s*\n\s*\{/.test(start) ? readJsonLines(name, text) : readJson(name, text);
  if (/^<(?:!doctype|html|head|body|article|div|\?xml)/i.test(start)) return page(name, text);
  return readPlain(name, text);
}

function page(file: string, html: string): ReadFile {
  if (html.trim() === '') return damagedFile(file, null, 'There is no text in it.');
  return { file, rows: [{ line: null, value: { html } }], rejected: [], damaged: false };
}

function unzipped(name: string, bytes: Uint8Array): ReadFile[] {
  let total = 0;
  try {
    const entries = unzipSync(bytes, {
      filter: (entry) => {
        if (/(?:^|\/)(?:__MACOSX\/|\.)|\/$/.test(entry.name)) return false;
        total += entry.originalSize;
        if (total > MAX_UNPACKED) throw new Error('it unpacks to more than 512 MB');
        return true;
      },
    });
    const files = Object.entries(entries).map(([path, data]) => {
      if (isZip(data)) return damagedFile(`${name}/${path}`, null, 'An archive inside an archive is not read.');
      return filesOf(`${name}/${path}`, data)[0]!;
    });
    return files.length > 0 ? files : [damagedFile(name, null, 'The archive is empty.')];
  } catch (error) {
    return [
      damagedFile(name, null, `The archive cannot be read: ${error instanceof Error ? error.message : String(error)}.`),
    ];
  }
}

function gunzipped(name: string, bytes: Uint8Array): ReadFile[] {
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
    return [damagedFile(name, null, `The archive cannot be read: ${reason}.`)];
  }
  const whole = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  if (isZip(whole) || (whole[0] === 0x1f && whole[1] === 0x8b))
    return [damagedFile(name, null, 'An archive inside an archive is not read.')];
  return filesOf(name.replace(/\.gz$/i, ''), whole);
}

function isZip(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && (bytes[3] === 4 || bytes[3] === 6)
  );
}
