import type { Comparison, SourceSignal } from '../../lib/contracts/comparison';
import { signalsOf } from './model';

/** Whom an article credits, and whom that one credits: `steps` in this order. */
export interface SourceChain {
  article: string;
  steps: SourceSignal[];
}

/** The chains of every article, in the order of its credits; every credited source stands in one chain at least, none twice in one. */
export function sourceChains(comparison: Comparison): SourceChain[] {
  const chains: SourceChain[] = [];
  const byArticle = new Map<string, SourceSignal[]>();
  for (const source of signalsOf(comparison, 'source'))
    byArticle.set(source.article, [...(byArticle.get(source.article) ?? []), source]);
  for (const [article, sources] of byArticle) {
    const credited = new Set(sources.map((source) => source.to));
    const walk = (steps: SourceSignal[]): void => {
      const end = steps.at(-1);
      const next = sources.filter(
        (source) => source.from === end?.to && !steps.some((step) => step.to === source.to || step.from === source.to),
      );
      if (next.length === 0) chains.push({ article, steps });
      for (const source of next) walk([...steps, source]);
    };
    for (const source of sources) if (!credited.has(source.from)) walk([source]);
    const shown = new Set(
      chains.flatMap((chain) => (chain.article === article ? chain.steps : [])).map((step) => step.to),
    );
    for (const source of sources) if (!shown.has(source.to)) chains.push({ article, steps: [source] });
  }
  return withoutRepeats(chains);
}

/** One of several chains that name the same sources. */
function withoutRepeats(chains: SourceChain[]): SourceChain[] {
  const seen = new Set<string>();
  return chains.filter(({ article, steps }) => {
    const key = JSON.stringify([article, ...steps.map((step) => step.to.toLowerCase())]);
    return !seen.has(key) && seen.add(key);
  });
}
