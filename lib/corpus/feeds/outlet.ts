import type { Feed } from '../../contracts/library';

const SEPARATORS = /\s+[|>»·•:–—-]\s+|\s*[|»]\s*|:\s+/;

/**
 * Name of the outlet behind a feed: of the parts of the feed's title ("World news | The Example"), the one that the host's name agrees with; else the
 * whole title. Null when the feed states none.
 */
export function outletOfFeed(feed: Pick<Feed, 'url' | 'title' | 'site'>): string | null {
  const title = feed.title?.trim();
  if (!title) return null;
  const host = letters(hostOf(feed.site) ?? hostOf(feed.url) ?? '');
  const parts = title.split(SEPARATORS).map((part) => part.trim());
  const named = parts.filter((part) => part !== '' && agrees(part, host));
  return named.sort((a, b) => b.length - a.length)[0] ?? title;
}

function agrees(part: string, host: string): boolean {
  const name = letters(part);
  if (name.length >= 3 && host.includes(name)) return true;
  const initials = part
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word[0] ?? '')
    .join('')
    .toLowerCase();
  if (initials.length >= 3 && host.includes(initials)) return true;
  return part
    .split(/[^\p{L}\p{N}]+/u)
    .some(
      (word) =>
        word.length >= 3 &&
        !/^(?:the|news|world|latest|top|stories|rss|feed)$/i.test(word) &&
        host.includes(letters(word)),
    );
}

function letters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function hostOf(url: string | null): string | null {
  try {
    return url ? new URL(url).hostname : null;
  } catch {
    return null;
  }
}
