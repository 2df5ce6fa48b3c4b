import type { TabState } from '../contracts/tab';

/** After so long nothing waits for the first picture any more; ms. A popup's stands after 100 to 250. */
const PAINT_TIMEOUT = 300;

/**
 * Notes when a step of an answer was reached, as a performance mark of this context (`parallax:NAME`): what `npm run bench` prints and a profiler
 * shows. Only for contexts of the extension itself; a page could see the marks of a content script.
 */
export function step(name: string): void {
  performance.mark(`parallax:${name}`);
}

/** Forgets the steps noted so far: a new answer begins. */
export function newSteps(): void {
  for (const { name } of performance.getEntriesByType('mark'))
    if (name.startsWith('parallax:')) performance.clearMarks(name);
}

/** Notes when a state stood on the screen: after the frame that draws it. */
export function shown(state: TabState): void {
  const name = state.phase === 'working' ? (state.found ? 'list shown' : null) : 'comparison shown';
  if (name && performance.getEntriesByName(`parallax:${name}`).length === 0)
    requestAnimationFrame(() => setTimeout(() => step(name)));
}

/**
 * Resolves once the page is loaded and the browser has been told so. A browser opens the window of a popup, and gives it the size that it asks for, only then:
 * what is drawn before that is drawn into no window and holds it up.
 */
export function whenLoaded(document: Document, view: EventTarget): Promise<void> {
  if (document.readyState === 'complete') return Promise.resolve();
  return new Promise((resolve) => view.addEventListener('load', () => setTimeout(resolve), { once: true }));
}

/** Runs something once the page's first picture stands on the screen, which may be two frames after it was drawn. */
export function afterFirstPicture(run: () => void): void {
  const stands = () => performance.getEntriesByName('first-contentful-paint').length > 0;
  if (stands()) {
    run();
    return;
  }
  const observer = new PerformanceObserver(() => {
    if (!stands()) return;
    observer.disconnect();
    clearTimeout(late);
    run();
  });
  observer.observe({ type: 'paint', buffered: true });
  // A page in the background is never painted.
  const late = setTimeout(() => {
    observer.disconnect();
    run();
  }, PAINT_TIMEOUT);
}
