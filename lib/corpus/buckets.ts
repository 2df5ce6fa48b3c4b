import type { Bucket } from './library';

/** Key of the bucket that holds articles without a (readable) date of publication. */
export const UNDATED = 'undated';
const DAY = 86_400_000;

/**
 * The bucket an article belongs to: the Monday (UTC) of the week it was published in, as `YYYY-MM-DD`, or `undated`.
 * @param published ISO 8601 date or date-time, or null.
 */
export function bucketOf(published: string | null): string {
  if (published === null) return UNDATED;
  const time = Date.parse(published);
  if (Number.isNaN(time)) return UNDATED;
  const day = Math.floor(time / DAY);
  // 1 January 1970 was a Thursday, three days after a Monday.
  const monday = day - ((((day + 3) % 7) + 7) % 7);
  return new Date(monday * DAY).toISOString().slice(0, 10);
}

/** Order of buckets: by date, `undated` last. */
export function byKey(a: Pick<Bucket, 'key'>, b: Pick<Bucket, 'key'>): number {
  if (a.key === b.key) return 0;
  if (a.key === UNDATED) return 1;
  if (b.key === UNDATED) return -1;
  return a.key < b.key ? -1 : 1;
}
