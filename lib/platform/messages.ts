import { browser } from 'wxt/browser';
import type { Result } from '../contracts/comparison';
import type { Answer, BackgroundApi, PageApi, Request } from './api';

/**
 * Typed messages over `runtime.sendMessage`. The listener is synchronous, answers through `sendResponse` and returns a literal `true`: the one
 * form that works in Chrome and Firefox alike (an async listener would claim every message and lose the class of an error).
 */
interface Envelope {
  parallax: 'background' | 'page';
  name: string;
  request: unknown;
}

export type Sender = { tab: number | null; private: boolean; trusted: boolean };
export type Handlers<Api> = {
  [Name in keyof Api]: (
    request: Request<Api, Name>,
    sender: Sender,
  ) => Promise<Result<Answer<Api, Name>>> | Result<Answer<Api, Name>>;
};

/** Asks the background. Never rejects: a dead or updated extension is a `disconnected` failure. */
export async function call<Name extends keyof BackgroundApi>(
  name: Name,
  request: Request<BackgroundApi, Name>,
): Promise<Result<Answer<BackgroundApi, Name>>> {
  return receive(() => browser.runtime.sendMessage({ parallax: 'background', name, request } satisfies Envelope));
}

/** Asks the content script of a tab (its top frame). Never rejects: a closed tab or a page without the script is `disconnected`. */
export async function callPage<Name extends keyof PageApi>(
  tab: number,
  name: Name,
  request: Request<PageApi, Name>,
): Promise<Result<Answer<PageApi, Name>>> {
  return receive(() =>
    browser.tabs.sendMessage(tab, { parallax: 'page', name, request } satisfies Envelope, { frameId: 0 }),
  );
}

async function receive<T>(send: () => Promise<unknown>): Promise<Result<T>> {
  try {
    const answer = await send();
    if (isResult(answer)) return answer as Result<T>;
    return failure('no-answer', 'Nothing answered. Reload the page and try again.');
  } catch (error) {
    return failure('disconnected', error instanceof Error ? error.message : String(error));
  }
}

/**
 * Answers the messages of one direction until `signal` aborts. Content scripts may only call the names in `untrusted`; a handler that throws
 * is answered with an `internal` failure.
 */
export function serve<Api>(
  side: Envelope['parallax'],
  handlers: Handlers<Api>,
  options: { untrusted?: readonly (keyof Api)[]; signal?: AbortSignal } = {},
): void {
  const listener = (
    message: unknown,
    from: { id?: string; url?: string; tab?: { id?: number; incognito?: boolean } },
    sendResponse: (answer: unknown) => void,
  ): true | undefined => {
    if (!isEnvelope(message) || message.parallax !== side || from.id !== browser.runtime.id) return undefined;
    const name = message.name as keyof Api;
    if (!Object.hasOwn(handlers, name)) {
      sendResponse(failure('unknown-message', `No handler for “${message.name}”.`));
      return true;
    }
    const sender: Sender = {
      tab: from.tab?.id ?? null,
      private: from.tab?.incognito ?? false,
      trusted: side === 'page' || (from.url ?? '').startsWith(`${location.origin}/`),
    };
    if (!sender.trusted && !options.untrusted?.includes(name)) {
      sendResponse(failure('not-allowed', `“${message.name}” cannot be asked from a web page.`));
      return true;
    }
    Promise.resolve()
      .then(() => handlers[name](message.request as Request<Api, typeof name>, sender))
      .then(sendResponse, (error: unknown) => {
        console.error(`Parallax: ${message.name} failed`, error);
        sendResponse(failure('internal', error instanceof Error ? error.message : String(error)));
      });
    return true;
  };
  // The polyfill's types know no `sendResponse`; its runtime does.
  const onMessage = browser.runtime.onMessage as unknown as {
    addListener(fn: typeof listener): void;
    removeListener(fn: typeof listener): void;
  };
  onMessage.addListener(listener);
  options.signal?.addEventListener('abort', () => onMessage.removeListener(listener), { once: true });
}

export function failure<T>(code: string, message: string): Result<T> {
  return { ok: false, error: { code, message } };
}
export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

function isEnvelope(value: unknown): value is Envelope {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as Envelope).parallax === 'string' &&
    typeof (value as Envelope).name === 'string'
  );
}
function isResult(value: unknown): boolean {
  return typeof value === 'object' && value !== null && typeof (value as { ok?: unknown }).ok === 'boolean';
}
