import type { Article } from '../../contracts/comparison';

/** An article as it is kept: sentences are [start, end] into the text, since their words stand there already. Half the size, and quicker to copy. */
export interface PackedArticle extends Omit<Article, 'sentences'> {
  sentences: [number, number][];
}

export function packArticle(article: Article): PackedArticle {
  return { ...article, sentences: article.sentences.map(({ start, end }) => [start, end]) };
}

export function unpackArticle(packed: PackedArticle): Article {
  const { id, text } = packed;
  return {
    ...packed,
    sentences: packed.sentences.map(([start, end]) => ({ article: id, start, end, text: text.slice(start, end) })),
  };
}
