import * as v from 'valibot';
import type { Failure, Result } from '../contracts/comparison';
import type { Answer, BackgroundApi, Request } from './api';
import { failure } from './messages';
import { type CorpusRequest, requestSchemas } from './request-schemas';

export type CorpusHandlers = {
  [Name in CorpusRequest]: (request: Request<BackgroundApi, Name>) => Promise<Result<Answer<BackgroundApi, Name>>>;
};

/** Handlers that see only requests of the right shape, and whose storage failures are answered in words. */
export function guarded(handlers: CorpusHandlers): CorpusHandlers {
  const entries = Object.entries(handlers).map(([name, handler]) => [
    name,
    (request: unknown) =>
      answer(name as CorpusRequest, request, handler as (request: unknown) => Promise<Result<unknown>>),
  ]);
  return Object.fromEntries(entries) as CorpusHandlers;
}

async function answer(
  name: CorpusRequest,
  request: unknown,
  handler: (request: unknown) => Promise<Result<unknown>>,
): Promise<Result<unknown>> {
  const parsed = v.safeParse(requestSchemas[name], request ?? {});
  if (!parsed.success) {
    const issue = parsed.issues[0];
    const path = v.getDotPath(issue);
    return failure('bad-request', path ? `“${path}”: ${issue.message}` : issue.message);
  }
  try {
    return await handler(parsed.output);
  } catch (error) {
    const known = storageFailure(error);
    if (known) return known;
    throw error;
  }
}

/** Whether the browser has no more room to store. */
export function isDiskFull(error: unknown): boolean {
  return (error instanceof Error || error instanceof DOMException) && error.name === 'QuotaExceededError';
}

/** A failure of the browser's storage in words; null for anything else, which is a bug. */
export function storageFailure(error: unknown): Result<never> | null {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (isDiskFull(error))
    return failure(
      'storage-full',
      'The disk, or the space that the browser allows, is full. Nothing was lost and nothing was added: remove articles or make room, then try again.',
    );
  if (name === 'VersionError')
    return failure('newer-library', 'This library was written by a newer version of Parallax. Update the extension.');
  if (name === 'BlockedError')
    return failure(
      'library-blocked',
      'Another window still holds an older version of the library. Close the other pages of Parallax, then try again.',
    );
  if (name === 'SecurityError' || name === 'UnknownError')
    return failure(
      'storage-refused',
      'The browser refuses access to the library. Check that there is room on the disk and that it may store data for extensions, then restart it.',
    );
  if (name === 'InvalidStateError' || name === 'AbortError')
    return failure(
      'storage-failed',
      'The browser ended the access to the library. Nothing was half-stored: try again, and restart the browser if it goes on.',
    );
  return null;
}

/** What went wrong, for a screen: the browser's storage in words, anything else as it says itself. */
export function failureOf(error: unknown): Failure {
  const known = storageFailure(error);
  if (known && !known.ok) return known.error;
  return { code: 'internal', message: error instanceof Error ? error.message : String(error) };
}
