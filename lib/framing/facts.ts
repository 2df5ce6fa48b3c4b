import type { Alignment, Article, Span } from '../contracts/comparison';
import { articlesOf, type CommonPass } from './pass';

/** Sentences of several articles that state one fact, joined by strict alignments. */
export interface Fact {
  sentences: Span[];
  /** Articles joined only by loose alignments. */
  maybe: Set<string>;
}

const key = (span: Span) => `${span.article}:${span.start}`;

const known = new WeakMap<CommonPass, Fact[]>();

/** Connected components of the strict alignments over the whole story; loose ones only mark "maybe". In the order of the open article. */
export function factsOf(pass: CommonPass): Fact[] {
  let facts = known.get(pass);
  if (!facts) {
    facts = joinedFacts(pass);
    known.set(pass, facts);
  }
  return facts;
}

function joinedFacts(pass: CommonPass): Fact[] {
  const parent = new Map<string, string>();
  const spans = new Map<string, Span>();
  const all = [...pass.alignments, ...pass.among];
  for (const alignment of all.filter((one) => one.tier === 'strict')) join(alignment);
  const groups = new Map<string, Span[]>();
  for (const [id, span] of spans) {
    const root = find(id);
    const group = groups.get(root);
    if (group) group.push(span);
    else groups.set(root, [span]);
  }
  const facts = [...groups.values()].map((sentences) => ({ sentences, maybe: new Set<string>() }));
  const byKey = new Map(facts.flatMap((fact) => fact.sentences.map((span) => [key(span), fact] as const)));
  for (const alignment of all.filter((one) => one.tier === 'loose')) {
    for (const [from, to] of [
      [alignment.a, alignment.b],
      [alignment.b, alignment.a],
    ] as const)
      for (const span of from) for (const other of to) byKey.get(key(span))?.maybe.add(other.article);
  }
  const order = new Map(articlesOf(pass).map((article, i) => [article.id, i]));
  const place = (fact: Fact) =>
    Math.min(...fact.sentences.map((span) => (order.get(span.article) ?? 99) * 1e7 + span.start));
  const places = new Map(facts.map((fact) => [fact, place(fact)]));
  return facts.sort((a, b) => places.get(a)! - places.get(b)!);

  function join({ a, b }: Alignment): void {
    const [first, ...rest] = [...a, ...b];
    if (!first) return;
    add(first);
    for (const span of rest) {
      add(span);
      parent.set(find(key(span)), find(key(first)));
    }
  }
  function add(span: Span): void {
    if (!spans.has(key(span))) {
      spans.set(key(span), span);
      parent.set(key(span), key(span));
    }
  }
  function find(id: string): string {
    let root = id;
    while (parent.get(root) !== root) root = parent.get(root)!;
    return root;
  }
}

/** Groups of articles that are one text (copies); articles without a copy stand alone. */
export function textGroups(pass: CommonPass): string[][] {
  const groups: string[][] = [];
  for (const article of articlesOf(pass)) {
    const known = groups.find((group) =>
      group.some((id) =>
        pass.copies.some(({ articles: [x, y] }) => (x === id && y === article.id) || (y === id && x === article.id)),
      ),
    );
    if (known) known.push(article.id);
    else groups.push([article.id]);
  }
  return groups;
}

/** Index of a sentence in its article, from 0; -1 if it is none of its sentences. */
export function rankOf(article: Article, span: Span): number {
  return article.sentences.findIndex((sentence) => sentence.start <= span.start && sentence.end >= span.end);
}
