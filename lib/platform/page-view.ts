import type { Span } from '../contracts/comparison';
import type { MarkReport } from '../contracts/tab';
import type { PageApi, Request } from './api';

/** What paints the notes of a page: highlighter and card, put together by the marks' script. */
export interface PageView {
  /** Resolves once the sentences were looked for and painted. */
  ready(): Promise<MarkReport>;
  show(shown: boolean): MarkReport;
  reveal(start: number): boolean;
  destroy(): void;
}

/** What marks and card need of the extension. The reading script hands it over, so that the marks' script need not bring it along. */
export interface PageHost {
  /** Tells the background what is marked now; silent where the extension is gone, like the next two. */
  tellMarks(report: MarkReport): void;
  /** Asks the background to open an article at a sentence. */
  openArticle(article: string, quote: string | null): void;
  /** Asks the background for the wide page of this tab's comparison, at the sentence that starts there. */
  openComparison(start: number): void;
  /** A message of the extension's own table with its places filled; '' where there is none, or the extension is gone. */
  message(key: string, places: string[]): string;
}

export type OpenPageView = (
  request: Request<PageApi, 'annotate'>,
  sentences: readonly Span[],
  host: PageHost,
) => PageView;

/** Answer of a page that has no marks' script yet: it is put in, and the page is asked again. */
export const NO_MARKS_SCRIPT = 'no-marks-script';

/** Where the marks' script leaves what it can do: both scripts run in the extension's own world of the page, which the page cannot see. */
const OFFER = Symbol.for('page-marks');
const world = globalThis as { [OFFER]?: OpenPageView };

export function offerPageView(open: OpenPageView): void {
  world[OFFER] = open;
}

export function offeredPageView(): OpenPageView | null {
  return world[OFFER] ?? null;
}

/** Forgets what a script of the extension before an update left in the page. */
export function forgetPageView(): void {
  delete world[OFFER];
}
