/** What the screens derive from one `Comparison`: numbered outlets, groups of rows, signals by kind. Pure. */
import type { Comparison, ComparisonMatch, Copy, Relation, Signal, Span } from '../../lib/contracts/comparison';

/** An article as the screens name it. Number 0 is the open article; the others keep the number of their place in `matches`, from 1. */
export interface OutletView {
  id: string;
  number: number;
  outlet: string | null;
  title: string | null;
  url: string | null;
}

export function outletsOf(comparison: Comparison): Map<string, OutletView> {
  const { article, matches } = comparison;
  const views = new Map<string, OutletView>([
    [article.id, { id: article.id, number: 0, outlet: article.outlet, title: article.title, url: article.url }],
  ]);
  matches.forEach((match, i) => {
    views.set(match.article, {
      id: match.article,
      number: i + 1,
      outlet: match.outlet,
      title: match.title,
      url: match.url,
    });
  });
  return views;
}

export interface MatchGroups {
  told: ComparisonMatch[];
  topic: ComparisonMatch[];
  /** The reader said: not the same story. */
  aside: ComparisonMatch[];
}

const TOLD: Relation[] = ['same-story', 'same-event'];

export function matchGroups(matches: ComparisonMatch[]): MatchGroups {
  return {
    told: matches.filter((m) => TOLD.includes(m.relation)),
    topic: matches.filter((m) => m.relation === 'same-topic'),
    aside: matches.filter((m) => m.relation === 'unrelated' && m.corrected),
  };
}

/** The articles that tell the story, the open one first: the columns of every comparison. */
export function tellers(comparison: Comparison): OutletView[] {
  const views = outletsOf(comparison);
  const ids = [comparison.article.id, ...matchGroups(comparison.matches).told.map((m) => m.article)];
  return ids.flatMap((id) => views.get(id) ?? []);
}

export interface Headcount {
  articles: number;
  /** Distinct outlets; null where one of them is not stated, since then nobody can count them. */
  outlets: number | null;
  texts: number;
}

export function headcount(comparison: Comparison): Headcount {
  const views = tellers(comparison);
  const names = new Set(views.map((v) => v.outlet?.trim().toLowerCase()));
  const ids = new Set(views.map((v) => v.id));
  const groups = comparison.independent.filter((group) => group.some((id) => ids.has(id))).length;
  return {
    articles: views.length,
    outlets: views.every((v) => v.outlet) ? names.size : null,
    texts: groups || views.length,
  };
}

/** Copies that hold this article, each with the other article's id. */
export function copiesOf(comparison: Comparison, id: string): { other: string; copy: Copy }[] {
  return comparison.copies
    .filter((copy) => copy.articles.includes(id))
    .map((copy) => ({ other: copy.articles[0] === id ? copy.articles[1] : copy.articles[0], copy }));
}

export function signalsOf<K extends Signal['kind']>(comparison: Comparison, kind: K): Extract<Signal, { kind: K }>[] {
  return comparison.signals.filter((s): s is Extract<Signal, { kind: K }> => s.kind === kind);
}

/** The aligned sentence that holds a span, of either side; null where none does. */
export function sentenceAround(comparison: Comparison, span: Span): Span | null {
  const holds = (s: Span): boolean => s.article === span.article && s.start <= span.start && s.end >= span.end;
  const own = comparison.article.sentences.find(holds);
  if (own) return own;
  for (const alignment of comparison.alignments) {
    const found = alignment.b.find(holds);
    if (found) return found;
  }
  return comparison.matches.map((m) => m.lede).find(holds) ?? null;
}

/** The alignment in which a wording pair stands; null where it cannot be told. */
export function alignmentOf(comparison: Comparison, a: Span | null, b: Span | null) {
  const within = (side: Span[], span: Span | null): boolean =>
    span === null || side.some((s) => s.article === span.article && s.start <= span.start && s.end >= span.end);
  return comparison.alignments.find((al) => (a ?? b) && within(al.a, a) && within(al.b, b)) ?? null;
}
