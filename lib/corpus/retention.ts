import type { Settings } from '../contracts/library';
import type { Row } from './store/database';

const DAY = 86_400_000;

/**
 * Articles that the reader's limits of age and number no longer keep, oldest first. Age counts from the day an article was added. Pinned
 * articles and seeds always stay, and pinned ones do not count against the number.
 */
export function expired(
  rows: Iterable<Row>,
  limits: Pick<Settings, 'retentionDays' | 'retentionArticles'>,
  now: string,
): Row[] {
  const own = [...rows]
    .filter((row) => !row.pinned && row.source !== 'seed')
    .sort((a, b) => (a.added < b.added ? -1 : 1));
  const { retentionDays, retentionArticles } = limits;
  const oldest = retentionDays === null ? null : new Date(Date.parse(now) - retentionDays * DAY).toISOString();
  const tooMany = retentionArticles === null ? 0 : Math.max(0, own.length - retentionArticles);
  return own.filter((row, index) => index < tooMany || (oldest !== null && row.added < oldest));
}
