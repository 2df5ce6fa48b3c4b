import { parsePage } from '../../article/html';

const FEED_TYPE = /^application\/(?:(?:rss|atom|rdf)\+xml|feed\+json)\b|^text\/(?:rss|atom)/i;

/**
 * Feeds that a page names in its head (`<link rel="alternate" type="application/rss+xml">` and kin), in its order; feeds of comments come last.
 * @param base Address of the page.
 */
export function feedsOfPage(html: string, base: string): { url: string; title: string | null }[] {
  const found = new Map<string, { url: string; title: string | null }>();
  for (const link of parsePage(html).querySelectorAll('link[rel][href]')) {
    const isAlternate = /(?:^|\s)(?:alternate|feed)(?:\s|$)/i.test(link.getAttribute('rel') ?? '');
    if (!isAlternate || !FEED_TYPE.test((link.getAttribute('type') ?? '').trim())) continue;
    try {
      const url = new URL(link.getAttribute('href')!.trim(), base);
      if (!/^https?:$/.test(url.protocol) || found.has(url.href)) continue;
      found.set(url.href, { url: url.href, title: link.getAttribute('title')?.trim() || null });
    } catch {
      // No address: nothing to follow.
    }
  }
  const isOfComments = (feed: { url: string; title: string | null }) =>
    /comment/i.test(`${feed.url} ${feed.title ?? ''}`);
  return [...found.values()].sort((a, b) => Number(isOfComments(a)) - Number(isOfComments(b)));
}
