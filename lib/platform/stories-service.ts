import * as v from 'valibot';
import type { Result } from '../contracts/comparison';
import type { StoriesPage } from '../contracts/library';
import type { IndexedDbLibrary } from '../corpus/indexed-db-library';
import type { StoryFinder } from '../story/story-finder';
import { failure, success } from './messages';

/** One call looks at articles for about so long, milliseconds: others get their turn between two calls. */
const SLICE = 250;
const schema = v.object({ newest: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000)) });

export interface StoriesDeps {
  library(): Promise<IndexedDbLibrary>;
  finder(): Promise<StoryFinder>;
}

/** Answers to *library.stories*: looks at some more of the newest articles, then gives the stories among those looked at. */
export function storiesHandler({ library, finder }: StoriesDeps): (request: unknown) => Promise<Result<StoriesPage>> {
  return async (request) => {
    const parsed = v.safeParse(schema, request);
    if (!parsed.success) return failure('bad-request', '“newest” is the number of articles to be grouped.');
    const open = await library();
    const { rows, total } = await open.query({ sort: 'published', descending: true, limit: parsed.output.newest });
    const articles = rows.map((row) => ({ id: row.id, stamp: `${row.versions} ${row.published} ${row.title}` }));
    const until = Date.now() + SLICE;
    const stories = await finder();
    const looked = await stories.look(articles, () => Date.now() >= until);
    const found = await stories.stories(articles, await open.listCorrections());
    const byId = new Map(rows.map((row) => [row.id, row]));
    return success({
      stories: found.map(({ ids, texts }) => ({ texts, articles: ids.map((id) => byId.get(id)!) })),
      looked,
      of: articles.length,
      total,
    });
  };
}
