import type { Logistic } from '../training/logistic';
import { logitsOf, measure } from './measure';
import { fitRelation } from './relation-fit';
import type { TrainingSet } from './sets';

const HALVES = [0, 1] as const;
/** Share of near-misses (other events of one kind) that may be accepted, on stories that were not trained on. */
const MOST_NEAR = 0.08;
const TRIED = [0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6];

/** A set judged for each half by the model that was fitted on the other half. */
export interface Judged {
  set: TrainingSet['set'];
  /** Logits by the model for that half. */
  logits: [Float64Array, Float64Array];
}

/** Fits on each half and judges all sets; `without`: features left out. */
export function judgeByOtherHalf(sets: TrainingSet[], without: string[] = []): Judged[] {
  const models = HALVES.map((half) => fitRelation(sets, half === 0 ? 1 : 0, without)) as [Logistic, Logistic];
  return sets.map(({ set }) => ({ set, logits: [logitsOf(set, models[0]), logitsOf(set, models[1])] }));
}

/** Mean of both halves' figures; null where a set has no near-misses. */
export function meanOfHalves({ set, logits }: Judged, threshold: number) {
  const [a, b] = HALVES.map((half) => measure(set, logits[half], threshold, half)) as [
    ReturnType<typeof measure>,
    ReturnType<typeof measure>,
  ];
  return {
    f1: (a.f1 + b.f1) / 2,
    precisionAt1: (a.precisionAt1 + b.precisionAt1) / 2,
    nearMiss: a.nearMiss === null || b.nearMiss === null ? null : (a.nearMiss + b.nearMiss) / 2,
  };
}

/**
 * The threshold by rule: of those tried, the one at which the worse of the sets without distractors fares best (F1 on stories that were not trained on) and
 * no more than `MOST_NEAR` of the near-misses are accepted there. The distractors have no say: nobody has labelled them.
 */
export function thresholdByRule(judged: Judged[]): number {
  const asked = judged.filter(({ set }) => !set.rows.some((row) => row.distractor));
  const tried = TRIED.map((threshold) => {
    const figures = asked.map((one) => meanOfHalves(one, threshold));
    const near = Math.max(...figures.map((f) => f.nearMiss ?? 0));
    return { threshold, near, worst: Math.min(...figures.map((f) => f.f1)) };
  });
  const allowed = tried.filter(({ near }) => near <= MOST_NEAR);
  const from = allowed.length > 0 ? allowed : [tried.at(-1)!];
  return from.reduce((best, one) => (one.worst > best.worst ? one : best)).threshold;
}
