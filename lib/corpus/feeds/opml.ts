import { generateOpml, parseOpml } from 'feedsmith';
import type { Result } from '../../contracts/comparison';
import type { Feed } from '../../contracts/library';

export interface OpmlEntry {
  url: string;
  title: string | null;
  site: string | null;
}

interface Outline {
  text?: string;
  title?: string;
  xmlUrl?: string;
  htmlUrl?: string;
  outlines?: Outline[];
}

/** The feeds of an OPML file, of all its folders, each address once. Entries whose address is none are rejected by themselves. */
export function readOpml(text: string): Result<{ feeds: OpmlEntry[]; rejected: { url: string; reason: string }[] }> {
  let outlines: Outline[];
  try {
    outlines = (parseOpml(text).body?.outlines ?? []) as Outline[];
  } catch {
    return { ok: false, error: { code: 'not-opml', message: 'This is no readable OPML file. Nothing was added.' } };
  }
  const feeds = new Map<string, OpmlEntry>();
  const rejected: { url: string; reason: string }[] = [];
  const visit = (list: Outline[], depth: number) => {
    for (const outline of list) {
      const url = outline.xmlUrl?.trim();
      if (url) {
        const address = webAddress(url);
        if (!address) rejected.push({ url: url.slice(0, 200), reason: 'This is no web address.' });
        else if (!feeds.has(address))
          feeds.set(address, {
            url: address,
            title: (outline.title ?? outline.text)?.trim() || null,
            site: webAddress(outline.htmlUrl?.trim() ?? ''),
          });
      }
      if (outline.outlines && depth < 20) visit(outline.outlines, depth + 1);
    }
  };
  visit(outlines, 0);
  return { ok: true, value: { feeds: [...feeds.values()], rejected } };
}

/** An OPML 2.0 file of the feeds, for any other feed reader. */
export function writeOpml(feeds: Pick<Feed, 'url' | 'title' | 'site'>[], now: string): string {
  return String(
    generateOpml({
      head: { title: 'Parallax feeds', dateCreated: new Date(now) },
      body: {
        outlines: feeds.map((feed) => ({
          type: 'rss',
          text: feed.title ?? feed.url,
          ...(feed.title ? { title: feed.title } : {}),
          xmlUrl: feed.url,
          ...(feed.site ? { htmlUrl: feed.site } : {}),
        })),
      },
    }),
  );
}

function webAddress(url: string): string | null {
  try {
    const parsed = new URL(url);
    return /^https?:$/.test(parsed.protocol) ? parsed.href : null;
  } catch {
    return null;
  }
}
