import table from './document-frequency.en.json';

/** Idf never exceeds this: the weight of a word that is in about 1 of 5,000 articles. A trial on five public sets set it. */
export const IDF_CAP = 8.5;
/** Library size at which its own counts weigh as much as the background's. */
export const MIXING_DOCUMENTS = 500;

let background: Map<string, number> | null = null;

/** In how many of {@link backgroundDocuments} English news articles a stem occurs (the most frequent of its word forms; 0 = fewer than 8). */
export function backgroundCount(term: string): number {
  if (!background) {
    background = new Map();
    for (let i = 0; i < table.counts.length; i++)
      for (const term of table.stems[i]!.split(' ')) background.set(term, table.counts[i]!);
  }
  return background.get(term) ?? 0;
}

export const backgroundDocuments: number = table.documents;

/** Document frequencies of the reader's own library: how many articles, and how many of them hold a stem. */
export interface LibraryCounts {
  documents: number;
  count(term: string): number;
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
