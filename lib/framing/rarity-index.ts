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

/** A sentence with what its content stems weigh; they stand in the index from number `from` up to `to`. */
export interface Weighed {
  span: Span;
  owner: number;
  from: number;
  to: number;
  mass: number;
  /** Articles looked through for much of it, and those of them that hold it, as bits. */
  searched: number;
  maybe: number;
  /** Joined to a sentence elsewhere; for the caller. */
  placed: boolean;
}

const NOWHERE = -1;

/**
 * The rarer words of all articles of a story, to ask where else much of a sentence is found. At most 31 articles. Stems are numbers, and all that
 * is known of them stands in typed arrays: what is asked for is little, and most of the cost would be making and collecting small lists.
 */
export class RarityIndex {
  private readonly sentences: Weighed[] = [];
  private readonly bySpan = new Map<Span, Weighed>();
  private readonly articles = new Map<string, number>();
  /** The stems of all sentences, one after another. */
  private readonly stems: Int32Array;
  /** Per entry of `stems`: its sentence, and the entry before it with the same stem. */
  private readonly sentenceOf: Int32Array;
  private readonly before: Int32Array;
  private entries = 0;
  /** Per stem: its weight, the articles that hold it, as bits, and its last entry. */
  private readonly weights: Float64Array;
  private readonly holders: Int32Array;
  private readonly last: Int32Array;
  private terms = 0;
  /** Scratch: 1 for the stems of the sentence looked for. */
  private readonly wanted: Uint8Array;
  /** Scratch: 1 for the sentences that were looked at already. */
  private readonly seen: Uint8Array;
  private readonly inArticle = new Float64Array(32);

  constructor(articles: Article[]) {
    let words = 0;
    let sentences = 0;
    for (const article of articles) {
      const view = viewOf(article);
      words += view.tokens.length;
      sentences += view.sentences.length;
    }
    this.stems = new Int32Array(words);
    this.sentenceOf = new Int32Array(words);
    this.before = new Int32Array(words);
    this.weights = new Float64Array(words);
    this.holders = new Int32Array(words);
    this.last = new Int32Array(words).fill(NOWHERE);
    this.wanted = new Uint8Array(words);
    this.seen = new Uint8Array(sentences);
    const byLanguage = new Map<string, Map<string, number>>();
    for (let owner = 0; owner < articles.length; owner++) {
      const article = articles[owner]!;
      this.articles.set(article.id, owner);
      const language = article.language === 'und' ? 'en' : article.language;
      const numbers = byLanguage.get(language) ?? new Map<string, number>();
      byLanguage.set(language, numbers);
      this.read(article, owner, language, numbers);
    }
  }

  private read(article: Article, owner: number, language: string, numbers: Map<string, number>): void {
    const { sentences, words } = viewOf(article);
    const { stems, sentenceOf, before, weights, holders, last } = this;
    const stop = functionWords(language);
    for (let s = 0; s < sentences.length; s++) {
      const sentence = sentences[s]!;
      const number = this.sentences.length;
      const from = this.entries;
      let mass = 0;
      for (let i = sentence.first; i < sentence.last; i++) {
        const word = words[i]!;
        if (language === 'en' ? word.glue : stop.has(word.norm)) continue;
        const term = this.numberOf(language === 'en' ? word.stem : stem(word.norm, language), numbers);
        const known = last[term]!;
        if (known !== NOWHERE && sentenceOf[known] === number) continue;
        const entry = this.entries++;
        stems[entry] = term;
        sentenceOf[entry] = number;
        before[entry] = known;
        last[term] = entry;
        holders[term]! |= 1 << owner;
        mass += weights[term]!;
      }
      const { span } = sentence;
      const weighed = { span, owner, from, to: this.entries, mass, searched: 0, maybe: 0, placed: false };
      this.sentences.push(weighed);
      this.bySpan.set(span, weighed);
    }
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
    for (let at = one.from; at < one.to; at++) {
      const term = this.stems[at]!;
      if (this.weights[term]! >= RARE && (this.holders[term]! & others) === 0) return true;
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

  /**
   * Which of the given articles (as bits; its own is never one) hold much of a sentence, so that "not found there" must not be said; all of them
   * for a sentence without weight. Ask for few: the others are not looked through.
   */
  placesOf(span: Span, among: number): number {
    const one = this.of(span);
    if (!one || one.mass === 0) return among;
    const rest = among & ~one.searched;
    if (rest !== 0) {
      one.maybe |= this.search(one, rest);
      one.searched |= rest;
    }
    return one.maybe & among;
  }

  private numberOf(root: string, numbers: Map<string, number>): number {
    let term = numbers.get(root);
    if (term === undefined) {
      term = this.terms++;
      this.weights[term] = weightOf(root);
      numbers.set(root, term);
    }
    return term;
  }

  /** Only sentences that share a rare stem can hold much of another, and those are few. */
  private search(one: Weighed, among: number): number {
    const { wanted, seen, sentences, sentenceOf, before, stems, weights, holders, inArticle } = this;
    const asked = among & ~(1 << one.owner);
    if (asked === 0) return 0;
    inArticle.fill(0);
    for (let at = one.from; at < one.to; at++) {
      const term = stems[at]!;
      wanted[term] = 1;
      for (let rest = holders[term]! & asked; rest !== 0; rest &= rest - 1)
        inArticle[31 - Math.clz32(rest & -rest)]! += weights[term]!;
    }
    let found = 0;
    for (let rest = asked; rest !== 0; rest &= rest - 1) {
      const owner = 31 - Math.clz32(rest & -rest);
      if (inArticle[owner]! / one.mass >= ELSEWHERE_ARTICLE) found |= 1 << owner;
    }
    for (let at = one.from; at < one.to && found !== asked; at++) {
      const term = stems[at]!;
      if (weights[term]! < RARE || (holders[term]! & asked & ~found) === 0) continue;
      for (let place = this.last[term]!; place !== NOWHERE; place = before[place]!) {
        const number = sentenceOf[place]!;
        if (seen[number] === 1) continue;
        seen[number] = 1;
        const other = sentences[number]!;
        if ((asked & ~found & (1 << other.owner)) !== 0 && this.holdsMuch(other, one)) found |= 1 << other.owner;
      }
    }
    for (let at = one.from; at < one.to; at++) {
      const term = stems[at]!;
      wanted[term] = 0;
      if (weights[term]! < RARE) continue;
      for (let place = this.last[term]!; place !== NOWHERE; place = before[place]!) seen[sentenceOf[place]!] = 0;
    }
    return found;
  }

  /** Whether one sentence has much of what another, whose stems are `wanted`, says. */
  private holdsMuch(other: Weighed, one: Weighed): boolean {
    const { stems, wanted, weights } = this;
    let shared = 0;
    for (let at = other.from; at < other.to; at++) if (wanted[stems[at]!] === 1) shared += weights[stems[at]!]!;
    return shared / Math.min(one.mass, Math.max(other.mass, MIN_MASS)) >= ELSEWHERE_SENTENCE;
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
