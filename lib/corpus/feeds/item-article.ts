import { articleFromDraft } from '../../article/from-draft';
import type { Article } from '../../contracts/comparison';
import type { Feed } from '../../contracts/library';
import { htmlToText } from './html-text';
import { outletOfFeed } from './outlet';
import type { FeedItem } from './parse-feed';

/**
 * An item's own text of so many words is taken for the whole article; anything shorter is a stub. Feeds' summaries are cut at about 60 words; the
 * shortest complete reports have about 150.
 */
export const FULL_TEXT_WORDS = 150;
/** A date further ahead than this is a wrong clock, and counts as not stated; milliseconds. */
export const FUTURE_LEEWAY = 86_400_000;

/**
 * The article of a feed's item, most often a stub: title and summary. Null when there are no words at all.
 * @param now ISO 8601 time of the poll.
 */
export function articleOfItem(
  item: FeedItem,
  feed: Pick<Feed, 'url' | 'title' | 'site' | 'language'>,
  now: string,
): Article | null {
  const summary = htmlToText(item.html);
  const words = summary.split(/\s+/).filter(Boolean).length;
  const text = summary || item.title;
  if (!text) return null;
  const ahead = item.published !== null && Date.parse(item.published) > Date.parse(now) + FUTURE_LEEWAY;
  const article = articleFromDraft(
    {
      text,
      url: item.link,
      title: item.title,
      outlet: outletOfFeed(feed),
      authors: item.authors,
      published: ahead ? null : item.published,
      language: feed.language?.split(/[-_]/)[0]?.toLowerCase() ?? null,
      stub: words < FULL_TEXT_WORDS,
    },
    'feed',
    now,
  );
  return article.text.trim() === '' ? null : article;
}
