import { articleInView, wholeArticles } from '../article/whole-articles';

/** Milliseconds without a change after which a page counts as drawn. */
const QUIET_MS = 400;
/** A page that never rests is read after this long, milliseconds. */
const LONGEST_MS = 4_000;
/** Milliseconds without scrolling after which the reader counts as reading. */
const RESTING_MS = 500;
/** How often the address is looked at where the browser does not tell of its changes, milliseconds. */
const LOOK_MS = 1_000;

/** Resolves once no node has come or gone for {@link QUIET_MS}, at the latest after {@link LONGEST_MS}, or when the signal aborts. */
export function untilDrawn(document: Document, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let timer = setTimeout(done, QUIET_MS);
    const latest = setTimeout(done, LONGEST_MS);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(done, QUIET_MS);
    });
    observer.observe(document, { subtree: true, childList: true, characterData: true });
    signal.addEventListener('abort', done, { once: true });

    function done(): void {
      clearTimeout(timer);
      clearTimeout(latest);
      observer.disconnect();
      signal.removeEventListener('abort', done);
      resolve();
    }
  });
}

/**
 * Calls `changed` when the reader has scrolled to another of a page's whole articles, as on pages that append the next one at the end. Looks only
 * once scrolling rests, and not at all while the page holds one article.
 */
export function followView(document: Document, signal: AbortSignal, changed: () => void): void {
  let known: Element | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    const articles = wholeArticles(document);
    const now = articles.length > 1 ? articleInView(document, articles) : null;
    if (!now || now === known) return;
    known = now;
    changed();
  };
  document.addEventListener(
    'scroll',
    () => {
      clearTimeout(timer);
      timer = setTimeout(look, RESTING_MS);
    },
    { signal, passive: true, capture: true },
  );
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}

/**
 * Calls `changed` when a page goes to another address without being loaded anew (its part behind `#` aside), as pages do that draw themselves.
 * By the Navigation API, else by looking now and then.
 */
export function followAddress(view: Window, signal: AbortSignal, changed: () => void): void {
  let known = address();
  const look = () => {
    const now = address();
    if (now === known) return;
    known = now;
    changed();
  };
  if ('navigation' in view) {
    (view.navigation as EventTarget).addEventListener('currententrychange', look, { signal });
    return;
  }
  const timer = setInterval(look, LOOK_MS);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });

  function address(): string {
    return view.location.href.split('#')[0]!;
  }
}
