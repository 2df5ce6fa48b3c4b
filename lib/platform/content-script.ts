import { browser } from 'wxt/browser';
import { extractPage } from '../article/extract';
import type { Result } from '../contracts/comparison';
import type { Extraction, MarkReport } from '../contracts/tab';
import type { PageApi, Request } from './api';
import { followAddress, followView, untilDrawn } from './follow-page';
import { call, failure, serve, success } from './messages';
import { forgetPageView, NO_MARKS_SCRIPT, offeredPageView, type PageHost, type PageView } from './page-view';

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
function isConnected(): boolean {
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
export function startContentScript(): void {
  const world = globalThis as { [LOADED]?: { alive(): boolean; stop(): void } };
  if (world[LOADED]?.alive()) return;
  world[LOADED]?.stop();
  forgetPageView();

  const stopped = new AbortController();
  let extraction: Extraction | null = null;
  /** What is to be marked; its view is opened by the marks' script, which a page has only once there is something to show. */
  let notes: Request<PageApi, 'annotate'> | null = null;
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
      annotate: async (request) => {
        forgetNotes();
        notes = request;
        if (request.notes.length === 0 && !offeredPageView()) return success(nothingMarked(request));
        return withView((view) => view.ready());
      },
      reveal: ({ start }) =>
        withView(
          async (view) => {
            await view.ready();
            return { found: view.reveal(start) };
          },
          { found: false },
        ),
      marks: ({ shown }) =>
        withView(async (view) => {
          await view.ready();
          return view.show(shown);
        }),
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
    forgetNotes();
    await call('page.changed', { extraction: next });
  }

  /** Asks the view of the present notes. Where there are none the answer is `otherwise`. */
  async function withView<T>(ask: (view: PageView) => Promise<T>, otherwise?: T): Promise<Result<T>> {
    if (!notes)
      return otherwise === undefined
        ? failure('not-compared', 'This page has not been compared yet.')
        : success(otherwise);
    const open = offeredPageView();
    if (!pageView && !open) return failure(NO_MARKS_SCRIPT, 'This page has no marks yet.');
    pageView ??= open!(notes, extraction?.article?.sentences ?? [], HOST);
    return success(await ask(pageView));
  }

  function forgetNotes(): void {
    notes = null;
    pageView?.destroy();
    pageView = null;
  }

  const check = setInterval(() => isConnected() || stop(), CHECK_MS);

  function stop(): void {
    clearInterval(check);
    stopped.abort();
    forgetNotes();
  }
}

function nothingMarked({ settings }: Request<PageApi, 'annotate'>): MarkReport {
  return { shown: settings.highlights, anchored: 0, total: 0, problem: null };
}

const HOST: PageHost = {
  tellMarks: (report) => {
    if (isConnected()) void call('page.marks', { report });
  },
  openArticle: (article, quote) => {
    if (isConnected()) void call('page.openArticle', { article, quote });
  },
  openComparison: (start) => {
    if (isConnected()) void call('page.openComparison', { start });
  },
  message: (key, places) => {
    if (!isConnected()) return '';
    // WXT narrows the key to the messages it generated types for; a missing one is answered with ''.
    const { getMessage } = browser.i18n as unknown as { getMessage(key: string, places: string[]): string };
    return getMessage(key, places);
  },
};
