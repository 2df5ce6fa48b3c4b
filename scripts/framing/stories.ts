import { readdirSync, readFileSync } from 'node:fs';
import { align } from '../../lib/alignment/align';
import { findCopy } from '../../lib/alignment/copies';
import { prepare } from '../../lib/alignment/prepare';
import type { Article, Match } from '../../lib/contracts/comparison';
import type { CommonPass } from '../../lib/framing/pass';
import { bareArticle } from '../../tests/fixtures/bare-article';

interface StoryArticle {
  id: string;
  outlet: string;
  published: string | null;
  relation?: Match['relation'];
  rewriteOf?: string;
  /** Sentences per paragraph; two each where it is missing. */
  paragraphs?: number[];
  /** `fact`: a name of the fact the sentence states; several are joined by "+". */
  sentences: { fact: string; text: string }[];
}
/** The sets of stories: who looked at which, and when, stands in docs/framing.md. `looked`, `blind` and `unseen` have no answers for wording. */
export const SPLITS = ['dev', 'held', 'fresh', 'later', 'recent', 'looked', 'blind', 'unseen'] as const;
/** One invented story: articles sentence by sentence with the fact each states, and what a careful reader would report. */
export interface Story {
  slug: string;
  topic: string;
  split: (typeof SPLITS)[number];
  articles: StoryArticle[];
  gold: {
    /**
     * importance 3: a careful reader reports it; 2: minor; 1: style. `a`/`b` null: nothing stands there. Entries of one `change` are other ways
     * to cut out the same change: any of them is enough.
     */
    wording: { articles: [string, string]; a: string | null; b: string | null; importance: number; change?: string }[];
    voices: { article: string; speaker: string; speech: string; content: string }[];
    numbers: { values: Record<string, number> }[];
    kinds: Record<string, string>;
  };
}

const DIRECTORY = new URL('../../tests/fixtures/framing/', import.meta.url);

/** The stories of a half, or all. */
export function stories(split?: Story['split']): Story[] {
  return readdirSync(DIRECTORY)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(new URL(name, DIRECTORY), 'utf8')) as Story)
    .filter((story) => !split || story.split === split);
}

/** An article of a story as the library would hold it. */
export function articleOf(story: Story, one: StoryArticle): Article {
  const id = `${story.slug}-${one.id}`;
  const ends = new Set<number>();
  let end = 0;
  for (const sentences of one.paragraphs ?? one.sentences.map(() => 2)) {
    end += sentences;
    ends.add(end);
  }
  const text = one.sentences
    .map(({ text }, i) => text + (ends.has(i + 1) ? '\n' : ' '))
    .join('')
    .trim();
  return bareArticle(id, text, { outlet: one.outlet, published: one.published });
}

/** The pass from the first article against the others (without light rewrites unless asked for). */
export function passOf(story: Story, withRewrite = false): CommonPass {
  const chosen = story.articles.filter((one) => withRewrite || !one.rewriteOf);
  const [article, ...rest] = chosen.map((one) => articleOf(story, one)) as [Article, ...Article[]];
  const others = rest.map((other, i) => ({
    article: other,
    match: {
      article: other.id,
      relation: chosen[i + 1]!.relation ?? ('same-story' as const),
      score: 0.9,
      why: [],
      corrected: false,
    },
  }));
  const alignments = others.flatMap((other) => align(prepare(article), prepare(other.article)));
  const among = rest.flatMap((x, i) =>
    rest.slice(i + 1).flatMap((y) => align(prepare(x), prepare(y)).filter((one) => one.tier === 'strict')),
  );
  const all = [article, ...rest];
  const copies = all.flatMap((x, i) =>
    all.slice(i + 1).flatMap((y) => findCopy(x, y, align(prepare(x), prepare(y))) ?? []),
  );
  return { article, others, alignments, among, copies };
}
