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
  private readonly terms: Term[] = [];
  private readonly articles = new Map<string, number>();
  /** Scratch: 1 for the terms of the sentence looked for. */
  private wanted: Uint8Array | null = null;
  /** Scratch: 1 for the sentences that are candidates already. */
  private seen: Uint8Array | null = null;
  private readonly candidates: number[] = [];
  private readonly inArticle = new Float64Array(32);

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
      }
    });
  }

  /** The weighed form of a sentence; null for a span that is no sentence of these articles. */
  of(span: Span): Weighed | null {
    return this.bySpan.get(span) ?? this.byStart(span);
  }

  /** For a span that is a copy of a sentence's: the last one that starts where it does. */
  private byStart(span: Span): Weighed | null {
    let found: Weighed | null = null;
    for (const one of this.sentences)
      if (one.span.start === span.start && one.span.article === span.article) found = one;
    if (found) this.bySpan.set(span, found);
    return found;
  }

  /** True if a sentence has a rare stem that none of the given articles (as bits) has. */
  hasOwnWord(span: Span, others: number): boolean {
    const one = this.of(span);
    if (!one) return false;
    for (const at of one.terms) {
      const { weight, holders } = this.terms[at]!;
      if (weight >= RARE && (holders & others) === 0) return true;
    }
    return false;
  }

  /** The bit of an article; 0 for an unknown one. */
  bitOf(article: string): number {
    const number = this.articles.get(article);
    return number === undefined ? 0 : 1 << number;
  }

  bitsOf(articles: readonly string[]): number {
    let bits = 0;
    for (const id of articles) bits |= this.bitOf(id);
    return bits;
  }

  /** The articles that hold much of a sentence, so that "not found there" must not be said, as bits; all of them for one without weight. */
  placesOf(span: Span): number {
    const one = this.of(span);
    if (!one || one.mass === 0) return ~0;
    one.maybe ??= this.search(one);
    return one.maybe;
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

  /** Only sentences that share a rare stem can hold much of another, and those are few. */
  private search(one: Weighed): number {
    this.wanted ??= new Uint8Array(this.terms.length);
    this.seen ??= new Uint8Array(this.sentences.length);
    const { wanted, seen, sentences, candidates, inArticle } = this;
    inArticle.fill(0);
    candidates.length = 0;
    for (const number of one.terms) {
      const { holders, weight, sentences: places } = this.terms[number]!;
      wanted[number] = 1;
      for (let rest = holders & ~(1 << one.owner); rest !== 0; rest &= rest - 1)
        inArticle[31 - Math.clz32(rest & -rest)]! += weight;
      if (weight < RARE) continue;
      for (const at of places) {
        if (seen[at] === 1 || sentences[at]!.owner === one.owner) continue;
        seen[at] = 1;
        candidates.push(at);
      }
    }
    let found = 0;
    for (let owner = 0; owner < inArticle.length; owner++)
      if (inArticle[owner]! / one.mass >= ELSEWHERE_ARTICLE) found |= 1 << owner;
    for (const at of candidates) {
      seen[at] = 0;
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
