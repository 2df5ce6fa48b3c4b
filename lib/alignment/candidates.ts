import { logitOf, pairModel, probability, storyModel } from './model';
import { overlapOf, pairFeatures } from './pair-features';
import type { Prepared, PreparedSentence } from './prepare';
import { ANCHOR_IDF, storyFeatures } from './story-features';

/** Two sentences, by their numbers, that may state the same. */
export interface Candidate {
  i: number;
  j: number;
  score: number;
  features: number[];
}

/** A pair is looked at only if its shared weight is this share of the lighter sentence's; below, no pair ever reached the loose tier. */
const WORTH_SCORING = 0.18;
/** Half of the shorter sentence matched: then one shared content word is enough. */
const HALF = 0.5;

/** Every pair worth showing before the best are chosen: scored, with the weekday and content rules applied. Ascending by i, then j. */
export function candidatesOf(a: Prepared, b: Prepared): Candidate[] {
  const found: Candidate[] = [];
  const anchors = new Float64Array(b.sentences.length);
  const shared = new Float64Array(b.sentences.length);
  a.sentences.forEach((sentence, i) => {
    anchors.fill(0);
    shared.fill(0);
    for (let k = 0; k < sentence.ids.length; k++) {
      const there = b.where.get(sentence.ids[k]!);
      if (!there) continue;
      const weight = sentence.weights[k]!;
      const anchor = anchorOf(sentence, k, a.where.get(sentence.ids[k]!)!.length * there.length);
      for (const j of there) {
        shared[j]! += weight;
        anchors[j]! += anchor;
      }
    }
    for (let j = 0; j < shared.length; j++) {
      const other = b.sentences[j]!;
      if (shared[j]! < WORTH_SCORING * Math.min(sentence.total, other.total)) continue;
      const candidate = scored(sentence, other, anchors[j]!);
      if (candidate) found.push({ i, j, ...candidate });
    }
  });
  return found;
}

function anchorOf(sentence: PreparedSentence, k: number, sentences: number): number {
  const kind = sentence.classes[k]!;
  if (kind === 'attribution' || kind === 'outlet' || kind === 'weekday') return 0;
  return Math.min(sentence.weights[k]!, ANCHOR_IDF) / sentences;
}

/** Scores one pair; null where a rule forbids it: no content word in common, or different weekdays. Different numbers do not. */
export function scored(
  a: PreparedSentence,
  b: PreparedSentence,
  anchors: number,
): { score: number; features: number[] } | null {
  const overlap = overlapOf(a, b);
  if (overlap.content === 0) return null;
  if (a.weekdays && b.weekdays && !(a.weekdays & b.weekdays)) return null;
  if (overlap.content < 2 && overlap.soft < HALF * Math.min(a.total, b.total)) return null;
  const pair = pairFeatures(a, b, overlap);
  const features = storyFeatures(logitOf(pairModel, pair), pair, anchors, overlap.content);
  return { score: probability(logitOf(storyModel, features)), features };
}
