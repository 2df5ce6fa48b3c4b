import { browser } from 'wxt/browser';
import { extractPage } from '../article/extract';
import type { Span } from '../contracts/comparison';
import type { Extraction, MarkReport } from '../contracts/tab';
import type { PageApi, Request } from './api';
import { followAddress, followView, untilDrawn } from './follow-page';
import { call, failure, serve, success } from './messages';

/** What paints the notes of a page: highlighter and card, put together by the entrypoint. */
export interface PageView {
  report(): MarkReport;
  show(shown: boolean): MarkReport;
  reveal(start: number): boolean;
  destroy(): void;
}
export type OpenPageView = (request: Request<PageApi, 'annotate'>, sentences: readonly Span[]) => PageView;

const LOADED = Symbol.for('page-reader');

/** How often a script looks whether its extension is still there, milliseconds. */
const CHECK_MS = 5_000;
/** What was read at the injection answers a question that comes within this time: popup and background inject side by side, milliseconds. */
const FRESH_MS = 1_000;
/** A page younger than this that shows no article may still be drawing it, milliseconds. */
const YOUNG_MS = 8_000;

interface Reading {
  extraction: Extraction;
  address: string;
  /** On the page's clock, milliseconds. */
  at: number;
}

function read(): Extraction {
  return extractPage(document, location.href, new Date().toISOString());
}

/** Whether the extension that injected this script is still there: after an update or a removal its scripts stay behind, cut off. */
export function isConnected(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

/**
 * Answers the background's questions about this page. Injected again into the same page it leaves the first one at work; one that was cut off
 * from its extension is replaced.
 */
export function startContentScript(openView: OpenPageView): void {
  const world = globalThis as { [LOADED]?: { alive(): boolean; stop(): void } };
  if (world[LOADED]?.alive()) return;
  world[LOADED]?.stop();

  const stopped = new AbortController();
  let extraction: Extraction | null = null;
  let pageView: PageView | null = null;
  world[LOADED] = { alive: () => !stopped.signal.aborted && isConnected(), stop };

  serve<PageApi>(
    'page',
    {
      extract: async () => {
        extraction = takeReady() ?? read();
        if (!extraction.article && performance.now() < YOUNG_MS) {
          await untilDrawn(document, stopped.signal);
          extraction = read();
        }
        return success(extraction);
      },
      annotate: (request) => {
        pageView?.destroy();
        pageView = openView(request, extraction?.article?.sentences ?? []);
        return success(pageView.report());
      },
      reveal: ({ start }) => success({ found: pageView?.reveal(start) ?? false }),
      marks: ({ shown }) =>
        pageView ? success(pageView.show(shown)) : failure('not-compared', 'This page has not been compared yet.'),
    },
    { signal: stopped.signal },
  );

  /** Whoever injects this script asks next: the answer is worked out while the question is on its way. */
  let ready: Reading | null = null;
  try {
    ready = { extraction: read(), address: location.href, at: performance.now() };
  } catch {
    // The question meets the same error, and answers with it.
  }
  function takeReady(): Extraction | null {
    const reading = ready;
    ready = null;
    if (!reading || reading.address !== location.href || performance.now() - reading.at > FRESH_MS) return null;
    return reading.extraction;
  }

  followAddress(window, stopped.signal, () => void reread());
  followView(document, stopped.signal, () => void reread({ articlesOnly: true }));

  /** The page went to another address by itself, or the reader to the next article below: what is there now is read once it is drawn, and told if it is another article. */
  async function reread({ articlesOnly = false } = {}): Promise<void> {
    if (!extraction) return;
    await untilDrawn(document, stopped.signal);
    if (!isConnected()) return stop();
    const next = read();
    if (stopped.signal.aborted || next.article?.id === extraction.article?.id) return;
    if (articlesOnly && !next.article) return;
    extraction = next;
    pageView?.destroy();
    pageView = null;
    await call('page.changed', { extraction: next });
  }

  const check = setInterval(() => isConnected() || stop(), CHECK_MS);

  function stop(): void {
    clearInterval(check);
    stopped.abort();
    pageView?.destroy();
    pageView = null;
  }
}

/** Tells the background what is marked now; silent where the extension is gone. */
export function tellMarks(report: MarkReport): void {
  if (isConnected()) void call('page.marks', { report });
}

/** Asks the background to open an article at a sentence. */
export function openArticle(article: string, quote: string | null): void {
  if (isConnected()) void call('page.openArticle', { article, quote });
}

/** Asks the background for the wide page of this tab's comparison, at the sentence that starts there. */
export function openComparison(start: number): void {
  if (isConnected()) void call('page.openComparison', { start });
}

/** A message of the extension's own table with its places filled; '' where there is none, or the extension is gone. */
export function message(key: string, places: string[]): string {
  if (!isConnected()) return '';
  // WXT narrows the key to the messages it generated types for; a missing one is answered with ''.
  const { getMessage } = browser.i18n as unknown as { getMessage(key: string, places: string[]): string };
  return getMessage(key, places);
}
