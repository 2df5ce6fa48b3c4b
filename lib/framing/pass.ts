import type { Alignment, Article, Copy, Match, Span } from '../contracts/comparison';

/** What every signal starts from: one article, those it may be compared with, and what alignment found between them. */
export interface CommonPass {
  /** The open article. */
  article: Article;
  /** Same-story and same-event only, best first, at most eight. Others are ignored ({@link gated}). */
  others: { match: Match; article: Article }[];
  /** The open article (a) against each of the others (b). */
  alignments: Alignment[];
  /** Between the others: a and b both among `others`. May be empty; then facts of two others alone stay unjoined. */
  among: Alignment[];
  copies: Copy[];
}

/**
 * The pass without anything that must not be compared: articles of another event, the open article itself, alignments and copies that
 * touch an article outside the pass. Signals rely on it, so a careless caller cannot leak a same-topic article into a claim.
 */
export function gated(pass: CommonPass): CommonPass {
  const others = pass.others.filter(
    ({ match, article }) =>
      (match.relation === 'same-story' || match.relation === 'same-event') && article.id !== pass.article.id,
  );
  const ids = new Set([pass.article.id, ...others.map(({ article }) => article.id)]);
  const known = (spans: readonly Span[]) => {
    for (let i = 0; i < spans.length; i++) if (!ids.has(spans[i]!.article)) return false;
    return spans.length > 0;
  };
  const inside = ({ a, b }: Alignment) => known(a) && known(b);
  return {
    article: pass.article,
    others,
    alignments: pass.alignments.filter(inside),
    among: pass.among.filter(inside),
    copies: pass.copies.filter((copy) => copy.articles.every((id) => ids.has(id))),
  };
}

/** All articles of the pass, the open one first. */
export function articlesOf(pass: CommonPass): Article[] {
  return [pass.article, ...pass.others.map((other) => other.article)];
}

/** How a claim calls an article: its outlet's name; without one "this article" or "another article". */
export function nameOf(pass: CommonPass, id: string): string {
  let outlets = named.get(pass);
  if (!outlets) {
    outlets = new Map();
    for (const article of articlesOf(pass)) if (!outlets.has(article.id)) outlets.set(article.id, article.outlet);
    named.set(pass, outlets);
  }
  return outlets.get(id) ?? (id === pass.article.id ? 'this article' : 'another article');
}
const named = new WeakMap<CommonPass, Map<string, string | null>>();
