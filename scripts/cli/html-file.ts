import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { fileError } from './file-error';

/** A page states its encoding within its first bytes, if at all. */
const HEAD = 2048;
/** Bytes looked at for what no text holds. */
const SAMPLE = 4096;

/**
 * The text of an HTML file (`.gz` is unpacked) in the encoding that it states by its first bytes or in its markup, else UTF-8.
 * @throws where the file is no text: a picture or a document under a wrong name
 */
export async function readHtmlFile(path: string): Promise<string> {
  let bytes: Buffer;
  try {
    const raw = await readFile(path);
    bytes = path.endsWith('.gz') ? gunzipSync(raw) : raw;
  } catch (error) {
    throw fileError(path, error);
  }
  try {
    return decodeHtml(bytes);
  } catch (error) {
    throw fileError(path, error);
  }
}

/** @throws where the bytes are no text */
export function decodeHtml(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.subarray(0, SAMPLE).includes(0) || latin(bytes.subarray(0, 5)) === '%PDF-')
    throw new Error('this is a binary file, not a web page');
  const stated = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(latin(bytes.subarray(0, HEAD)))?.[1];
  return decoder(stated).decode(bytes);
}

function decoder(label = 'utf-8'): TextDecoder {
  try {
    return new TextDecoder(/^utf-?16/i.test(label) ? 'utf-8' : label);
  } catch {
    return new TextDecoder();
  }
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
