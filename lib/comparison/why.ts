import type { Alignment, Copy, Match, Why } from '../contracts/comparison';

/** The matcher's own reasons, and what only the sentence comparison can tell. The added reasons decided nothing: their weight is 0. */
export function explainMatch(match: Match, alignments: Alignment[], copy: Copy | null): Why[] {
  const why = [...match.why];
  const strict = alignments.filter((a) => a.tier === 'strict').length;
  if (copy)
    why.push({
      feature: 'copy',
      detail: `${copy.pairs} of the shorter article’s ${copy.of} sentences stand in the other${copy.sameOrder ? ', in the same order' : ''}`,
      weight: 0,
    });
  else if (strict > 0)
    why.push({
      feature: 'sentences',
      detail: strict === 1 ? '1 sentence states the same' : `${strict} sentences state the same`,
      weight: 0,
    });
  return why;
}
