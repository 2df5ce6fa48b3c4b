import { FEATURES } from '../../lib/story/features';
import { fitLogistic, type Logistic } from '../training/logistic';
import type { PairRow } from './pair-rows';
import type { TrainingSet } from './sets';

/** Strength of the L2 term. From .3 to 30 no figure moves by .01 (four folds by story). */
const PENALTY = 3;
/**
 * Fits the relation model without dates of publication (see `dateWeight`), each set weighing the same per right pair.
 * `half`: only pairs of that half of the stories. `without`: features whose weight is held at 0.
 */
export function fitRelation(sets: TrainingSet[], half: 0 | 1 | null, without: string[] = []): Logistic {
  const rows: PairRow[] = [];
  const importance: number[] = [];
  for (const { set, weight } of sets) {
    const own = set.rows.filter((row) => half === null || (row.half === half && row.otherHalf === half));
    const right = own.filter((row) => row.same).length;
    for (const row of own) {
      rows.push(row);
      importance.push((weight * 1000) / right);
    }
  }
  const kept = FEATURES.map((_, k) => k).filter((k) => !without.includes(FEATURES[k]!));
  const fitted = fitLogistic(
    rows.map((row) => kept.map((k) => row.values[k]!)),
    rows.map((row) => (row.same ? 1 : 0)),
    PENALTY,
    importance,
    rows.map((row) => row.offset),
  );
  const weights = new Array<number>(FEATURES.length).fill(0);
  kept.forEach((k, i) => {
    weights[k] = fitted.weights[i]!;
  });
  return { bias: fitted.bias, weights };
}
