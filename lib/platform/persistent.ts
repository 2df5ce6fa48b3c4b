import type { Result } from '../contracts/comparison';
import type { Answer, BackgroundApi, Request } from './api';

/** A way to ask the background: `call` in the extension, a page of it in tests. */
export type Ask = <Name extends keyof BackgroundApi>(
  name: Name,
  request: Request<BackgroundApi, Name>,
) => Promise<Result<Answer<BackgroundApi, Name>>>;

/** Pauses before asking again, in milliseconds: a worker that was stopped is back within a fraction of the first. */
const PAUSES = [200, 1000, 3000];

/** Asks again where the background was stopped before it could answer. Only for messages that may safely arrive twice. */
export function persistent(ask: Ask, pauses: readonly number[] = PAUSES): Ask {
  return async (name, request) => {
    let answer = await ask(name, request);
    for (const pause of pauses) {
      if (answer.ok || (answer.error.code !== 'disconnected' && answer.error.code !== 'no-answer')) break;
      await new Promise((resolve) => setTimeout(resolve, pause));
      answer = await ask(name, request);
    }
    return answer;
  };
}
