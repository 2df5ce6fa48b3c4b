import * as v from 'valibot';
import type { Failure, Result } from '../../contracts/comparison';
import type { ArticleDraft } from '../../contracts/library';

/** Longest text of one article, in characters: ten times the longest article seen in the development data, and still quick to read. */
export const MAX_TEXT = 1_000_000;
/** Longest HTML of one page. */
export const MAX_HTML = 12_000_000;

/** Other names under which common exports carry a field. */
const ALIASES: Record<string, string[]> = {
  text: ['body', 'content', 'articleBody', 'article_body', 'fulltext', 'full_text', 'maintext'],
  title: ['headline', 'name'],
  outlet: ['source', 'publisher', 'site', 'domain', 'newspaper'],
  url: ['link', 'address', 'canonical_url', 'href'],
  published: ['date', 'publishedAt', 'published_at', 'date_publish', 'datePublished', 'pubDate', 'pub_date'],
  authors: ['author', 'byline', 'creator'],
  language: ['lang', 'languageCode'],
  html: ['raw_html'],
};

const words = (limit: number) => v.pipe(v.string(), v.trim(), v.maxLength(limit, `is longer than ${limit} characters`));
const optional = (limit: number) => v.optional(v.nullable(words(limit)));

const ROW = v.object({
  id: v.optional(
    v.nullable(
      v.union(
        [v.pipe(words(200), v.minLength(1)), v.pipe(v.number(), v.transform(String))],
        'is neither a text nor a number',
      ),
    ),
  ),
  url: v.optional(
    v.nullable(
      v.pipe(
        words(4000),
        v.check((url) => url === '' || isWebAddress(url), 'is no web address'),
      ),
    ),
  ),
  title: optional(2000),
  outlet: optional(400),
  section: optional(400),
  language: v.optional(
    v.nullable(v.pipe(words(35), v.regex(/^$|^[a-zA-Z]{2,3}([-_][a-zA-Z0-9]+)*$/, 'is no language code'))),
  ),
  published: v.optional(v.nullable(v.union([v.string(), v.number()], 'is no date'))),
  authors: v.optional(v.nullable(v.union([words(2000), v.array(words(400))], 'is no list of names'))),
  kind: v.optional(
    v.nullable(v.picklist(['news', 'opinion', 'live', 'other'], 'is not one of news, opinion, live, other')),
  ),
  stub: v.optional(v.nullable(v.boolean('is neither true nor false'))),
  text: v.optional(
    v.nullable(v.pipe(v.string('is no text'), v.maxLength(MAX_TEXT, `is longer than ${MAX_TEXT} characters`))),
  ),
  html: v.optional(
    v.nullable(v.pipe(v.string('is no text'), v.maxLength(MAX_HTML, `is longer than ${MAX_HTML} characters`))),
  ),
});

/** Makes a draft of a row of an import. The failure says in words which field is wrong, and how. */
export function draftOf(value: unknown): Result<{ draft: ArticleDraft; html: string | null }> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return failed('This row is no object with fields.');
  const parsed = v.safeParse(ROW, named(value as Record<string, unknown>));
  if (!parsed.success) {
    const issue = parsed.issues[0];
    const path = v.getDotPath(issue);
    return failed(path ? `“${path.split('.')[0]}” ${plain(issue.message)}.` : issue.message);
  }
  const row = parsed.output;
  const text = row.text?.trim() ? row.text : null;
  const html = row.html?.trim() ? row.html : null;
  if (text === null && html === null)
    return failed('There is no text in this row (a field “text”, “body”, “content” or “html”).');
  const published = dateOf(row.published ?? null);
  if (!published.ok) return published;
  return {
    ok: true,
    value: {
      draft: {
        text: text ?? '',
        id: row.id ?? null,
        url: row.url || null,
        title: row.title || null,
        outlet: row.outlet || null,
        section: row.section || null,
        language: row.language || null,
        published: published.value,
        authors: authorsOf(row.authors ?? null),
        ...(row.kind ? { kind: row.kind } : {}),
        ...(row.stub ? { stub: true } : {}),
      },
      html: text === null ? html : null,
    },
  };
}

function named(value: Record<string, unknown>): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  const byLower = new Map(Object.keys(value).map((key) => [key.trim().toLowerCase(), key]));
  for (const field of Object.keys(ROW.entries)) {
    for (const name of [field, ...(ALIASES[field] ?? [])]) {
      const key = byLower.get(name.toLowerCase());
      // `source` is an outlet's name in foreign exports, but the way an article came in our own.
      if (key === undefined || (name === 'source' && 'outlet' in value)) continue;
      const found = value[key];
      if (found === undefined || found === null || found === '') continue;
      row[field] = found;
      break;
    }
  }
  return row;
}

/** A date as ISO 8601: ISO stays as it is, seconds and milliseconds since 1970 and other readable forms are turned into it. */
function dateOf(value: string | number | null): Result<string | null> {
  if (value === null || value === '') return { ok: true, value: null };
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}([T ]|$)/.test(value.trim()) && !Number.isNaN(Date.parse(value)))
    return { ok: true, value: value.trim().replace(' ', 'T') };
  const time = typeof value === 'number' ? (value < 1e11 ? value * 1000 : value) : Date.parse(value);
  if (Number.isNaN(time) || Math.abs(time) > 8.64e15)
    return failed(`“published” is no date: “${String(value).slice(0, 60)}”.`);
  return { ok: true, value: new Date(time).toISOString() };
}

function authorsOf(value: string | string[] | null): string[] {
  if (value === null) return [];
  const list = Array.isArray(value) ? value : value.split(/\s*[;|]\s*|\s*,\s+|\s+and\s+/);
  return list.map((name) => name.trim()).filter((name) => name !== '');
}

function isWebAddress(url: string): boolean {
  try {
    return /^https?:$/.test(new URL(url).protocol);
  } catch {
    return false;
  }
}

function plain(message: string): string {
  return /^Invalid/.test(message) ? 'has a value of the wrong type' : message;
}

function failed(message: string): { ok: false; error: Failure } {
  return { ok: false, error: { code: 'rejected-row', message } };
}
