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

/** A sentence as the numbers of its content stems. */
export interface Weighed {
  span: Span;
  owner: number;
  terms: number[];
  mass: number;
  /** Articles that hold much of it, as bits; worked out when first asked for. */
  maybe: number | null;
}

/** A content stem of the story. */
interface Term {
  weight: number;
  /** Sentences that hold it, ascending. */
  sentences: number[];
  /** Articles that hold it, as bits. */
  holders: number;
}

/** The rarer words of all articles of a story, to ask where else much of a sentence is found. At most 31 articles. */
export class RarityIndex {
  private readonly sentences: Weighed[] = [];
  private readonly bySpan = new Map<Span, Weighed>();
  private readonly byStart = new Map<string, Weighed>();
  private readonly terms: Term[] = [];
  private readonly articles = new Map<string, number>();
  /** Scratch: 1 for the terms of the sentence looked for. */
  private wanted: Uint8Array | null = null;

  constructor(articles: Article[]) {
    const byLanguage = new Map<string, (norm: string) => number>();
    articles.forEach((article, owner) => {
      this.articles.set(article.id, owner);
      const view = viewOf(article);
      const language = article.language === 'und' ? 'en' : article.language;
      const numberOf = byLanguage.get(language) ?? this.numbering(language);
      byLanguage.set(language, numberOf);
      for (const { span, first, last } of view.sentences) {
        const number = this.sentences.length;
        const weighed: Weighed = { span, owner, terms: [], mass: 0, maybe: null };
        for (let i = first; i < last; i++) {
          const at = numberOf(view.tokens[i]!.norm);
          if (at < 0) continue;
          const term = this.terms[at]!;
          if (term.sentences.at(-1) === number) continue;
          term.sentences.push(number);
          term.holders |= 1 << owner;
          weighed.terms.push(at);
          weighed.mass += term.weight;
        }
        this.sentences.push(weighed);
        this.bySpan.set(span, weighed);
        this.byStart.set(`${span.article}:${span.start}`, weighed);
      }
    });
  }

  /** The weighed form of a sentence; null for a span that is no sentence of these articles. */
  of(span: Span): Weighed | null {
    return this.bySpan.get(span) ?? this.byStart.get(`${span.article}:${span.start}`) ?? null;
  }

  /** True where much of a sentence is found in another article, so that "not found there" must not be said. */
  maybeIn(span: Span, article: string): boolean {
    const number = this.articles.get(article);
    return number === undefined || (this.placesOf(span) & (1 << number)) !== 0;
  }

  /** True where {@link maybeIn} is true for any of some articles. */
  maybeInAny(span: Span, articles: string[]): boolean {
    return (this.placesOf(span) & this.bitsOf(articles)) !== 0;
  }

  /** True if a sentence has a rare stem that none of the given articles has. */
  hasOwnWord(span: Span, others: string[]): boolean {
    const one = this.of(span);
    if (!one) return false;
    const mask = this.bitsOf(others);
    return one.terms.some((at) => this.terms[at]!.weight >= RARE && (this.terms[at]!.holders & mask) === 0);
  }

  private bitsOf(articles: string[]): number {
    return articles.reduce((bits, id) => bits | (1 << this.articles.get(id)!), 0);
  }

  /** Numbers normalised words by their stems; -1 for function words. */
  private numbering(language: string): (norm: string) => number {
    const stop = functionWords(language);
    const byForm = new Map<string, number>();
    const byStem = new Map<string, number>();
    return (norm) => {
      const known = byForm.get(norm);
      if (known !== undefined) return known;
      let at = -1;
      if (!stop.has(norm)) {
        const root = stem(norm, language);
        at = byStem.get(root) ?? this.terms.push({ weight: weightOf(root), sentences: [], holders: 0 }) - 1;
        byStem.set(root, at);
      }
      byForm.set(norm, at);
      return at;
    };
  }

  /** The articles that hold much of a sentence, as bits; all of them for one without weight. */
  private placesOf(span: Span): number {
    const one = this.of(span);
    if (!one || one.mass === 0) return ~0;
    one.maybe ??= this.search(one);
    return one.maybe;
  }

  /** Only sentences that share a rare stem can hold much of another, and those are few. */
  private search(one: Weighed): number {
    this.wanted ??= new Uint8Array(this.terms.length);
    const { wanted, sentences } = this;
    const candidates = new Set<number>();
    const inArticle = new Float64Array(32);
    for (const number of one.terms) {
      const { holders, weight, sentences: places } = this.terms[number]!;
      wanted[number] = 1;
      for (let rest = holders & ~(1 << one.owner); rest !== 0; rest &= rest - 1)
        inArticle[31 - Math.clz32(rest & -rest)]! += weight;
      if (weight >= RARE) for (const at of places) if (sentences[at]!.owner !== one.owner) candidates.add(at);
    }
    let found = 0;
    inArticle.forEach((weight, owner) => {
      if (weight / one.mass >= ELSEWHERE_ARTICLE) found |= 1 << owner;
    });
    for (const at of candidates) {
      const other = sentences[at]!;
      if (found & (1 << other.owner)) continue;
      let shared = 0;
      for (const number of other.terms) if (wanted[number] === 1) shared += this.terms[number]!.weight;
      if (shared / Math.min(one.mass, Math.max(other.mass, MIN_MASS)) >= ELSEWHERE_SENTENCE) found |= 1 << other.owner;
    }
    for (const number of one.terms) wanted[number] = 0;
    return found;
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
