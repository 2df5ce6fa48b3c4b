import { datesOfLines, linesUnderHeadline } from './date-line';
import { isoDate } from './iso-date';
import { stringOf } from './json-ld';
import type { PageMarkup } from './page';
import { spacedText } from './spaced-text';

const PUBLISHED = [
  'article:published_time',
  'article:published',
  'og:published_time',
  'og:article:published_time',
  'parsely-pub-date',
  'sailthru.date',
  'datepublished',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'pubdate',
  'pub_date',
  'ptime',
  'cxenseparse:recs:publishtime',
  'dc.date.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'dcterms.date',
  'article.published',
  'article.created',
  'article_date_original',
  'original-publish-date',
  'originalpublicationdate',
  'rnews:datepublished',
  'displaydate',
  'date',
];
const MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'article:modified',
  'lastmod',
  'last-modified',
  'datemodified',
  'revised',
  'dcterms.modified',
  'article.updated',
];

/**
 * Publication and last change as the page states them, ISO 8601 with zone where stated; null where it does not.
 * @param leading lines that stood above the text, read where the markup states no date.
 */
export function datesOf(
  page: PageMarkup,
  leading: readonly string[] = [],
): { published: string | null; modified: string | null } {
  const { document, ld, meta } = page;
  let read: ReturnType<typeof datesOfLines> | null = null;
  const lines = () => (read ??= datesOfLines([...linesUnderHeadline(document), ...leading]));
  const published = first([
    () => (ld ? isoDate(stringOf(ld, 'datePublished') ?? stringOf(ld, 'dateCreated')) : null),
    () => first(PUBLISHED.map((name) => () => isoDate(meta.first(name)))),
    () => fromItemprop(document, 'datePublished'),
    () => fromItemprop(document, 'dateCreated'),
    () => first(page.nodes.map((node) => () => isoDate(stringOf(node, 'datePublished')))),
    () => fromAddress(page.url),
    () => fromTime(document),
    () => fromByline(document),
    () => lines().published,
  ]);
  const modified = first([
    () => (ld ? isoDate(stringOf(ld, 'dateModified')) : null),
    () => first(MODIFIED.map((name) => () => isoDate(meta.first(name)))),
    () => fromItemprop(document, 'dateModified'),
    () => (published === lines().published ? lines().modified : null),
  ]);
  return { published, modified };
}

function first(readers: (() => string | null)[]): string | null {
  for (const read of readers) {
    const value = read();
    if (value) return value;
  }
  return null;
}

function fromItemprop(document: Document, name: string): string | null {
  for (const element of document.querySelectorAll(`[itemprop~="${name}"]`)) {
    const value = isoDate(element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent);
    if (value) return value;
  }
  return null;
}

/** `/2019/11/18/`, `/2019-11-18-`, `/20191118/`, `/2019/nov/18/`. */
function fromAddress(url: string): string | null {
  const path = url.replace(/^[a-z]+:\/\/[^/]+/i, '').replace(/[?#].*$/, '');
  const m =
    /\/(\d{4})[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?=[/_.-]|$)/i.exec(path) ??
    /\/(\d{4})(\d{2})(\d{2})(?=\d*[/_.-]|$)/.exec(path);
  if (!m) return null;
  return /^\d/.test(m[2]!)
    ? isoDate(`${m[1]}-${m[2]!.padStart(2, '0')}-${m[3]!.padStart(2, '0')}`)
    : isoDate(`${m[3]} ${m[2]} ${m[1]}`);
}

function fromTime(document: Document): string | null {
  const inArticle = [
    ...document.querySelectorAll(
      'article time, main time, header time, [class*="date" i] time, [class*="byline" i] time',
    ),
  ];
  for (const time of [...inArticle, ...document.querySelectorAll('time[pubdate], time')].slice(0, 30)) {
    const value = isoDate(time.getAttribute('datetime')) ?? isoDate(time.textContent);
    if (value) return value;
  }
  return null;
}

/** A short element whose class says date and whose text is one. */
function fromByline(document: Document): string | null {
  const places = document.querySelectorAll(
    '[class*="date" i], [class*="publish" i], [class*="timestamp" i], [class*="byline" i], [id*="date" i], [class*="posted" i], [class*="meta" i]',
  );
  for (const element of [...places].slice(0, 200)) {
    if (/^(?:html|body|main|article|section)$/i.test(element.localName)) continue;
    if ((element.textContent ?? '').length > 200) continue;
    const text = spacedText(element)
      .replace(/[|\s]+/g, ' ')
      .trim();
    const value = text.length > 5 && text.length < 120 ? isoDate(text) : null;
    if (value) return value;
  }
  return null;
}
