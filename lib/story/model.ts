import { hashText } from '../text/hash';
import { FEATURES, type Feature, type PairFeatures } from './features';
import data from './relation-model.json';

/** A feature's share of the logit. */
export interface Contribution {
  feature: Feature | 'date' | 'conflict' | 'outshone';
  /** Share of the logit, positive = speaks for the same event. */
  weight: number;
}
export interface Verdict {
  logit: number;
  contributions: Contribution[];
}

const WEIGHTS = data.weights as Partial<Record<Feature, number>>;

/** Another one for every other model. */
export const MODEL_STAMP: string = hashText(JSON.stringify(data));

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
  return { logit, contributions };
}

/** The part of the logit that is set by hand and not fitted, days apart left out. */
export function fixedWeight(features: PairFeatures): number {
  const { doubts, sameSite, onlyOneDated } = features;
  return conflictWeight(features) + data.doubt * doubts + data.sameSite * sameSite + data.date.onlyOne * onlyOneDated;
}

export function probabilityOf(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** A candidate as the others see it. */
export interface Rival {
  logit: number;
  /** The text of one stands in the other. */
  copied: boolean;
}

/**
 * What each candidate's logit loses to the best one (0 or less): where another article fits the query far better and the candidate is not near that one,
 * the candidate tells of something else of the same days and words. A copy of the query is nobody's rival: it says no more than the query itself.
 * What each weight costs and brings is in docs/matching.md.
 * @param leads Lead cosines of everything with everything, the query first and then the candidates in their order
 */
export function outshone(candidates: Rival[], leads: ArrayLike<number>[]): number[] {
  const { weight, margin, most, fewest } = data.outshone;
  let best = -1;
  for (let i = 0; i < candidates.length; i++)
    if (!candidates[i]!.copied && (best < 0 || candidates[i]!.logit > candidates[best]!.logit)) best = i;
  if (best < 0 || candidates.length < fewest) return candidates.map(() => 0);
  const top = Math.min(most, candidates[best]!.logit);
  const toQuery = leads[0]!;
  const toBest = leads[best + 1]!;
  return candidates.map(({ logit }, i) => {
    const behind = top - logit - margin;
    if (behind <= 0 || i === best) return 0;
    const expected = Math.sqrt(toQuery[best + 1]! * toQuery[i + 1]!);
    return -weight * behind * Math.max(0, 1 - toBest[i + 1]! / Math.max(NOISE, expected));
  });
}
/** Lead cosines below this say nothing. */
const NOISE = 0.02;

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
