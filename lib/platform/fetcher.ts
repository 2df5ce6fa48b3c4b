import type { Result } from '../contracts/comparison';
import type { RequestEntry } from '../contracts/library';
import { failure, success } from './messages';
import { isPrivateAddress } from './private-address';

/** Pause between two requests to one host, milliseconds. */
export const HOST_PAUSE = 1000;
/** Requests under way at once, each to another host. */
export const PARALLEL = 6;
/** A server that has not answered in full by then is given up; milliseconds. */
export const TIMEOUT = 30_000;

export interface FetcherDeps {
  fetch: typeof fetch;
  /** Whether the reader has allowed the extension to read this address. */
  allowed(url: string): Promise<boolean>;
  /** Whether addresses of the local network may be read. */
  allowPrivate(): Promise<boolean>;
  log(entry: RequestEntry): Promise<void>;
  now(): string;
  pause?: number;
  timeout?: number;
}

export interface FetchOptions {
  /** Why, in words, for the log of requests. */
  why: string;
  headers?: Record<string, string>;
  /** Largest answer in bytes. */
  limit: number;
}

export interface Fetched {
  status: number;
  /** Address after redirects. */
  url: string;
  headers: Headers;
  bytes: Uint8Array;
}

/**
 * The extension's only way to the network: without cookies or referrer, one request per host at a time with a pause after it, with a limit of
 * time and size, and each request logged. Only failures to get any answer are failures; every status is an answer.
 */
export class Fetcher {
  readonly #deps: FetcherDeps;
  readonly #hosts = new Map<string, Promise<unknown>>();
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(deps: FetcherDeps) {
    this.#deps = deps;
  }

  async get(url: string, options: FetchOptions): Promise<Result<Fetched>> {
    const { host } = new URL(url);
    if (isPrivateAddress(url) && !(await this.#deps.allowPrivate()))
      return failure('private-address', `${host} is an address of your own device or network; those are not read.`);
    if (!(await this.#deps.allowed(url)))
      return failure(
        'no-permission',
        `Parallax may not read ${host} yet. Add it again and allow it when the browser asks.`,
      );
    const before = this.#hosts.get(host) ?? Promise.resolve();
    const mine = before.then(() => this.#inTurn(() => this.#request(url, host, options)));
    const freed = mine.then(() => new Promise((resolve) => setTimeout(resolve, this.#deps.pause ?? HOST_PAUSE)));
    this.#hosts.set(host, freed);
    void freed.then(() => {
      if (this.#hosts.get(host) === freed) this.#hosts.delete(host);
    });
    return mine;
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    while (this.#running >= PARALLEL) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#running++;
    try {
      return await work();
    } finally {
      this.#running--;
      this.#waiting.shift()?.();
    }
  }

  async #request(url: string, host: string, options: FetchOptions): Promise<Result<Fetched>> {
    const entry: RequestEntry = {
      at: this.#deps.now(),
      method: 'GET',
      url,
      why: options.why,
      sent: [
        'no cookies, no referrer',
        ...Object.entries(options.headers ?? {}).map(([name, value]) => `${name}: ${value}`),
      ].join('; '),
      status: null,
      bytes: null,
      error: null,
    };
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), this.#deps.timeout ?? TIMEOUT);
    try {
      const response = await this.#deps.fetch(url, {
        headers: options.headers,
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        redirect: 'follow',
        signal: stop.signal,
      });
      entry.status = response.status;
      if (response.redirected) entry.sent += `; led to ${response.url}`;
      if (isPrivateAddress(response.url || url) && !(await this.#deps.allowPrivate())) {
        stop.abort();
        return this.#failed(
          entry,
          'private-address',
          `${host} leads to an address of your own device or network; those are not read.`,
        );
      }
      const bytes = await readUpTo(response, options.limit);
      if (bytes === null) {
        stop.abort();
        return this.#failed(
          entry,
          'too-large',
          `The answer of ${host} is larger than ${Math.round(options.limit / 1e6)} MB.`,
        );
      }
      entry.bytes = bytes.length;
      await this.#deps.log(entry);
      return success({ status: response.status, url: response.url || url, headers: response.headers, bytes });
    } catch (error) {
      if (stop.signal.aborted) return this.#failed(entry, 'timeout', `${host} did not answer in time.`);
      const detail = error instanceof Error ? error.message : String(error);
      return this.#failed(
        entry,
        'unreachable',
        `${host} could not be reached, or it leads to a host that Parallax may not read (${detail}).`,
      );
    } finally {
      clearTimeout(timer);
    }
  }

  async #failed(entry: RequestEntry, code: string, message: string): Promise<Result<Fetched>> {
    entry.error = message;
    await this.#deps.log(entry);
    return failure(code, message);
  }
}

/** The body, or null as soon as it is longer than `limit`. */
async function readUpTo(response: Response, limit: number): Promise<Uint8Array | null> {
  if (Number(response.headers.get('content-length')) > limit) return null;
  if (!response.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > limit) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Character set of a Content-Type header. */
export function charsetOf(headers: Headers): string | null {
  return /charset\s*=\s*["']?([\w.:-]+)/i.exec(headers.get('content-type') ?? '')?.[1] ?? null;
}

/** What an HTTP status other than success means, as a sentence. */
export function statusInWords(status: number): string {
  const meaning: Record<number, string> = {
    401: 'it asks for a login',
    402: 'it asks for payment',
    403: 'it refuses the request',
    404: 'there is nothing at this address',
    429: 'it asks for fewer requests',
    500: 'it has an error of its own',
    502: 'it cannot be reached behind its proxy',
    503: 'it is overloaded or under maintenance',
  };
  return `The server answers with status ${status}${meaning[status] ? `: ${meaning[status]}` : ''}.`;
}
