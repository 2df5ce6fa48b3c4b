import type { Article } from '../../contracts/comparison';

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** Lower case without accents and apostrophes, so that "Zelenskyy's" is found by "zelenskyys" and "Français" by "francais". */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase();
}

/** The words of a search as a reader types it, folded, without repetitions. */
export function searchWords(text: string): string[] {
  return [...new Set(fold(text).match(WORD) ?? [])];
}

/** Every distinct word of an article that a search can find it by: title, outlet, authors and text. */
export function indexWords(article: Pick<Article, 'title' | 'outlet' | 'authors' | 'text'>): string[] {
  return searchWords([article.title ?? '', article.outlet ?? '', article.authors.join(' '), article.text].join('\n'));
}
