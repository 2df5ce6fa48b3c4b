/** What the story model sees of two sentences of two articles, beside the pair model's own log-odds. */
export const STORY_FEATURES = [
  'pair',
  'soft-overlap',
  'soft-containment',
  'letters',
  'anchors',
  'content',
  'quotation',
  'numbers',
  'unshared',
] as const;

/** Idf above this counts no more: one very rare name must not make a pair. */
export const ANCHOR_IDF = 6;

/**
 * Fills the story model's row. `pair`: features of the pair model; `anchors`: Σ min(idf, 6)/(nA·nB) over shared stems, where nA and nB
 * count the sentences of each article that hold the stem; `content`: shared stems that are no name, number, weekday.
 */
export function storyFeatures(pairLogit: number, pair: readonly number[], anchors: number, content: number): number[] {
  return [
    pairLogit,
    pair[1]!,
    pair[3]!,
    pair[7]!,
    Math.log1p(anchors),
    Math.log1p(content),
    pair[15]!,
    pair[11]!,
    pair[17]!,
  ];
}
