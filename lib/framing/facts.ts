import type { Article, Span } from '../contracts/comparison';
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
  const sentences = new Sentences();
  const all = [...pass.alignments, ...pass.among];
  for (const { tier, a, b } of all) {
    if (tier !== 'strict') continue;
    const first = sentences.numberOf(a[0]!);
    for (const side of [a, b]) for (const span of side) sentences.join(sentences.numberOf(span), first);
  }
  const byRoot = new Map<number, Fact>();
  sentences.spans.forEach((span, i) => {
    const root = sentences.rootOf(i);
    const fact = byRoot.get(root);
    if (fact) fact.sentences.push(span);
    else byRoot.set(root, { sentences: [span], maybe: new Set() });
  });
  for (const { tier, a, b } of all) {
    if (tier !== 'loose') continue;
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const)
      for (const span of from) {
        const at = sentences.find(span);
        if (at !== undefined) for (const other of to) byRoot.get(sentences.rootOf(at))!.maybe.add(other.article);
      }
  }
  const order = new Map(articlesOf(pass).map((article, i) => [article.id, i]));
  const place = (fact: Fact) =>
    Math.min(...fact.sentences.map((span) => (order.get(span.article) ?? 99) * 1e7 + span.start));
  return [...byRoot.values()]
    .map((fact) => ({ fact, place: place(fact) }))
    .sort((x, y) => x.place - y.place)
    .map(({ fact }) => fact);
}

/** Sentences by number, joined to sets (union–find). */
class Sentences {
  readonly spans: Span[] = [];
  private readonly parents: number[] = [];
  private readonly bySpan = new Map<Span, number>();
  private readonly byKey = new Map<string, number>();

  find(span: Span): number | undefined {
    return this.bySpan.get(span) ?? this.byKey.get(key(span));
  }
  numberOf(span: Span): number {
    let number = this.bySpan.get(span);
    if (number !== undefined) return number;
    number = this.byKey.get(key(span)) ?? this.spans.length;
    if (number === this.spans.length) {
      this.spans.push(span);
      this.parents.push(number);
      this.byKey.set(key(span), number);
    }
    this.bySpan.set(span, number);
    return number;
  }
  rootOf(number: number): number {
    let root = number;
    while (this.parents[root] !== root) root = this.parents[root]!;
    let at = number;
    while (at !== root) {
      const next = this.parents[at]!;
      this.parents[at] = root;
      at = next;
    }
    return root;
  }
  join(a: number, b: number): void {
    this.parents[this.rootOf(a)] = this.rootOf(b);
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
  const { sentences } = article;
  for (let i = 0; i < sentences.length; i++)
    if (sentences[i]!.start <= span.start && sentences[i]!.end >= span.end) return i;
  return -1;
}
