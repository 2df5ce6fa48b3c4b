import type { Block } from '../block';

/**
 * A long pattern with words one of which stands in every text that it matches. A pattern is compiled when it is first asked, which costs more than
 * all that is asked of it on a page (`npm run bench -- page`): most pages hold none of the words, and are never asked.
 */
export interface Asked {
  pattern: RegExp;
  /** Lower case. */
  words: readonly string[];
  /** The words stand at the beginning of the text; what is no letter or digit before them is passed over, and a digit counts as a word. */
  opening?: boolean;
}

/** A pattern whose matches hold one of the words, separated by "|", somewhere. */
export function holding(words: string, pattern: RegExp): Asked {
  return { pattern, words: words.split('|') };
}

/** A pattern whose matches begin with one of the words, separated by spaces. "0" stands for any number. */
export function opening(words: string, pattern: RegExp): Asked {
  return { pattern, words: words.split(' '), opening: true };
}

/** Whether a text matches. */
export function holds({ pattern, words, opening: first }: Asked, text: string): boolean {
  return (first ? words.includes(openingWord(text)) : hasOne(text.toLowerCase(), words)) && pattern.test(text);
}

/** Whether any of the blocks may match: where not, a rule need not look at each. */
export function mayHold({ words, opening: first }: Asked, blocks: readonly Block[]): boolean {
  return first ? true : hasOne(textOf(blocks), words);
}

function hasOne(text: string, words: readonly string[]): boolean {
  for (const word of words) if (text.includes(word)) return true;
  return false;
}

const OPENING = /[a-z\xc0-\u024f\u0400-\u052f]+|\d/i;

function openingWord(text: string): string {
  const word = OPENING.exec(text)?.[0] ?? '';
  return word >= '0' && word <= '9' ? '0' : word.toLowerCase();
}

const texts = new WeakMap<readonly Block[], string>();

function textOf(blocks: readonly Block[]): string {
  let text = texts.get(blocks);
  if (text === undefined) {
    text = blocks
      .map((block) => block.text)
      .join('\n')
      .toLowerCase();
    texts.set(blocks, text);
  }
  return text;
}
