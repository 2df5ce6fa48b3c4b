import type { LedeSignal } from '../contracts/comparison';
import { articlesOf, type CommonPass, nameOf } from './pass';

/** **lede**: the first sentence of each article, side by side. Fails where a standfirst stands in for the first sentence. */
export function ledes(pass: CommonPass): LedeSignal[] {
  const spans = articlesOf(pass)
    .filter((article) => !article.stub)
    .flatMap((article) => article.sentences.slice(0, 1));
  if (spans.length < 2 || spans[0]!.article !== pass.article.id) return [];
  return [
    {
      kind: 'lede',
      claim: spans.map((span) => `${nameOf(pass, span.article)}: “${span.text}”`).join(' · '),
      evidence: spans,
      basis: 'first sentence of each article',
      confidence: 'high',
      ledes: spans,
    },
  ];
}
