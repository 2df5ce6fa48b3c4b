import { fingerprint } from '../../lib/alignment/fingerprint';
import type { Prepared } from '../../lib/alignment/prepare';

/** So many letters and digits of a sentence's beginning name it within its article. */
const LETTERS = 28;

/** A sentence's name within its article that says nothing of its words and survives other white space or another splitting after it. */
export function sentenceKey(text: string): string {
  const letters = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, LETTERS);
  return (fingerprint(letters) >>> 0).toString(16).padStart(8, '0');
}

/** Number of the sentence with that key; −1: the article has none. */
export function findSentence(article: Prepared, key: string): number {
  return article.sentences.findIndex((sentence) => sentenceKey(sentence.span.text) === key);
}
