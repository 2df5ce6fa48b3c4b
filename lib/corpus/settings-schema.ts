import * as v from 'valibot';

/** As the browser writes it, so that it can stand in a match pattern: a single wrong one would stop all sites. */
const host = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.maxLength(253),
  v.regex(/^(?:[a-z\d_-]+(?:\.[a-z\d_-]+)*\.?|\[[\da-f:]+\])$/, 'is no host name'),
);
const hosts = v.pipe(v.array(host), v.maxLength(10_000));

/** What each setting may be; used for what screens send and for what a backup brings. */
export const SETTINGS = {
  highlights: v.boolean(),
  hoverDelay: v.pipe(v.number(), v.minValue(0), v.maxValue(2000)),
  theme: v.picklist(['system', 'light', 'dark']),
  badge: v.boolean(),
  contextMenu: v.boolean(),
  automatic: v.picklist(['off', 'sites', 'everywhere']),
  automaticSites: hosts,
  excludedSites: hosts,
  unmarkedSites: hosts,
  collect: v.picklist(['off', 'sites', 'everywhere']),
  collectSites: hosts,
  collectPaused: v.boolean(),
  feedsPaused: v.boolean(),
  feedMinutes: v.pipe(v.number(), v.minValue(5), v.maxValue(10_080)),
  retentionDays: v.nullable(v.pipe(v.number(), v.minValue(1), v.maxValue(36_500))),
  retentionArticles: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000_000))),
  allowPrivateAddresses: v.boolean(),
};
