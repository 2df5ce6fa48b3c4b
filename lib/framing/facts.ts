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
  const lists = [pass.alignments, pass.among];
  for (const list of lists)
    for (const { tier, a, b } of list) {
      if (tier !== 'strict') continue;
      const first = sentences.numberOf(a[0]!);
      sentences.joinAll(a, first);
      sentences.joinAll(b, first);
    }
  const byRoot: (Fact | undefined)[] = [];
  const facts: Fact[] = [];
  for (let i = 0; i < sentences.spans.length; i++) {
    const root = sentences.rootOf(i);
    const fact = byRoot[root];
    if (fact) fact.sentences.push(sentences.spans[i]!);
    else {
      byRoot[root] = { sentences: [sentences.spans[i]!], maybe: new Set() };
      facts.push(byRoot[root]);
    }
  }
  for (const list of lists)
    for (const { tier, a, b } of list) {
      if (tier !== 'loose') continue;
      mark(a, b);
      mark(b, a);
    }
  const order = new Map(articlesOf(pass).map((article, i) => [article.id, i * 1e7]));
  return facts
    .map((fact) => ({ fact, place: place(fact) }))
    .sort((x, y) => x.place - y.place)
    .map(({ fact }) => fact);

  function mark(from: readonly Span[], to: readonly Span[]): void {
    for (const span of from) {
      const at = sentences.find(span);
      if (at !== undefined) for (const other of to) byRoot[sentences.rootOf(at)]!.maybe.add(other.article);
    }
  }
  function place(fact: Fact): number {
    let first = Number.POSITIVE_INFINITY;
    for (const span of fact.sentences) first = Math.min(first, (order.get(span.article) ?? 99e7) + span.start);
    return first;
  }
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
  joinAll(spans: readonly Span[], to: number): void {
    for (let i = 0; i < spans.length; i++) this.parents[this.rootOf(this.numberOf(spans[i]!))] = this.rootOf(to);
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
