import type { Article } from '../contracts/comparison';

/** Raised whenever a profile's contents change, so that stored ones are computed anew. */
export const PROFILE_VERSION = 1;

/**
 * What matching needs of an article, computed once when it is stored: plain JSON, opaque to the library that keeps it.
 */
export interface Profile {
  version: number;
  id: string;
  language: string;
  published: string | null;
}

export function profileOf(article: Article): Profile {
  return { version: PROFILE_VERSION, id: article.id, language: article.language, published: article.published };
}
