/** A quotation inside a text. `start`/`end` are the offsets of the quoted words, without their marks. */
export interface Quotation {
  start: number;
  end: number;
  text: string;
  /** False where the closing mark is missing and the paragraph's end closes it. */
  closed: boolean;
}

const CLOSING: Record<string, string> = { '“': '”', '„': '“”', '«': '»', '»': '«', '‘': '’', '"': '"', "'": "'" };
/** Words that begin with an apostrophe: no quotation opens there. */
const CLIPPED = /^'(?:em|til|till|cause|tis|twas|n|round|bout)\b/i;

/**
 * Quotations of a text whose blocks are separated by '\n': straight and curly double marks, single marks, « », „ “. An unclosed mark
 * ends with its paragraph. Nested quotations are part of the outer one.
 */
export function quotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  if (!/[“„«»‘"']/.test(text)) return found;
  let offset = 0;
  for (const block of text.split('\n')) {
    let i = 0;
    while (i < block.length) {
      const open = block[i]!;
      const closing = CLOSING[open];
      if (!closing || !opens(block, i)) {
        i++;
        continue;
      }
      let j = i + 1;
      if (open === "'") j = straightEnd(block, i);
      else while (j < block.length && !(closing.includes(block[j]!) && closes(block, j))) j++;
      const closed = j < block.length;
      if (!closed && (open === '‘' || open === "'")) {
        i++;
        continue;
      }
      const start = offset + i + 1;
      found.push({ start, end: offset + j, text: text.slice(start, offset + j), closed });
      i = j + 1;
    }
    offset += block.length + 1;
  }
  return found;
}

function opens(block: string, i: number): boolean {
  const next = block[i + 1];
  if (next === undefined || /\s/.test(next)) return false;
  return i === 0 || /[\s([{—–\-/:]/.test(block[i - 1]!) || '“„«'.includes(block[i]!);
}

/**
 * Where a quotation in straight single marks ends; the block's length if nowhere. The mark is also the apostrophe: "workers' rights" ends
 * nothing while a mark after punctuation follows.
 */
function straightEnd(block: string, open: number): number {
  const none = block.length;
  if (!/\p{L}/u.test(block[open + 1] ?? '') || CLIPPED.test(block.slice(open, open + 8))) return none;
  let possible = none;
  for (let j = open + 2; j < block.length; j++) {
    if (block[j] !== "'" || /[\p{L}\p{N}]/u.test(block[j + 1] ?? '')) continue;
    if (/[.,!?…]/.test(block[j - 1]!)) return j;
    if (/\s/.test(block[j - 1]!)) continue;
    if (block[j - 1] !== 's') return possible < none && j - possible > 200 ? possible : j;
    if (possible === none) possible = j;
  }
  return possible;
}

function closes(block: string, j: number): boolean {
  if (block[j] !== '’' && block[j] !== '"') return true;
  return j + 1 >= block.length || !/[\p{L}\p{N}]/u.test(block[j + 1]!);
}
