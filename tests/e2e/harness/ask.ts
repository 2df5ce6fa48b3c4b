import type { Page } from 'puppeteer-core';
import type { Result } from '../../../lib/contracts/comparison';
import type { Answer, BackgroundApi, Request } from '../../../lib/platform/api';

interface ExtensionGlobals {
  chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
}

/** Asks the background from a page of the extension, as the screens do. */
export async function ask<Name extends keyof BackgroundApi>(
  own: Page,
  name: Name,
  request: Request<BackgroundApi, Name>,
): Promise<Result<Answer<BackgroundApi, Name>>> {
  const message = { parallax: 'background', name, request };
  const answer = await own.evaluate(
    (sent) => (globalThis as unknown as ExtensionGlobals).chrome.runtime.sendMessage(sent),
    message,
  );
  return answer as Result<Answer<BackgroundApi, Name>>;
}
