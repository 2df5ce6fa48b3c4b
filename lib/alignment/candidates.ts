import { ANCHOR_IDF, LEAST_SHARE, MATCHED_HALF } from './limits';
import { LOOSE_LOGIT, logitOf, probability, storyModel } from './model';
import { overlapOf } from './overlap';
import type { Prepared, PreparedSentence } from './prepare';
import { mostPossible, storyFeatures } from './story-features';
import { synonymsOf } from './synonyms';

/** Two sentences, by their numbers, that may state the same. */
export interface Candidate {
  i: number;
  j: number;
  /** 0..1. */
  score: number;
}

/** What one sentence of `a` has in common with every sentence of `b`: read off the inverted index, before any pair is looked at. */
export class Tally {
  readonly shared: Float64Array;
  readonly anchors: Float64Array;
  readonly content: Uint16Array;

  constructor(private readonly b: Prepared) {
    this.shared = new Float64Array(b.sentences.length);
    this.anchors = new Float64Array(b.sentences.length);
    this.content = new Uint16Array(b.sentences.length);
  }

  of(sentence: PreparedSentence, a: Prepared): void {
    this.shared.fill(0);
    this.anchors.fill(0);
    this.content.fill(0);
    for (let k = 0; k < sentence.ids.length; k++) {
      const id = sentence.ids[k]!;
      const reached = reachOf(this.b, id);
      if (reached.length === 0) continue;
      const there = this.b.where.get(id);
      if (there) {
        const anchor = anchorOf(sentence, k, a.where.get(id)!.length * there.length);
        for (const j of there) this.anchors[j]! += anchor;
      }
      const weight = sentence.weights[k]!;
      const content = sentence.classes[k] === 'content' ? 1 : 0;
      for (const j of reached) {
        this.shared[j]! += weight;
        this.content[j]! += content;
      }
    }
  }
}

/** The numbers of the sentences that hold a stem or a synonym of it, each once. Remembered: up to 31 articles ask for the same words. */
function reachOf(article: Prepared, id: number): readonly number[] {
  let reached = article.reach.get(id);
  if (!reached) {
    const own = article.where.get(id);
    const instead = synonymsOf(id).flatMap((partner) => article.where.get(partner) ?? []);
    reached = instead.length === 0 ? (own ?? NOWHERE) : [...new Set([...(own ?? []), ...instead])];
    article.reach.set(id, reached);
  }
  return reached;
}
const NOWHERE: readonly number[] = [];

/**
 * Every pair that may be shown, before the best are chosen: scored, at or above the loose threshold, with the rules applied. Ascending by
 * i, then j.
 */
export function candidatesOf(a: Prepared, b: Prepared): Candidate[] {
  const found: Candidate[] = [];
  const tally = new Tally(b);
  a.sentences.forEach((sentence, i) => {
    tally.of(sentence, a);
    for (let j = 0; j < b.sentences.length; j++) {
      if (tally.content[j] === 0) continue;
      const other = b.sentences[j]!;
      const lighter = Math.min(sentence.total, other.total);
      if (tally.shared[j]! < (tally.content[j]! < 2 ? MATCHED_HALF : LEAST_SHARE) * lighter) continue;
      const score = scorePair(sentence, other, tally.anchors[j]!);
      if (score !== null) found.push({ i, j, score });
    }
  });
  return found;
}

function anchorOf(sentence: PreparedSentence, k: number, sentences: number): number {
  const kind = sentence.classes[k]!;
  if (kind === 'attribution' || kind === 'outlet' || kind === 'weekday') return 0;
  return Math.min(sentence.weights[k]!, ANCHOR_IDF) / sentences;
}

/**
 * Score of one pair, 0..1; null below the loose threshold or where a rule forbids it: no content word in common (two, unless half of the
 * lighter sentence is matched), or different weekdays. Different numbers forbid nothing: the difference is what a reader wants to see.
 */
export function scorePair(a: PreparedSentence, b: PreparedSentence, anchors: number): number | null {
  if (a.weekdays && b.weekdays && !(a.weekdays & b.weekdays)) return null;
  const overlap = overlapOf(a, b);
  if (overlap.content === 0) return null;
  if (overlap.content < 2 && overlap.soft < MATCHED_HALF * Math.min(a.total, b.total)) return null;
  if (logitOf(storyModel, mostPossible(a, b, overlap, anchors)) < LOOSE_LOGIT) return null;
  const logit = logitOf(storyModel, storyFeatures(a, b, overlap, anchors));
  return logit < LOOSE_LOGIT ? null : probability(logit);
}

/** The story model's view of two given sentences, without rules or threshold: for training. */
export function featuresOfPair(a: Prepared, i: number, b: Prepared, j: number): number[] {
  const [left, right] = [a.sentences[i]!, b.sentences[j]!];
  const tally = new Tally(b);
  tally.of(left, a);
  return storyFeatures(left, right, overlapOf(left, right), tally.anchors[j]!);
}
