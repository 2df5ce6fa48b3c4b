import type { OrderSignal } from '../contracts/comparison';
import { factsOf, rankOf, textGroups } from './facts';
import { articlesOf, type CommonPass, nameOf } from './pass';

/** A fact has moved when its place, as a share of the article, differs by at least this much. FRAMING, S10. */
export const MOVED = 0.3;

/** **order**: a shared fact that stands early in one article and late in another. Articles under five sentences and copies of one text are not compared. */
export function orders(pass: CommonPass): OrderSignal[] {
  const articles = new Map(
    articlesOf(pass)
      .filter((one) => !one.stub && one.sentences.length >= 5)
      .map((one) => [one.id, one]),
  );
  const groups = textGroups(pass);
  const groupOf = (id: string) => groups.findIndex((group) => group.includes(id));
  return factsOf(pass).flatMap((fact) => {
    const placed = fact.sentences.flatMap((span) => {
      const article = articles.get(span.article);
      const rank = article ? rankOf(article, span) : -1;
      return article && rank >= 0 ? [{ span, rank: rank + 1, of: article.sentences.length }] : [];
    });
    const first = new Map<string, (typeof placed)[number]>();
    for (const one of placed) {
      const known = first.get(one.span.article);
      if (!known || one.rank < known.rank) first.set(one.span.article, one);
    }
    const list = [...first.values()].sort((a, b) => a.rank / a.of - b.rank / b.of);
    const [early, late] = [list[0], list.at(-1)];
    if (!early || !late || groupOf(early.span.article) === groupOf(late.span.article)) return [];
    if ((late.rank - 1) / late.of - (early.rank - 1) / early.of < MOVED) return [];
    return [
      {
        kind: 'order' as const,
        claim: `Sentence ${early.rank} of ${early.of} in ${nameOf(pass, early.span.article)}, ${late.rank} of ${late.of} in ${nameOf(pass, late.span.article)}: “${early.span.text}”`,
        evidence: list.map((one) => one.span),
        basis: `aligned sentences whose places differ by at least ${MOVED * 100} % of the article`,
        confidence: 'high' as const,
        fact: list.map((one) => one.span),
        ranks: Object.fromEntries(list.map((one) => [one.span.article, [one.rank, one.of] as [number, number]])),
      },
    ];
  });
}
