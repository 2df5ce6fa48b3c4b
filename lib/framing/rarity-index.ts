import type { Article, Span } from '../contracts/comparison';
import { idf } from '../text/document-frequency';
import { functionWords } from '../text/function-words';
import { stem } from '../text/tokens';
import { viewOf } from './article-view';

/**
 * Constants of "only here" and "maybe". Set on the invented stories of tests/fixtures/framing by `npx tsx scripts/quality-framing.ts`
 * (precision of "only here" 1.0 there; docs/framing.md).
 * A sentence is *maybe elsewhere* when this share of its idf mass is found in one sentence of the other article …
 */
export const ELSEWHERE_SENTENCE = 0.4;
/** … or this share anywhere in the whole other article. */
export const ELSEWHERE_ARTICLE = 0.75;
/** A rare stem: idf 5 = in about 1 of 150 articles. "Only here" needs one that no other article has. */
export const RARE = 5;
/** Sentences with less idf mass than this carry no fact of their own ("He did not elaborate."). */
export const MIN_MASS = 14;

/** A sentence as its content stems with their idf. */
export interface Weighed {
  span: Span;
  owner: number;
  stems: Map<string, number>;
  mass: number;
  /** Articles (by number) that hold much of it; worked out when first asked for. */
  maybe: Set<number> | null;
}

/** The rarer words of all articles of a story, to ask where else much of a sentence is found. At most 31 articles. */
export class RarityIndex {
  private readonly sentences: Weighed[] = [];
  private readonly byStart = new Map<string, Weighed>();
  private readonly postings = new Map<string, number[]>();
  /** Per stem the articles that hold it, as bits. */
  private readonly holders = new Map<string, number>();
  private readonly numbers = new Map<string, number>();
  /** Scratch: idf mass shared with each sentence. */
  private shared: Float64Array | null = null;

  constructor(articles: Article[]) {
    articles.forEach((article, owner) => {
      this.numbers.set(article.id, owner);
      const view = viewOf(article);
      const language = article.language === 'und' ? 'en' : article.language;
      const stop = functionWords(language);
      for (const { span, first, last } of view.sentences) {
        const stems = new Map<string, number>();
        let mass = 0;
        for (let i = first; i < last; i++) {
          const { norm } = view.tokens[i]!;
          if (stop.has(norm)) continue;
          const term = stem(norm, language);
          if (stems.has(term)) continue;
          const weight = weightOf(term);
          stems.set(term, weight);
          mass += weight;
          const list = this.postings.get(term);
          if (list) list.push(this.sentences.length);
          else this.postings.set(term, [this.sentences.length]);
          this.holders.set(term, (this.holders.get(term) ?? 0) | (1 << owner));
        }
        const weighed = { span, owner, stems, mass, maybe: null };
        this.sentences.push(weighed);
        this.byStart.set(`${span.article}:${span.start}`, weighed);
      }
    });
  }

  /** The weighed form of a sentence; null for a span that is no sentence of these articles. */
  of(span: Span): Weighed | null {
    return this.byStart.get(`${span.article}:${span.start}`) ?? null;
  }

  /** True where much of a sentence is found in another article, so that "not found there" must not be said. */
  maybeIn(span: Span, article: string): boolean {
    const one = this.of(span);
    const number = this.numbers.get(article);
    if (!one || number === undefined || one.mass === 0) return true;
    one.maybe ??= this.placesOf(one);
    return one.maybe.has(number);
  }

  /** True if a sentence has a rare stem that none of the given articles has. */
  hasOwnWord(span: Span, others: string[]): boolean {
    const one = this.of(span);
    if (!one) return false;
    const mask = others.reduce((bits, id) => bits | (1 << this.numbers.get(id)!), 0);
    for (const [term, weight] of one.stems) if (weight >= RARE && (this.holders.get(term)! & mask) === 0) return true;
    return false;
  }

  private placesOf(one: Weighed): Set<number> {
    this.shared ??= new Float64Array(this.sentences.length);
    const { shared } = this;
    const touched: number[] = [];
    const inArticle = new Float64Array(32);
    const rare: number[] = [];
    for (const [term, weight] of one.stems) {
      let seen = 0;
      for (const at of this.postings.get(term)!) {
        const { owner } = this.sentences[at]!;
        if (owner === one.owner) continue;
        if (shared[at] === 0) touched.push(at);
        shared[at]! += weight;
        if (weight >= RARE) rare.push(at);
        if (seen & (1 << owner)) continue;
        seen |= 1 << owner;
        inArticle[owner]! += weight;
      }
    }
    const places = new Set<number>();
    inArticle.forEach((weight, owner) => {
      if (weight / one.mass >= ELSEWHERE_ARTICLE) places.add(owner);
    });
    for (const at of rare) {
      const other = this.sentences[at]!;
      if (shared[at]! / Math.min(one.mass, Math.max(other.mass, MIN_MASS)) >= ELSEWHERE_SENTENCE)
        places.add(other.owner);
    }
    for (const at of touched) shared[at] = 0;
    return places;
  }
}

const weights = new Map<string, number>();

/** Background idf of a stem, remembered. */
function weightOf(term: string): number {
  let known = weights.get(term);
  if (known === undefined) {
    if (weights.size > 50_000) weights.clear();
    known = idf(term);
    weights.set(term, known);
  }
  return known;
}
