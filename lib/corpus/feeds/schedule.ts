/** Waiting times between polls of one feed, in minutes. */
export const BACK_OFF_LIMIT = 24 * 60;
/** Share by which a waiting time is varied at random, so that feeds added together do not stay together. */
export const JITTER = 0.1;

/**
 * When to try a feed next.
 * @param now ISO 8601 time of this try.
 * @param minutes The reader's interval. It doubles with each failure in a row, up to a day.
 * @param retryAfter Seconds the server asked to wait (Retry-After), or null; it is kept where it is longer, up to a week.
 * @param random 0..1.
 */
export function nextTry(
  now: string,
  minutes: number,
  failures: number,
  retryAfter: number | null,
  random: number,
): string {
  const wait =
    failures === 0 ? minutes : Math.max(minutes, Math.min(BACK_OFF_LIMIT, minutes * 2 ** Math.min(failures, 12)));
  const varied = wait * (1 + JITTER * (2 * random - 1));
  const asked = Math.min((retryAfter ?? 0) / 60, 7 * 24 * 60);
  return new Date(Date.parse(now) + Math.max(varied, asked) * 60_000).toISOString();
}

/** No wait is longer than this, in milliseconds: a week that a server may ask for, with the jitter. */
const LONGEST_WAIT = 7.7 * 24 * 3_600_000;

/** Whether a feed's time has come. One that seems to wait longer than any wait is due too: the clock was set back. */
export function isDue(next: string | null, now: string): boolean {
  if (next === null) return true;
  const wait = Date.parse(next) - Date.parse(now);
  return !(wait > 0) || wait > LONGEST_WAIT;
}

/** Seconds of a Retry-After header, which is a number or a date; null when there is none or it is unreadable. */
export function retryAfterSeconds(header: string | null, now: string): number | null {
  if (!header) return null;
  if (/^\s*\d+\s*$/.test(header)) return Number(header);
  const time = Date.parse(header);
  return Number.isNaN(time) ? null : Math.max(0, (time - Date.parse(now)) / 1000);
}
