import type { Relation } from '../contracts/comparison';
import type { Profile } from '../text/profile';
import type { PairFeatures } from './features';
import { THRESHOLD } from './model';

/** From here on two articles share people and theme, if not the event. */
const TOPIC_FROM = 0.05;
/** An argued text and a report of the same event are two angles on it. */
const OPINION_FROM = 0.5;
/**
 * Two reports of the same news share particulars: quoted words, figures, rare words (sum of the logarithms of 1 + their numbers; 1.1 is
 * about two). Set by the ten pairs of the seed documents alone: the public and the invented sets know only same event or not.
 */
const FACTS_FROM = 1.1;

/** The relation of two articles by the probability that they tell of one event, their kinds and what they share. A copy is the same story. */
export function relationOf(
  a: Profile,
  b: Profile,
  features: PairFeatures,
  probability: number,
  copied: boolean,
): Relation {
  if (copied) return 'same-story';
  if (probability < THRESHOLD) return probability >= TOPIC_FROM || features.full > 0.15 ? 'same-topic' : 'unrelated';
  if (isOpinion(a) !== isOpinion(b)) return 'same-event';
  return features.quotes + features.numbers + features.rare >= FACTS_FROM ? 'same-story' : 'same-event';
}

function isOpinion(profile: Profile): boolean {
  return profile.kind === 'opinion' || profile.opinion >= OPINION_FROM;
}
