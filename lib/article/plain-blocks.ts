import { WORD } from '../text/characters';

const BROKEN = new RegExp(`[${WORD},]\\n[${WORD}“"(]`, 'g');
/** Text wrapped by hand has no longer lines than this. */
const WRAP = 90;

/**
 * The paragraphs of a plain text: line ends normalised, byte order mark and empty lines dropped. A line is a paragraph; only a text
 * wrapped by hand (short lines, paragraphs between empty lines) is joined again.
 */
export function plainBlocks(text: string): string[] {
  const clean = text.replace(/^\ufeff/, '').replace(/\r\n?|\u2028|\u2029/g, '\n');
  const lines = clean.split('\n');
  const filled = lines.filter((line) => line.trim() !== '');
  const wrapped =
    /\S\n[ \t]*\n\s*\S/.test(clean) &&
    filled.length > 8 &&
    filled.every((line) => line.length <= WRAP) &&
    brokenLines(clean) > filled.length / 2;
  const blocks = wrapped ? clean.split(/\n[ \t]*\n/).map((block) => block.replace(/\s*\n\s*/g, ' ')) : lines;
  return blocks.map((block) => block.trim()).filter((block) => block !== '');
}

/** Lines that go on in the next line in the middle of a sentence. */
function brokenLines(text: string): number {
  return text.match(BROKEN)?.length ?? 0;
}
