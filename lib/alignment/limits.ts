/** The alignment's constants that are no trained weight. Thresholds and weights: model.json. */

/** Idf above this adds nothing to an anchor: one very rare name must not make a pair. From the trial that found the anchors. */
export const ANCHOR_IDF = 6;
/** Pairs that share less of the lighter sentence's weight are not looked at: none of them ever reached the loose tier. */
export const LEAST_SHARE = 0.18;
/** From this matched share of the lighter sentence on, one content word in common is enough; below, it takes two. */
export const MATCHED_HALF = 0.5;
/** A neighbouring sentence joins a pair if it brings this share of the long sentence's weight that the partner lacks … */
export const JOIN_GAIN = 0.2;
/** … with so many content words. Both set on the development stories, where joined pairs were read through. */
export const JOIN_CONTENT = 2;
