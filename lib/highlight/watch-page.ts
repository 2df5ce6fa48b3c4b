/** Milliseconds without a change after which a changed page is looked at again. */
export const SETTLE_MS = 200;
/** A page that never rests (tickers, players) is looked at this often at most. */
export const RESTLESS_MS = 1500;
/** Share of the time the look itself may take on a page that never rests: a look of 20 ms is followed by a pause of 400 ms at least. */
export const BUSY_SHARE = 0.05;

export interface PageWatch {
  /** Watches further trees (open shadow roots are not part of the document's). */
  add(root: Node): void;
  /** Whether changes that may show or hide text count too: only of use while sentences are missing that may be hidden. */
  watchStyles(on: boolean): void;
  stop(): void;
}

/** Calls `look` after the page's text nodes changed: once it rests, or now and then while it does not. It tells how many milliseconds it worked. */
export function watchPage(view: Window & typeof globalThis, root: Node, look: () => Promise<number>): PageWatch {
  const watched = new Set<Node>();
  let timer: number | null = null;
  let first = 0;
  let notBefore = 0;
  const observer = new view.MutationObserver(() => {
    const now = view.performance.now();
    if (timer === null) first = now;
    else view.clearTimeout(timer);
    const due = Math.max(notBefore, Math.min(now + SETTLE_MS, first + RESTLESS_MS));
    timer = view.setTimeout(() => void run(), Math.max(0, due - now));
  });
  let styles = false;
  add(root);
  return {
    add,
    watchStyles(on) {
      if (on === styles) return;
      styles = on;
      observer.disconnect();
      for (const node of watched) observe(node);
    },
    stop() {
      observer.disconnect();
      if (timer !== null) view.clearTimeout(timer);
    },
  };

  function add(node: Node): void {
    if (watched.has(node)) return;
    watched.add(node);
    observe(node);
  }
  function observe(node: Node): void {
    const options: MutationObserverInit = { subtree: true, childList: true, characterData: true };
    if (styles) options.attributeFilter = ['class', 'style', 'hidden', 'open'];
    observer.observe(node, options);
  }
  async function run(): Promise<void> {
    timer = null;
    const work = await look();
    notBefore = view.performance.now() + work / BUSY_SHARE;
  }
}
