import data from './model.json';
import { PAIR_FEATURES } from './pair-features';
import { STORY_FEATURES } from './story-features';

/**
 * Weights and thresholds of the alignment. They live in model.json; `npm run train -- --alignment` reproduces them and prints what they
 * were measured on.
 */
export const pairModel = weightsOf(data.pair, PAIR_FEATURES);
export const storyModel = weightsOf(data.story, STORY_FEATURES);
/** Score from which a pair may carry wording rows. */
export const STRICT = data.strict;
/** Score from which a pair may be shown as "maybe also reported". */
export const LOOSE = data.loose;

/** The loose threshold as log-odds. */
export const LOOSE_LOGIT = Math.log(LOOSE / (1 - LOOSE));

interface Weights {
  bias: number;
  weights: Float64Array;
}

function weightsOf(part: { bias: number; weights: Record<string, number> }, features: readonly string[]): Weights {
  return { bias: part.bias, weights: Float64Array.from(features, (name) => part.weights[name] ?? 0) };
}

/** Log-odds of a row of feature values. */
export function logitOf(model: Weights, row: ArrayLike<number>): number {
  let sum = model.bias;
  for (let i = 0; i < row.length; i++) sum += model.weights[i]! * row[i]!;
  return sum;
}

export function probability(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
