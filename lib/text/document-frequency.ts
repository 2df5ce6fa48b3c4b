import table from './document-frequency.en.json';
import { FrequencyLines } from './frequency-lines';
import { remembered } from './remembered';

/** Idf never exceeds this: the weight of a word that is in about 1 of 5,000 articles. A trial on five public sets set it. */
export const IDF_CAP = 8.5;
const LEAST_SHARE = Math.exp(-IDF_CAP);
/** Library size at which its own counts weigh as much as the background's. */
export const MIXING_DOCUMENTS = 500;

/** Words whose count is kept once it was looked up; some 3 MB. */
const KEPT_WORDS = 50_000;

let lines: FrequencyLines | null = null;

/** In how many of {@link backgroundDocuments} English news articles a stem occurs (the most frequent of its word forms; 0 = fewer than 8). */
export const backgroundCount: (term: string) => number = remembered(KEPT_WORDS, (term) => {
  lines ??= new FrequencyLines(table.stems);
  return lines.count(term);
});

export const backgroundDocuments: number = table.documents;

/** Document frequencies of the reader's own library: how many articles, and how many of them hold a stem. */
export interface LibraryCounts {
  documents: number;
  count(term: string): number;
}

/** Share of English news articles that hold a stem, of which {@link idf} without a library is the logarithm: e^−{@link IDF_CAP}..1. */
export function backgroundShare(term: string): number {
  return Math.min(1, Math.max(LEAST_SHARE, (backgroundCount(term) + 0.5) / (backgroundDocuments + 1)));
}

/**
 * Inverse document frequency of a stem, 0..{@link IDF_CAP}, by mixed counts: p = (1−a)·p_background + a·p_library, a = n/(n+500).
 * With a handful of articles the background decides, later the library's own vocabulary.
 */
export function idf(term: string, library?: LibraryCounts): number {
  const back = (backgroundCount(term) + 0.5) / (backgroundDocuments + 1);
  let p = back;
  if (library && library.documents > 0) {
    const a = library.documents / (library.documents + MIXING_DOCUMENTS);
    p = (1 - a) * back + a * ((library.count(term) + 0.5) / (library.documents + 1));
  }
  return Math.max(0, Math.min(IDF_CAP, -Math.log(p)));
}
