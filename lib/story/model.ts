import { FEATURES, type Feature, type PairFeatures } from './features';
import data from './relation-model.json';

/** A feature's share of the logit. */
export interface Contribution {
  feature: Feature | 'date' | 'conflict';
  /** Share of the logit, positive = speaks for the same event. */
  weight: number;
}
export interface Verdict {
  probability: number;
  contributions: Contribution[];
}

const WEIGHTS = data.weights as Partial<Record<Feature, number>>;

/** Probability of at least this: the same event. Set by `npm run train`, see relation-model.json. */
export const THRESHOLD: number = data.threshold;

/** Logistic model over the features of a pair; `days` between the publications, null where either is unknown. */
export function judge(features: PairFeatures, days: number | null): Verdict {
  const contributions: Contribution[] = [];
  let logit = data.bias;
  for (const feature of FEATURES) {
    const weight = (WEIGHTS[feature] ?? 0) * features[feature];
    if (weight !== 0) contributions.push({ feature, weight });
    logit += weight;
  }
  const conflict = conflictWeight(features);
  if (conflict !== 0) contributions.push({ feature: 'conflict', weight: conflict });
  logit += fixedWeight(features);
  if (days !== null) {
    const weight = dateWeight(days);
    contributions.push({ feature: 'date', weight });
    logit += weight;
  }
  return { probability: 1 / (1 + Math.exp(-logit)), contributions };
}

/** The part of the logit that is set by hand and not fitted, dates left out. */
export function fixedWeight(features: PairFeatures): number {
  return conflictWeight(features) + data.doubt * features.doubts;
}

/** What the days between two publications add to the logit: tempered, so that follow-ups months later can still be found. */
export function dateWeight(days: number): number {
  return data.date.weight * (1 / (1 + days / data.date.halfLife) - data.date.centre);
}

/**
 * What it adds to the logit that two articles name other weekdays and other people and quote nothing in common: they tell of two events.
 * Set by hand, because the public sets hardly have such pairs (weight 0, -2, -3: F1 of ECB+ at 7 % near-misses .795, .792, .791, of AllSides without
 * dates .769, .767, .764; four folds by story), and it parts talks on one theme held months apart, as the supplied examples of May and December.
 */
function conflictWeight({ weekdays, strangers, quotes }: PairFeatures): number {
  const { weight, weekdays: below, strangers: from } = data.conflict;
  return weekdays < below && strangers >= from && quotes === 0 ? weight : 0;
}
