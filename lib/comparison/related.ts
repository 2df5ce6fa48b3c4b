import type { Article, Match } from '../contracts/comparison';

/** An article that matched, with its match. */
export interface Related {
  match: Match;
  article: Article;
}

/** Whether the sentences of a match may be compared. */
export function isCompared(match: Match): boolean {
  return match.relation === 'same-story' || match.relation === 'same-event';
}
