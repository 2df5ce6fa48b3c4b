import type { Article, OrderSignal, Span } from '../contracts/comparison';
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
  const groupOf = new Map<string, number>();
  textGroups(pass).forEach((group, i) => {
    for (const id of group) groupOf.set(id, i);
  });
  const signals: OrderSignal[] = [];
  for (const fact of factsOf(pass)) {
    const list = firstPlaces(fact.sentences, articles);
    let early = list[0];
    let late = early;
    for (const one of list) {
      if (one.rank / one.of < early!.rank / early!.of) early = one;
      if (one.rank / one.of >= late!.rank / late!.of) late = one;
    }
    if (!early || !late || groupOf.get(early.span.article) === groupOf.get(late.span.article)) continue;
    if ((late.rank - 1) / late.of - (early.rank - 1) / early.of < MOVED) continue;
    list.sort((a, b) => a.rank / a.of - b.rank / b.of);
    signals.push({
      kind: 'order',
      claim: `Sentence ${early.rank} of ${early.of} in ${nameOf(pass, early.span.article)}, ${late.rank} of ${late.of} in ${nameOf(pass, late.span.article)}: “${early.span.text}”`,
      evidence: list.map((one) => one.span),
      basis: `aligned sentences whose places differ by at least ${MOVED * 100} % of the article`,
      confidence: 'high',
      fact: list.map((one) => one.span),
      ranks: Object.fromEntries(list.map((one) => [one.span.article, [one.rank, one.of] as [number, number]])),
    });
  }
  return signals;
}

interface Placed {
  span: Span;
  /** From 1, of `of` sentences. */
  rank: number;
  of: number;
}

/** Where each article has a fact first. */
function firstPlaces(sentences: readonly Span[], articles: ReadonlyMap<string, Article>): Placed[] {
  const places: Placed[] = [];
  for (const span of sentences) {
    const article = articles.get(span.article);
    const rank = article ? rankOf(article, span) + 1 : 0;
    if (!article || rank === 0) continue;
    const at = places.findIndex((one) => one.span.article === span.article);
    const place = { span, rank, of: article.sentences.length };
    if (at < 0) places.push(place);
    else if (rank < places[at]!.rank) places[at] = place;
  }
  return places;
}
