import { WORD } from '../../text/characters';
import type { Block } from '../block';

/** A text longer than this is a long paragraph whatever its exact number of words. */
const COUNTED = 4_000;
const LETTERS_A_WORD = 6;
/** A word with its apostrophes, hyphens and inner dots. */
const JOINED = new RegExp(`[${WORD}]+(?:['’.-][${WORD}]+)*`, 'g');
const known = new Map<string, number>();
const MAX_KNOWN = 5_000;

/** Words of a text, estimated beyond 4,000 characters; scripts without spaces count two characters as one word. */
export function wordsIn(text: string): number {
  if (text.length > COUNTED) return Math.round(text.length / LETTERS_A_WORD);
  let count = known.get(text);
  if (count === undefined) {
    if (known.size >= MAX_KNOWN) known.clear();
    count = countWords(text);
    known.set(text, count);
  }
  return count;
}

function countWords(text: string): number {
  const dense = text.match(/[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]/g)?.length ?? 0;
  const spaced = dense > 0 ? text.replace(/[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]/g, ' ') : text;
  return Math.ceil(dense / 2) + (spaced.match(JOINED)?.length ?? 0);
}

/** Ends like a sentence, in any script; closing quotes and brackets may follow. */
export function endsSentence(text: string): boolean {
  return /[.!?…。！？؟।:;][)\]"'”’»“]*$/.test(text);
}

export function isHeading(block: Block): boolean {
  return /^h[1-6]$/.test(block.tag);
}

/** Running text: a paragraph that is long enough, ends like a sentence and is no link. */
export function isBody(block: Block, minWords = 14): boolean {
  return !isHeading(block) && block.linked < 0.5 && wordsIn(block.text) >= minWords && endsSentence(block.text);
}

/** Number of the first block of running text; all blocks if there is none. */
export function bodyStart(blocks: readonly Block[]): number {
  const found = blocks.findIndex(
    (block) => isBody(block) && !block.inside.includes('figure') && !block.inside.includes('aside'),
  );
  return found < 0 ? blocks.length : found;
}

/** Number behind the last block of running text. */
export function bodyEnd(blocks: readonly Block[]): number {
  for (let i = blocks.length - 1; i >= 0; i--) if (isBody(blocks[i]!)) return i + 1;
  return 0;
}

/** Share of all words that the named blocks hold, 0..1. */
export function shareOf(blocks: readonly Block[], numbers: readonly number[]): number {
  const all = blocks.reduce((sum, block) => sum + wordsIn(block.text), 0);
  return all === 0 ? 0 : numbers.reduce((sum, i) => sum + wordsIn(blocks[i]!.text), 0) / all;
}
