import type { ReportingVerb } from '../lexicon/reporting-verbs';

/** Quotations of at most this many words need a verb that calls or describes; otherwise they are scare quotes. Set on the five seed articles. */
export const SCARE_WORDS = 3;

/** A place where speech is reported. `first`/`last` are token indices, `last` inclusive. */
export interface Cue {
  first: number;
  last: number;
  verb: ReportingVerb | null;
  /**
   * verb: finite; participle: "saying that"; according: "according to X", "in the words of X"; noun: "X's claim that"; quoted: "was quoted as
   * saying"; own words: "in her words,"; colon: "Captain Jane Roe: “…”", the last word before the colon; tells: "Roe was blunt: “…”", likewise.
   */
  form: 'verb' | 'participle' | 'according' | 'noun' | 'quoted' | 'own words' | 'colon' | 'tells';
  sentence: number;
}

/** A stretch of tokens, both ends inclusive. */
export interface Stretch {
  first: number;
  last: number;
}
