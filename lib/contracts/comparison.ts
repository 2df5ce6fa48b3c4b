/**
 * The shapes that pass between the rooms: what the command line prints as JSON and what every screen renders.
 * Types only; nothing in this file runs.
 */

/** A stretch of one article's `text`. Offsets are UTF-16 code units, `end` exclusive; `text` is exactly that slice. */
export interface Span {
  article: string;
  start: number;
  end: number;
  text: string;
}

export type ArticleKind = 'news' | 'opinion' | 'live' | 'other';
export type ArticleSource = 'seed' | 'page' | 'feed' | 'import';

/** One article as it is stored and compared. `null` means: not stated. Nothing is ever invented. */
export interface Article {
  /** Hash of the canonical address; without an address, of the text. Seeds: `seed-000` … `seed-004`. */
  id: string;
  url: string | null;
  title: string | null;
  outlet: string | null;
  authors: string[];
  /** Wire credits (AFP, Reuters …); a wire agency is never the outlet of a page that only carries its report. */
  agencies: string[];
  section: string | null;
  /** ISO 8601 with zone where known. */
  published: string | null;
  modified: string | null;
  /** A date worked out from the text, with the words it comes from; `published` stays null. */
  dateNote: { value: string; from: string } | null;
  /** BCP 47 primary language, `und` where it cannot be told. */
  language: string;
  kind: ArticleKind;
  /** Only a feed's summary or a paywall's first lines. */
  stub: boolean;
  paywalled: boolean;
  source: ArticleSource;
  /** ISO 8601 time at which the article entered the library. */
  added: string;
  /** Blocks joined by '\n'; boilerplate already removed. */
  text: string;
  sentences: Span[];
  /** What was cut from the page's text, and why. */
  removed: { reason: string; text: string }[];
}

export type PageState =
  | 'article'
  | 'not-an-article'
  | 'index'
  | 'several-articles'
  | 'cookie-wall'
  | 'paywall-stub'
  | 'restricted'
  | 'empty';

export type Relation = 'same-story' | 'same-event' | 'same-topic' | 'unrelated';

/** One reason why two articles were (not) matched. `weight` is its share of the logit, positive = speaks for. */
export interface Why {
  feature: string;
  detail: string;
  weight: number;
}

export interface Match {
  article: string;
  relation: Relation;
  /** 0..1, ranks. */
  score: number;
  why: Why[];
  /** The reader's own word decided. */
  corrected: boolean;
}

/** Sentences of the open article (a) that state the same as sentences of another article (b). */
export interface Alignment {
  a: Span[];
  b: Span[];
  tier: 'strict' | 'loose';
  /** 0..1. */
  score: number;
  /** The parts that match. */
  carrying: { a: Span; b: Span }[];
}

export interface Copy {
  articles: [string, string];
  /** Aligned sentence pairs, of the shorter article's sentences. */
  pairs: number;
  of: number;
  sameOrder: boolean;
}

export type WordingType =
  | 'naming'
  | 'place-name'
  | 'actor-label'
  | 'reporting-verb'
  | 'certainty'
  | 'intensity'
  | 'agency'
  | 'quote-dropped'
  | 'detail-dropped'
  | 'style';

interface SignalBase {
  /** A fixed template filled with quoted words; never a verdict. */
  claim: string;
  /** Never empty. */
  evidence: Span[];
  /** The rule that made the claim, for "why this?". */
  basis: string;
  confidence: 'high' | 'medium';
}

/** Words that differ in the same slot of two aligned sentences; a null side: nothing stands there. */
export interface WordingSignal extends SignalBase {
  kind: 'wording';
  type: WordingType;
  a: Span | null;
  b: Span | null;
}
export type Coverage = 'yes' | 'maybe' | 'no';
export interface FactSignal extends SignalBase {
  kind: 'fact';
  sentences: Span[];
  coverage: Record<string, Coverage>;
  /** The one article that has it, if only one has. */
  only: string | null;
}
export interface VoiceSignal extends SignalBase {
  kind: 'voice';
  article: string;
  speaker: string;
  speech: 'direct' | 'mixed' | 'indirect';
  cue: Span | null;
  content: Span;
  via: string | null;
}
export interface SourceSignal extends SignalBase {
  kind: 'source';
  article: string;
  from: string;
  to: string;
  cue: Span;
}
export interface NamingSignal extends SignalBase {
  kind: 'naming';
  concept: string;
  variant: string;
  article: string;
  own: Span[];
  quoted: Span[];
}
export interface NumberSignal extends SignalBase {
  kind: 'number';
  unit: string;
  values: { article: string; value: number; span: Span; published: string | null }[];
}
export interface LedeSignal extends SignalBase {
  kind: 'lede';
  ledes: Span[];
}
/** Where a shared fact stands in each article: [sentence number from 1, number of sentences]. */
export interface OrderSignal extends SignalBase {
  kind: 'order';
  fact: Span[];
  ranks: Record<string, [number, number]>;
}
export interface KindSignal extends SignalBase {
  kind: 'kind';
  article: string;
  value: string;
  cues: Span[];
}
export interface TimelineSignal extends SignalBase {
  kind: 'timeline';
  events: { article: string; at: string; what: string }[];
}

export type Signal =
  | WordingSignal
  | FactSignal
  | VoiceSignal
  | SourceSignal
  | NamingSignal
  | NumberSignal
  | LedeSignal
  | OrderSignal
  | KindSignal
  | TimelineSignal;

/** A match together with what a row about it shows. */
export type ComparisonMatch = Match &
  Pick<Article, 'title' | 'outlet' | 'url' | 'published' | 'kind' | 'stub' | 'language'> & { lede: Span };

/** Everything that is said about one article. Every screen renders this and nothing else. */
export interface Comparison {
  article: Article;
  compared: { articles: number; from: string | null; to: string | null };
  matches: ComparisonMatch[];
  alignments: Alignment[];
  copies: Copy[];
  /** Articles (the open one included) grouped by common text or common root: one group = one independent account. */
  independent: string[][];
  signals: Signal[];
}

/** The reader's own word on a pair of articles; ids in ascending order. */
export interface Correction {
  a: string;
  b: string;
  verdict: 'same-story' | 'not-same-story';
  at: string;
}

/** An expected failure is a value. `code` is stable for programs, `message` is for people and names the remedy. */
export interface Failure {
  code: string;
  message: string;
}
export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };
