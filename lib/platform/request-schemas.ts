import * as v from 'valibot';
import { KINDS } from '../corpus/backup/format';
import { draftOf } from '../corpus/import/draft';
import { SETTINGS } from '../corpus/settings-schema';

/** Limits of what a message may carry: a page of the extension that sends more has a bug. */
const MAX_IDS = 100_000;
const MAX_FILE = 64 * 1024 * 1024;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const short = v.pipe(v.string(), v.maxLength(4000));
const address = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(4000));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const sources = v.picklist(['seed', 'page', 'feed', 'import']);
const kinds = v.picklist(['news', 'opinion', 'live', 'other']);
const date = v.pipe(
  short,
  v.check((value) => !Number.isNaN(Date.parse(value)), 'is no date'),
);
const webAddress = v.pipe(address, v.regex(/^https?:\/\//i, 'is no web address'));
const nothing = v.object({});
const query = v.object({
  text: v.optional(short),
  outlet: v.optional(v.nullable(short)),
  source: v.optional(sources),
  language: v.optional(short),
  kind: v.optional(kinds),
  from: v.optional(date),
  to: v.optional(date),
  sort: v.optional(v.picklist(['added', 'published', 'outlet', 'title'])),
  descending: v.optional(v.boolean()),
  offset: v.optional(count),
  limit: v.optional(v.pipe(count, v.maxValue(MAX_IDS))),
});
/** A job's own name; the store's keys join it with colons. */
const job = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/, 'is no name of a job'));
const part = v.pipe(count, v.minValue(1), v.maxValue(999_999));
const rejection = v.object({ file: short, line: v.nullable(count), reason: short });
/** A row of an import; what a page made of a file is made a draft of again here, where it counts. */
const importRow = v.pipe(
  v.object({
    file: short,
    line: v.nullable(count),
    draft: v.record(v.string(), v.unknown()),
    html: v.nullable(v.string()),
  }),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const { file, line, draft, html } = dataset.value;
    const read = draftOf(html === null ? draft : { ...draft, html });
    if (read.ok) return { file, line, ...read.value };
    addIssue({ message: read.error.message });
    return NEVER;
  }),
);

/** What each request must look like. Unknown fields are dropped, so no handler ever sees them. */
export const requestSchemas = {
  'correct.set': v.object({ a: id, b: id, verdict: v.nullable(v.picklist(['same-story', 'not-same-story'])) }),
  'correct.list': nothing,
  'library.query': query,
  'library.ids': query,
  'library.facets': nothing,
  'library.get': v.object({ id }),
  'library.add': v.object({ drafts: v.pipe(v.array(v.record(v.string(), v.unknown())), v.maxLength(10_000)) }),
  'library.import': v.object({
    name: v.pipe(v.string(), v.maxLength(1000)),
    text: v.optional(v.pipe(v.string(), v.maxLength(MAX_FILE, 'is larger than 64 MB; split the file'))),
    base64: v.optional(v.pipe(v.string(), v.maxLength(MAX_FILE, 'is larger than 48 MB; split the file'))),
  }),
  'library.fetch': v.object({ urls: v.pipe(v.array(webAddress), v.minLength(1), v.maxLength(1000)) }),
  'library.edit': v.object({
    id,
    changes: v.partial(
      v.object({
        title: v.nullable(short),
        outlet: v.nullable(short),
        authors: v.array(short),
        agencies: v.array(short),
        section: v.nullable(short),
        published: v.nullable(date),
        language: v.pipe(short, v.regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]+)*$/, 'is no language code')),
        kind: kinds,
        stub: v.boolean(),
        url: v.nullable(webAddress),
        pinned: v.boolean(),
      }),
    ),
  }),
  'library.remove': v.object({ ids: v.pipe(v.array(id), v.maxLength(MAX_IDS)) }),
  'library.undo': v.object({ undo: short }),
  'library.clear': nothing,
  'library.seeds': v.object({ present: v.boolean() }),
  'import.stage': v.object({ job, part, rows: v.pipe(v.array(importRow), v.maxLength(10_000)) }),
  'import.begin': v.object({ job, name: short, rows: count, rejected: v.array(rejection) }),
  'import.step': v.object({ job }),
  'import.stop': v.object({ job }),
  'import.list': nothing,
  'backup.read': v.object({ after: v.nullable(short) }),
  'restore.stage': v.object({
    restore: job,
    part,
    file: v.object({ name: short, kind: v.picklist(KINDS), text: v.pipe(v.string(), v.maxLength(MAX_FILE)) }),
  }),
  'restore.commit': v.object({ restore: job, mode: v.picklist(['merge', 'replace']), parts: count }),
  'restore.drop': v.object({ restore: job }),
  'library.retention': v.object({ apply: v.boolean() }),
  'feeds.list': nothing,
  'feeds.starter': nothing,
  'feeds.add': v.object({ url: address }),
  'feeds.edit': v.object({
    url: address,
    changes: v.partial(v.object({ title: v.nullable(short), fullText: v.boolean(), paused: v.boolean() })),
  }),
  'feeds.remove': v.object({ url: address }),
  'feeds.poll': v.object({ url: v.optional(address) }),
  'feeds.importOpml': v.object({ text: v.pipe(v.string(), v.maxLength(10_000_000)) }),
  'feeds.exportOpml': nothing,
  'settings.get': nothing,
  'settings.set': v.partial(v.strictObject(SETTINGS)),
  'requests.list': v.object({ offset: v.optional(count), limit: v.optional(v.pipe(count, v.maxValue(10_000))) }),
  'requests.clear': nothing,
  'storage.use': nothing,
} as const;

export type CorpusRequest = keyof typeof requestSchemas;
