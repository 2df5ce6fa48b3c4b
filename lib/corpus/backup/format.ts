import * as v from 'valibot';
import { SETTINGS } from '../settings-schema';

/** Raised when the files of a backup change their meaning; older backups stay readable, newer ones are refused. */
export const BACKUP_VERSION = 1;
export const MANIFEST = 'manifest.json';
/** So many rows stand in one file of a backup, so that it is written, checked and read in small pieces. */
export const PART_ROWS = 500;

const text = v.string();
const stated = v.nullable(text);
const names = v.array(text);
const moment = v.pipe(
  text,
  v.check((value) => !Number.isNaN(Date.parse(value)), 'is no date'),
);

/** An article in a backup: sentences are [start, end] into the text, since their words stand there already. */
const article = v.object({
  id: v.pipe(text, v.minLength(1)),
  url: stated,
  title: stated,
  outlet: stated,
  authors: names,
  agencies: names,
  section: stated,
  published: v.nullable(moment),
  modified: v.nullable(moment),
  dateNote: v.nullable(v.object({ value: text, from: text })),
  language: text,
  kind: v.picklist(['news', 'opinion', 'live', 'other']),
  stub: v.boolean(),
  paywalled: v.boolean(),
  source: v.picklist(['seed', 'page', 'feed', 'import']),
  added: moment,
  text,
  sentences: v.array(v.tuple([v.number(), v.number()])),
  removed: v.array(v.object({ reason: text, text })),
});

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const feed = v.object({
  url: text,
  title: stated,
  site: stated,
  country: stated,
  language: stated,
  state: v.picklist(['unverified', 'ok', 'failing', 'paused']),
  fullText: v.boolean(),
  added: moment,
  lastTry: stated,
  lastSuccess: stated,
  nextTry: stated,
  error: stated,
  items: count,
  etag: stated,
  lastModified: stated,
  failures: count,
  seen: names,
});

/** What one line of each kind of file must be. */
export const LINES = {
  articles: v.object({ article, pinned: v.boolean(), versions: v.pipe(count, v.minValue(1)) }),
  versions: v.object({ id: text, number: v.pipe(count, v.minValue(1)), added: moment, title: stated, text }),
  corrections: v.object({ a: text, b: text, verdict: v.picklist(['same-story', 'not-same-story']), at: moment }),
  feeds: feed,
  // A setting that this version does not know is left out; one it knows must be what it may be.
  settings: v.partial(v.object(SETTINGS)),
} as const;
export type LineKind = keyof typeof LINES;
export type Line<Kind extends LineKind> = v.InferOutput<(typeof LINES)[Kind]>;
export const KINDS = Object.keys(LINES) as LineKind[];

export const MANIFEST_SCHEMA = v.object({
  format: v.literal('parallax-backup'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  made: moment,
  files: v.array(v.object({ name: text, kind: v.picklist(KINDS), rows: count, sha256: text })),
});
export type Manifest = v.InferOutput<typeof MANIFEST_SCHEMA>;

export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
