import type { Result } from '../contracts/comparison';
import type { Answer, PageApi, Request } from './api';
import { injectMarks } from './inject';
import { callPage } from './messages';
import { NO_MARKS_SCRIPT } from './page-view';

/** The marks' script of a tab, put into the page while its sentences are still being compared: then the marks wait for nothing. */
export class MarksScript {
  /** Resolves when the script is in the page or will not come; null before {@link begin}. */
  begun: Promise<unknown> | null = null;

  constructor(private readonly tab: number) {}

  begin(): void {
    this.begun ??= injectMarks(this.tab);
  }
}

/** Asks a page for its marks. A page that has no script for them gets it, and is asked again. */
export async function askForMarks<Name extends 'annotate' | 'reveal' | 'marks'>(
  tab: number,
  name: Name,
  request: Request<PageApi, Name>,
): Promise<Result<Answer<PageApi, Name>>> {
  const answer = await callPage(tab, name, request);
  if (answer.ok || answer.error.code !== NO_MARKS_SCRIPT) return answer;
  const injected = await injectMarks(tab);
  return injected.ok ? callPage(tab, name, request) : injected;
}
