import { dice, sharedCount } from './fingerprint';
import type { Overlap } from './overlap';
import type { PreparedSentence } from './prepare';
import { wordOrder } from './word-order';

/** What the story model sees of two sentences of two articles, in this order. */
export const STORY_FEATURES = [
  'soft-overlap',
  'words',
  'bigrams',
  'letters',
  'order',
  'anchors',
  'content',
  'quotation',
] as const;

/**
 * Values of {@link STORY_FEATURES}. `anchors`: Σ min(idf, 6)/(nA·nB) over shared stems, where nA and nB count the sentences of each article
 * that hold the stem: what is shared and stands in one place of each article ties two sentences more than what runs through both.
 */
export function storyFeatures(a: PreparedSentence, b: PreparedSentence, overlap: Overlap, anchors: number): number[] {
  return [
    softShare(a, b, overlap),
    dice(a.all, b.all),
    dice(a.bigrams, b.bigrams),
    dice(a.letters, b.letters),
    wordOrder(a, b),
    Math.log1p(anchors),
    Math.log1p(overlap.content),
    Math.log1p(sharedCount(a.quoted, b.quoted)),
  ];
}

/**
 * Upper bounds of the same values from the cheap ones alone; a pair that stays below the threshold even so needs no closer look. Exact but
 * for the letters, whose bound (two thirds of what the words leave open) held for every pair of the development stories.
 */
export function mostPossible(a: PreparedSentence, b: PreparedSentence, overlap: Overlap, anchors: number): number[] {
  const words = sharedCount(a.all, b.all);
  const share = (2 * words) / Math.max(1, a.all.length + b.all.length);
  const order = Math.min(1, (words + 2) / Math.max(1, Math.min(a.sequence.length, b.sequence.length)));
  return [
    softShare(a, b, overlap),
    share,
    share,
    share + (1 - share) / 3,
    order,
    Math.log1p(anchors),
    Math.log1p(overlap.content),
    Math.log1p(Math.min(words, a.quoted.length, b.quoted.length)),
  ];
}

function softShare(a: PreparedSentence, b: PreparedSentence, overlap: Overlap): number {
  return (2 * overlap.soft) / Math.max(1, a.total + b.total);
}
