import * as v from 'valibot';
import type { Result } from '../contracts/comparison';
import { failure, type Sender } from './messages';

/** Limits of what a page may send; a content script of ours stays far below them. Characters and entries. */
const MAX_TEXT = 2_000_000;
const MAX_ENTRIES = 20_000;

const short = v.pipe(v.string(), v.maxLength(10_000));
const long = v.pipe(v.string(), v.maxLength(MAX_TEXT));
const orNull = v.nullable(short);
const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_TEXT));
const span = v.object({ article: short, start: offset, end: offset, text: long });
const names = v.pipe(v.array(short), v.maxLength(200));
const address = v.nullable(v.pipe(short, v.regex(/^https?:\/\//i, 'is no web address')));

const article = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  url: address,
  title: orNull,
  outlet: orNull,
  authors: names,
  agencies: names,
  section: orNull,
  published: orNull,
  modified: orNull,
  dateNote: v.nullable(v.object({ value: short, from: short })),
  language: v.pipe(v.string(), v.maxLength(35)),
  kind: v.picklist(['news', 'opinion', 'live', 'other']),
  stub: v.boolean(),
  paywalled: v.boolean(),
  source: v.literal('page'),
  added: short,
  text: long,
  sentences: v.pipe(v.array(span), v.maxLength(MAX_ENTRIES)),
  removed: v.pipe(v.array(v.object({ reason: short, text: long })), v.maxLength(MAX_ENTRIES)),
});

/** An `Extraction` as a content script sends it. */
export const extractionSchema = v.object({
  state: v.picklist([
    'article',
    'not-an-article',
    'index',
    'several-articles',
    'cookie-wall',
    'paywall-stub',
    'restricted',
    'empty',
  ]),
  cues: v.pipe(v.array(v.object({ cue: short, detail: short })), v.maxLength(200)),
  title: orNull,
  article: v.nullable(article),
});
export const markReportSchema = v.object({
  shown: v.boolean(),
  anchored: offset,
  total: offset,
  problem: orNull,
});
export const openArticleSchema = v.object({
  article: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  quote: v.nullable(v.pipe(v.string(), v.maxLength(20_000))),
});
export const openComparisonSchema = v.object({ start: offset });

/** A handler that only ever sees requests of the right shape; others are answered with what is wrong. */
export function fromPage<Schema extends v.GenericSchema, Answer>(
  schema: Schema,
  handler: (request: v.InferOutput<Schema>, sender: Sender) => Promise<Result<Answer>>,
): (request: unknown, sender: Sender) => Promise<Result<Answer>> {
  return async (request, sender) => {
    const parsed = v.safeParse(schema, request);
    if (parsed.success) return handler(parsed.output, sender);
    const issue = parsed.issues[0];
    return failure('bad-request', `${v.getDotPath(issue) ?? 'request'}: ${issue.message}`);
  };
}
