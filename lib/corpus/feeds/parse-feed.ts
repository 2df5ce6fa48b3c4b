import { parseFeed } from 'feedsmith';
import type { Result } from '../../contracts/comparison';

/** So many items of one feed are read, in the feed's own order (newest first in practice). */
export const MAX_ITEMS = 300;

export interface FeedItem {
  /** What the feed itself tells items apart by; else the address; else title and date. */
  guid: string;
  /** Absolute address as the feed gives it, not canonical; null when the item has none. */
  link: string | null;
  title: string | null;
  authors: string[];
  /** ISO 8601, null where not stated or unreadable. */
  published: string | null;
  /** Summary or full content, HTML or plain. */
  html: string;
}
export interface ParsedFeed {
  title: string | null;
  site: string | null;
  language: string | null;
  items: FeedItem[];
}

/** Dates stay as they were written: `isoDate` judges them. */
const parse = (text: string) => parseFeed<string>(text, { maxItems: MAX_ITEMS, parseDateFn: (raw) => raw });
type Parsed = ReturnType<typeof parse>;
type FeedOf<Format extends Parsed['format']> = Extract<Parsed, { format: Format }>['feed'];
interface RawItem {
  guid?: string;
  link?: string;
  title?: string;
  authors?: (string | undefined)[];
  date?: string;
  html?: string;
}

/**
 * Reads RSS, Atom, RDF or JSON Feed (npm feedsmith). Relative links are resolved against the feed's site or address; of items with one guid the first counts.
 * @param address Where the feed was found after redirects.
 */
export function readFeed(text: string, address: string): Result<ParsedFeed> {
  if (/^\s*(?:<!doctype html|<html)/i.test(text))
    return failed('not-a-feed', 'This address gives a web page, not a feed.');
  if (text.trim() === '') return failed('not-a-feed', 'This address gives an empty answer.');
  try {
    const parsed = parse(text);
    if (parsed.format === 'atom') return done(address, fromAtom(parsed.feed));
    if (parsed.format === 'json') return done(address, fromJson(parsed.feed));
    if (parsed.format === 'rdf') return done(address, fromRdf(parsed.feed));
    return done(address, fromRss(parsed.feed));
  } catch (error) {
    const reason =
      error instanceof Error && error.name === 'DetectError'
        ? 'it is no RSS, Atom, RDF or JSON Feed'
        : 'its markup is damaged';
    return failed('not-a-feed', `The feed cannot be read: ${reason}.`);
  }
}

interface Raw {
  title?: string;
  site?: string;
  language?: string;
  items: RawItem[];
}

function fromRss(feed: FeedOf<'rss'>): Raw {
  return {
    title: feed.title,
    site: feed.link,
    language: feed.language,
    items: (feed.items ?? []).map((item) => ({
      guid: item.guid?.value,
      link: item.link ?? (item.guid?.isPermaLink === false ? undefined : webAddress(item.guid?.value)),
      title: item.title,
      authors: item.dc?.creators ?? item.authors?.map((author) => (typeof author === 'string' ? author : author.name)),
      date: item.pubDate ?? item.dc?.dates?.[0],
      html: item.content?.encoded ?? item.description,
    })),
  };
}

function fromRdf(feed: FeedOf<'rdf'>): Raw {
  return {
    title: feed.title,
    site: feed.link,
    language: feed.dc?.languages?.[0],
    items: (feed.items ?? []).map((item) => ({
      guid: item.rdf?.about,
      link: item.link,
      title: item.title,
      authors: item.dc?.creators,
      date: item.dc?.dates?.[0],
      html: item.content?.encoded ?? item.description,
    })),
  };
}

function fromAtom(feed: FeedOf<'atom'>): Raw {
  const page = (links: FeedOf<'atom'>['links']) =>
    (links ?? []).find((link) => !link.rel || link.rel === 'alternate')?.href;
  return {
    title: textOf(feed.title),
    site: page(feed.links),
    items: (feed.entries ?? []).map((entry) => ({
      guid: entry.id,
      link: page(entry.links),
      title: textOf(entry.title),
      authors: entry.authors?.map((author) => author.name),
      date: entry.published ?? entry.updated,
      html: textOf(entry.content) ?? textOf(entry.summary),
    })),
  };
}

function fromJson(feed: FeedOf<'json'>): Raw {
  return {
    title: feed.title,
    site: feed.home_page_url,
    language: feed.language,
    items: (feed.items ?? []).map((item) => ({
      guid: item.id,
      link: item.url ?? item.external_url,
      title: item.title,
      authors: item.authors?.map((author) => author.name),
      date: item.date_published ?? item.date_modified,
      html: item.content_html ?? item.content_text ?? item.summary,
    })),
  };
}

function done(address: string, raw: Raw): Result<ParsedFeed> {
  const site = absolute(raw.site, address);
  const items = new Map<string, FeedItem>();
  for (const item of raw.items) {
    const link = absolute(item.link, site ?? address);
    const title = clean(item.title);
    const guid = item.guid?.trim() || link || `${title ?? ''} ${item.date ?? ''}`.trim();
    if (guid === '' || items.has(guid) || (title === null && !item.html)) continue;
    items.set(guid, {
      guid,
      link,
      title,
      authors: (item.authors ?? []).flatMap((name) => clean(name) ?? []),
      published: isoDate(item.date),
      html: item.html ?? '',
    });
  }
  return {
    ok: true,
    value: { title: clean(raw.title), site, language: clean(raw.language), items: [...items.values()] },
  };
}

function textOf(value: string | { value?: string } | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.value;
}

/** One line without markup: some feeds escape tags even in titles. */
function clean(value: string | undefined): string | null {
  return (
    value
      ?.replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim() || null
  );
}

function absolute(link: string | undefined, base: string): string | null {
  if (!link?.trim()) return null;
  try {
    const url = new URL(link.trim(), base);
    return /^https?:$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

function webAddress(value: string | undefined): string | undefined {
  return value && /^https?:\/\//i.test(value.trim()) ? value : undefined;
}

function isoDate(value: string | undefined): string | null {
  if (!value) return null;
  const text = value.trim();
  const time = Date.parse(text);
  if (Number.isNaN(time)) return null;
  return /^\d{4}-\d{2}-\d{2}/.test(text) ? text : new Date(time).toISOString();
}

function failed(code: string, message: string): { ok: false; error: { code: string; message: string } } {
  return { ok: false, error: { code, message } };
}
