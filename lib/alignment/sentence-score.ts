import { logitOf, pairModel, probability } from './model';
import { pairFeatures } from './pair-features';
import { prepareText } from './prepare-text';

/** How far two single texts state the same, 0..1, without a story around them; .5 and more: they do. English unless told otherwise. */
export function sentenceScore(a: string, b: string, language = 'en'): number {
  return probability(logitOf(pairModel, pairFeatures(prepareText(a, language), prepareText(b, language))));
}
