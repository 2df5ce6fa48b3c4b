/**
 * The constants that decide where a sentence is taken to stand on a page. Measured on the 181 development pages with
 * `npx tsx scripts/bench-page.ts GOLD.jsonl`: 7,969 of 7,971 sentences are found (99.97 %; the other two since parts around an insertion are
 * looked for, measured on their two pages), 472 of them stand more than once on their page,
 * and none is placed before the sentence that precedes it.
 */

/** Occurrences of one sentence that are weighed against each other; more than this only very short ones have. */
export const MAX_CANDIDATES = 12;
/** Worth of one folded character before or behind an occurrence that agrees with the article's text. */
export const CONTEXT_WORTH = 0.2;
/** An occurrence in a link, a navigation, an aside, a caption or a button: a teaser rather than the body. */
export const TEASER_PENALTY = 4;
/** An occurrence before the one of the sentence before it. */
export const BACKWARD_PENALTY = 8;
/** Share of a sentence's three-character pieces that must stand, in order, in a stretch of the page that is not the same letter by letter. */
export const APPROXIMATE_SHARE = 0.85;
/** Such a stretch may be longer than the sentence by this share of it (footnote marks, an inserted label). */
export const APPROXIMATE_SURPLUS = 0.25;
/** Longest insertion (folded characters) around which a sentence is found whose two parts stand letter by letter: a biography in a popup. */
export const LONGEST_INSERTION = 600;
