import { dateWeight } from '../../lib/story/model';
import { type Logistic, logit } from '../training/logistic';
import type { PairRow } from './pair-rows';

export interface Measured {
  f1: number;
  precision: number;
  recall: number;
  precisionAt1: number;
  nearAccepted: number;
  near: number;
}

/** Pair F1 among the candidates at a probability threshold, either direction counting; `half`: only pairs within that half. */
export function measure(
  rows: PairRow[],
  model: Logistic,
  threshold: number,
  dates: boolean,
  half: 0 | 1 | null,
): Measured {
  const pairs = new Map<string, { row: PairRow; accepted: boolean }>();
  const best = new Map<string, { score: number; same: boolean; any: boolean }>();
  const needed = Math.log(threshold / (1 - threshold));
  for (const row of rows) {
    if (half !== null && (row.half !== half || row.otherHalf !== half)) continue;
    const score = logit(model, row.values) + row.offset + (dates && row.days !== null ? dateWeight(row.days) : 0);
    const key = row.query < row.other ? `${row.query} ${row.other}` : `${row.other} ${row.query}`;
    const known = pairs.get(key);
    if (known) known.accepted ||= score >= needed;
    else pairs.set(key, { row, accepted: score >= needed });
    const top = best.get(row.query);
    const any = (top?.any ?? false) || row.same;
    best.set(row.query, !top || score > top.score ? { score, same: row.same, any } : { ...top, any });
  }
  const all = [...pairs.values()];
  const accepted = all.filter((p) => p.accepted);
  const right = accepted.filter((p) => p.row.same).length;
  const precision = right / Math.max(1, accepted.length);
  const recall = right / Math.max(1, all.filter((p) => p.row.same).length);
  const asked = [...best.values()].filter((b) => b.any);
  const round = (x: number) => Math.round(x * 1000) / 1000;
  return {
    f1: round((2 * precision * recall) / (precision + recall || 1)),
    precision: round(precision),
    recall: round(recall),
    precisionAt1: round(asked.filter((b) => b.same).length / Math.max(1, asked.length)),
    nearAccepted: accepted.filter((p) => p.row.near).length,
    near: all.filter((p) => p.row.near).length,
  };
}
