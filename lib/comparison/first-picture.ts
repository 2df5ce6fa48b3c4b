import type { Comparison, FactSignal, WordingSignal } from '../contracts/comparison';

/** Characters of an article without a title that its head shows. */
const SHOWN_TEXT = 140;

/**
 * What the first view of a comparison shows, and the counts beside its other views, as a comparison of its own: a twentieth of the whole, so that
 * it is read and drawn before the rest is there. Signals are without their evidence; articles without their sentences.
 */
export function firstPicture(comparison: Comparison): Comparison {
  const { article, signals } = comparison;
  return {
    ...comparison,
    article: { ...article, text: article.text.slice(0, SHOWN_TEXT), sentences: article.sentences.slice(0, 1) },
    alignments: [],
    signals: signals.flatMap((signal): (WordingSignal | FactSignal)[] => {
      const bare = { claim: '', evidence: [], basis: '', confidence: signal.confidence };
      if (signal.kind === 'wording') return [{ ...bare, kind: 'wording', type: signal.type, a: signal.a, b: signal.b }];
      if (signal.kind === 'fact') return [{ ...bare, kind: 'fact', sentences: [], coverage: {}, only: signal.only }];
      return [];
    }),
  };
}
