import { idf, type LibraryCounts } from '../text/document-frequency';
import type { Profile } from '../text/profile';

/**
 * Terms that stand for an article in the index, and terms that are asked for. A trial on public data: 40 by 30 finds 92–100 % of true mates
 * among the first 50 of 10,000; 60 terms a little more at twice the cost.
 */
export const SIGNATURE_TERMS = 40;
export const QUERY_TERMS = 30;

export interface WeightedTerm {
  term: string;
  weight: number;
}

/** An article's heaviest terms by tf·idf, headline and lead counted more, heaviest first. */
export function signature(profile: Profile, most: number, counts?: LibraryCounts): WeightedTerm[] {
  if (profile.terms === '') return [];
  return profile.terms
    .split(' ')
    .map((term, i) => {
      const [headline, lead, body] = [0, 1, 2].map((k) => Number.parseInt(profile.counts[3 * i + k]!, 36));
      const tf = 3 * headline! + 1.5 * lead! + body!;
      return { term, weight: (1 + Math.log(tf)) * idf(term, counts) };
    })
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
    .slice(0, most);
}
