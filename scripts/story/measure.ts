import { dateWeight, outshone } from '../../lib/story/model';
import { type Logistic, logit } from '../training/logistic';
import type { PairRow, StorySet } from './pair-rows';

export interface Measured {
  f1: number;
  precision: number;
  recall: number;
  precisionAt1: number;
  /** Share of the pairs of two events of one topic that were accepted; null where the set has no topics of several events. */
  nearMiss: number | null;
}

/** Logits of all rows as the matcher would judge them: the fitted part, the terms set by hand, days apart, rivals; of a copy at least `COPY_LOGIT`. */
export function logitsOf(set: StorySet, model: Logistic): Float64Array {
  const { rows } = set;
  const logits = Float64Array.from(
    rows,
    (row) => logit(model, row.values) + row.offset + (row.days === null ? 0 : dateWeight(row.days)),
  );
  for (let from = 0, to = 0; from < rows.length; from = to) {
    while (to < rows.length && rows[to]!.query === rows[from]!.query) to++;
    const own = rows.slice(from, to);
    // Some candidates may have been left out since: their columns go as well. The query's own cosines are the first column.
    const leads = [
      [1, ...own.map((row) => row.leads[0]!)],
      ...own.map((row) => [row.leads[0]!, ...own.map((other) => row.leads[other.place + 1]!)]),
    ];
    const losses = outshone(
      own.map(({ copied }, i) => ({ logit: logits[from + i]!, copied })),
      leads,
    );
    own.forEach(({ copied }, i) => {
      const judged = logits[from + i]! + losses[i]!;
      logits[from + i] = copied ? Math.max(COPY_LOGIT, judged) : judged;
    });
  }
  return logits;
}
const COPY_LOGIT = 3.5;

/**
 * Pair F1 over all pairs of one story at a threshold of probability, either direction counting; an accepted distractor is a false pair, though nobody has
 * labelled them. `half`: only the stories (and distractors) of that half.
 */
export function measure(set: StorySet, logits: Float64Array, threshold: number, half: 0 | 1 | null): Measured {
  const least = Math.log(threshold / (1 - threshold));
  const pairs = new Map<string, { row: PairRow; accepted: boolean }>();
  const best = new Map<string, { score: number; same: boolean }>();
  for (const [i, row] of set.rows.entries()) {
    if (half !== null && (row.half !== half || row.otherHalf !== half)) continue;
    const score = logits[i]!;
    const key = row.query < row.other ? `${row.query} ${row.other}` : `${row.other} ${row.query}`;
    const known = pairs.get(key);
    if (known) known.accepted ||= score >= least;
    else pairs.set(key, { row, accepted: score >= least });
    const top = best.get(row.query);
    if (!top || score > top.score) best.set(row.query, { score, same: row.same });
  }
  const { gold, near, withMates } = totals(set, half);
  const accepted = [...pairs.values()].filter((p) => p.accepted);
  const right = accepted.filter((p) => p.row.same).length;
  const precision = right / Math.max(1, accepted.length);
  const recall = right / Math.max(1, gold);
  const asked = [...best].filter(([id]) => withMates.has(id));
  return {
    f1: round((2 * precision * recall) / (precision + recall || 1)),
    precision: round(precision),
    recall: round(recall),
    precisionAt1: round(asked.filter(([, b]) => b.same).length / Math.max(1, asked.length)),
    nearMiss: near > 0 ? round(accepted.filter((p) => p.row.near).length / near) : null,
  };
}

/** Pairs of one story, pairs of two stories of one topic, and the documents that have a mate. */
function totals({ labels }: StorySet, half: 0 | 1 | null) {
  const stories = new Map<string, string[]>();
  const topics = new Map<string, number>();
  for (const [id, label] of labels) {
    if (half !== null && label.half !== half) continue;
    stories.set(label.story, [...(stories.get(label.story) ?? []), id]);
    if (label.topic !== null) topics.set(label.topic, (topics.get(label.topic) ?? 0) + 1);
  }
  const pairsOf = (n: number) => (n * (n - 1)) / 2;
  const gold = [...stories.values()].reduce((sum, ids) => sum + pairsOf(ids.length), 0);
  const inTopics = [...topics.values()].reduce((sum, n) => sum + pairsOf(n), 0);
  const siblings = topics.size * 3 < stories.size * 2;
  const withMates = new Set([...stories.values()].filter((ids) => ids.length > 1).flat());
  return { gold, near: siblings ? inTopics - gold : 0, withMates };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
