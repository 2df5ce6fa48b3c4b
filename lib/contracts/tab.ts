/** What the background knows of a tab, and what the page is told to mark. Types only. */
import type { Article, Comparison, ComparisonMatch, Failure, PageState, Span } from './comparison';

/** A sign that led to a page state or kind, with the words or the markup it comes from. */
export interface Cue {
  cue: string;
  detail: string;
}

/** What reading a page gave. `article` is set for 'article' and 'paywall-stub'. */
export interface Extraction {
  state: PageState;
  cues: Cue[];
  title: string | null;
  article: Article | null;
}

/** A match before anything was compared. */
export type FoundMatch = Pick<ComparisonMatch, 'article' | 'relation' | 'outlet' | 'url' | 'title' | 'published'>;

export type TabState =
  | { phase: 'idle' }
  | {
      phase: 'working';
      step: 'reading' | 'matching' | 'comparing';
      title: string | null;
      since: number;
      /** Who else told the story, once that is known and sentences are still being compared. */
      found?: FoundMatch[];
    }
  | { phase: 'refused'; state: PageState; cues: Cue[]; title: string | null }
  | { phase: 'failed'; error: Failure }
  | {
      phase: 'done';
      state: 'article' | 'paywall-stub';
      cues: Cue[];
      comparison: Comparison;
      saved: boolean;
      marks: MarkReport | null;
      /** Read in a private window: nothing of it is stored. */
      private: boolean;
    };

/** How many sentences were found again on the page; `problem` says in words why some or all were not. */
export interface MarkReport {
  shown: boolean;
  anchored: number;
  total: number;
  problem: string | null;
}

/** differs: wording differs in a typed way; same: an alternate phrasing; only: found in no other compared article. */
export type MarkKind = 'differs' | 'same' | 'only';

/** Another outlet's sentence beside one of the page. */
export interface Phrasing {
  article: string;
  /** The outlet's number, the same in popup, card and page; from 1. */
  number: number;
  outlet: string | null;
  title: string | null;
  url: string | null;
  published: string | null;
  tier: 'strict' | 'loose';
  /** The verbatim sentence(s). */
  text: string;
  /** Stretches of `text` that differ, [start, end) in UTF-16 units, ascending, not overlapping. */
  changes: { start: number; end: number; label: string | null }[];
}

/** One sentence of the page with what is known about it. `prefix`/`suffix`: up to 32 characters around it in the article's text. */
export interface PageNote {
  sentence: Span;
  prefix: string;
  suffix: string;
  kind: MarkKind;
  phrasings: Phrasing[];
  /** For 'only': in how many other articles of the story it was not found, where independent ones were compared; else null. */
  others: number | null;
}
