import { browser } from 'wxt/browser';
import type { IndexedDbLibrary } from '../corpus/indexed-db-library';
import { logRequest } from '../corpus/request-log';
import { readSettings } from '../corpus/settings';
import { Fetcher } from './fetcher';

/** The fetcher of the extension: with its permissions, its settings and its log. */
export function extensionFetcher(library: () => Promise<IndexedDbLibrary>, now: () => string): Fetcher {
  return new Fetcher({
    fetch: (input, init) => fetch(input, init),
    allowed: (url) =>
      browser.permissions.contains({ origins: [`${new URL(url).protocol}//${new URL(url).hostname}/*`] }),
    allowPrivate: async () => (await readSettings((await library()).database)).allowPrivateAddresses,
    log: async (entry) => logRequest((await library()).database, entry),
    now,
  });
}

const ALARM = 'parallax-feeds';
/** How often the background looks which feeds are due, minutes. */
export const LOOK_MINUTES = 5;

/** Polls due feeds by an alarm, which also wakes a stopped worker. To be called synchronously when the background starts. */
export function pollByAlarm(pollDue: () => Promise<unknown>): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === ALARM)
      void pollDue().catch((error: unknown) => console.error('Parallax: polling failed', error));
  });
  void browser.alarms.get(ALARM).then((alarm) => {
    if (!alarm) void browser.alarms.create(ALARM, { delayInMinutes: 1, periodInMinutes: LOOK_MINUTES });
  });
}
