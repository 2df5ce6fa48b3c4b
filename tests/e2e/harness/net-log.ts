import { readFileSync } from 'node:fs';

/** One request as Chromium's network log has it. */
export interface LoggedRequest {
  url: string;
  method: string;
  /** Origin that asked for it (`http://…`, `chrome-extension://…`); null for the browser's own and for what a person opened. */
  initiator: string | null;
}

interface NetLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { url?: string; method?: string; initiator?: string } }[];
}

/**
 * Every request over the network in a log written by `--log-net-log`, in order. The browser writes it below all pages, workers and
 * extensions, so nothing that a script does can be missing.
 */
export function readNetLog(file: string): LoggedRequest[] {
  const log = JSON.parse(readFileSync(file, 'utf8')) as NetLog;
  const start = log.constants.logEventTypes.URL_REQUEST_START_JOB;
  if (start === undefined)
    throw new Error('This network log has no event URL_REQUEST_START_JOB; the format has changed.');
  return log.events.flatMap(({ type, params }) => {
    if (type !== start || !params?.url) return [];
    const initiator = params.initiator && params.initiator !== 'not an origin' ? params.initiator : null;
    return [{ url: params.url, method: params.method ?? 'GET', initiator }];
  });
}

/**
 * The requests that the extension could have caused: those of its own pages and worker, and those of opened pages that are not what the
 * pages themselves load (a content script's requests carry its page's origin). The browser's own errands have no initiator and go to its
 * maker; they are none of ours.
 * @param expected addresses that the opened pages load themselves
 */
export function ownRequests(requests: LoggedRequest[], extension: string, expected: string[]): LoggedRequest[] {
  return requests.filter(({ url, initiator }) => {
    if (initiator === null) return !expected.includes(url) && !BROWSER_ERRANDS.test(new URL(url).hostname);
    return initiator === `chrome-extension://${extension}` || !expected.includes(url);
  });
}

/** Hosts that a fresh Chromium profile asks by itself, extension or not. */
const BROWSER_ERRANDS = /(?:^|\.)(?:google\.com|googleapis\.com|gstatic\.com|gvt1\.com|microsoft\.com|bing\.com)$/;
