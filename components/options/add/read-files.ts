import { base64OfBytes } from '../../base/download';

/** Files as the import takes them, long ones in pieces, so that progress is seen and can be stopped. */

/** Lines of a JSON Lines file that travel in one message. */
const LINES = 200;

export interface Piece {
  name: string;
  text?: string;
  base64?: string;
  /** Lines of the file before this piece; added to the line of a rejected row. */
  before: number;
}

/** Text files as text, JSON Lines in pieces of 200 lines, everything else (archives) as base64. */
export async function piecesOf(file: File): Promise<Piece[]> {
  if (/\.(?:jsonl|ndjson)$/i.test(file.name)) return linePieces(file.name, await file.text());
  return [{ name: file.name, base64: base64OfBytes(new Uint8Array(await file.arrayBuffer())), before: 0 }];
}

/** A text of lines in pieces. @param lines lines in a piece */
export function linePieces(name: string, text: string, lines = LINES): Piece[] {
  const all = text.split('\n');
  const pieces: Piece[] = [];
  for (let before = 0; before < all.length; before += lines) {
    const part = all.slice(before, before + lines).join('\n');
    if (part.trim() !== '') pieces.push({ name, text: part, before });
  }
  return pieces;
}
