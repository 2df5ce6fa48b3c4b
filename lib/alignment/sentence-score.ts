import { headlineSimilarity } from './headline-similarity';
import { logitOf, pairModel, probability } from './model';
import { pairFeatures } from './pair-features';
import { prepareText } from './prepare-text';

const CLOSED = /[.!?…。][\s"'”’»)\]]*$/u;

/**
 * How far two single texts state the same, 0..1, without a story around them; .5 and more: they do. Two full sentences are judged by the
 * pair model; where one does not end as a sentence does, both are taken for headlines. English unless told otherwise.
 */
export function sentenceScore(a: string, b: string, language = 'en'): number {
  const left = prepareText(a, language);
  const right = prepareText(b, language);
  if (!CLOSED.test(a.trim()) || !CLOSED.test(b.trim())) return headlineSimilarity(left, right);
  return probability(logitOf(pairModel, pairFeatures(left, right)));
}
