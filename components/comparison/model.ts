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

/** The articles that tell the story, the open one first. */
export function told(comparison: Comparison): OutletView[] {
  const views = outletsOf(comparison);
  const ids = [comparison.article.id, ...matchGroups(comparison.matches).told.map((m) => m.article)];
  return ids.flatMap((id) => views.get(id) ?? []);
}

/** Those of them that were compared sentence by sentence: the columns of every comparison. Of a story told very often only the nearest are. */
export function tellers(comparison: Comparison): OutletView[] {
  const compared = new Set(comparison.independent.flat());
  return told(comparison).filter((view) => view.number === 0 || compared.has(view.id));
}

export interface Headcount {
  articles: number;
  /** Those compared sentence by sentence, the open one included; only among them texts are told apart. */
  compared: number;
  /** Distinct outlets; null where one of them is not stated, since then nobody can count them. */
  outlets: number | null;
  texts: number;
}

export function headcount(comparison: Comparison): Headcount {
  const views = told(comparison);
  const names = new Set(views.map((v) => v.outlet?.trim().toLowerCase()));
  return {
    articles: views.length,
    compared: tellers(comparison).length,
    outlets: views.every((v) => v.outlet) ? names.size : null,
    texts: textGroups(comparison).length,
  };
}

/** The tellers grouped by independent text: the open article's group first, the others by their lowest number. */
export function textGroups(comparison: Comparison): OutletView[][] {
  const views = tellers(comparison);
  const left = new Map(views.map((view) => [view.id, view]));
  return views.flatMap((view): OutletView[][] => {
    if (!left.has(view.id)) return [];
    const ids = comparison.independent.find((group) => group.includes(view.id)) ?? [view.id];
    const group = views.filter(({ id }) => left.has(id) && (ids.includes(id) || id === view.id));
    for (const { id } of group) left.delete(id);
    return [group];
  });
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
