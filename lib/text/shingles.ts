import type { Token } from './tokens';

const WIDTH = 5;
const MOST = 96;

/**
 * A sample of a text's five-word sequences as 32-bit hashes, ascending: the `MOST` smallest (bottom-k sketch, Broder 1997), so that two
 * samples can be compared: which share of the sequences of one stands in the other.
 */
export function shingleSample(tokens: Token[]): number[] {
  const words = tokens.map((t) => hashWord(t.norm));
  const all = new Set<number>();
  for (let i = 0; i + WIDTH <= words.length; i++) {
    let h = 0x811c9dc5;
    for (let j = i; j < i + WIDTH; j++) h = Math.imul(h ^ words[j]!, 0x01000193) ^ (h >>> 15);
    all.add(scramble(h));
  }
  return [...all].sort((a, b) => a - b).slice(0, MOST);
}

function hashWord(word: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
  return h;
}

function scramble(value: number): number {
  let h = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
