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
