import { align } from '../../../lib/alignment/align';
import { prepare } from '../../../lib/alignment/prepare';
import type { Alignment, Article, Relation } from '../../../lib/contracts/comparison';
import type { CommonPass } from '../../../lib/framing/pass';
import { bareArticle } from '../../fixtures/bare-article';

/** An article of invented text; blocks are separated by '\n'. */
export function article(id: string, text: string, more: Partial<Article> = {}): Article {
  return bareArticle(id, text, { outlet: `The ${id} Herald`, ...more });
}

/** Alignments by hand: sentence i of a with sentence j of b. */
export function pair(a: Article, i: number, b: Article, j: number, tier: Alignment['tier'] = 'strict'): Alignment {
  return { a: [a.sentences[i]!], b: [b.sentences[j]!], tier, score: 0.9, carrying: [] };
}

/** A pass of one open article; alignments by hand, or worked out. */
export function pass(
  open: Article,
  others: Article[],
  alignments?: Alignment[],
  relation: Relation = 'same-story',
): CommonPass {
  return {
    article: open,
    others: others.map((one) => ({
      article: one,
      match: { article: one.id, relation, score: 0.9, why: [], corrected: false },
    })),
    alignments: alignments ?? others.flatMap((one) => align(prepare(open), prepare(one))),
    among: [],
    copies: [],
  };
}
