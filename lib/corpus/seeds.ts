import documents from '../../seeds/seeds.json';
import { articleFromDraft } from '../article/from-draft';
import { profileOf } from '../text/profile';
import type { StoredArticle } from './library';

/** Ids of the five documents that come with the extension. */
export const SEED_IDS: readonly string[] = documents.map((document) => document.id);

/**
 * The five seed documents as articles. Only what a document itself states is filled in: see seeds/seed-NNN.json.
 * @param now ISO 8601 time that becomes `added`.
 */
export function seedArticles(now: string): StoredArticle[] {
  return documents.map(({ id, text, title, outlet, url, authors, published }) => {
    const article = articleFromDraft({ id, text, title, outlet, url, authors, published }, 'seed', now);
    return { article, profile: profileOf(article) };
  });
}
