import type { TabState } from '../contracts/tab';

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
