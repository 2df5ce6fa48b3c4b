/** Work in small steps: what yields may be interrupted there. */
export type Steps<T> = Generator<void, T>;

/** Milliseconds that a slice takes at most, but for its last step: several fit into a frame, and none is felt. */
export const SLICE_MS = 8;

/** Takes all steps at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * Takes the steps in slices of {@link SLICE_MS}, each in a task of its own, so that the page can answer its reader between them. The first one
 * waits as well: what asked for it has had its share of the present task.
 * @returns what came of it, null where the signal was aborted meanwhile, and the milliseconds of work without the waiting
 */
export async function inSlices<T>(
  view: Window,
  steps: Steps<T>,
  signal: AbortSignal,
): Promise<{ result: T | null; work: number }> {
  let work = 0;
  for (;;) {
    await nextTask(view);
    if (signal.aborted) return { result: null, work };
    const start = view.performance.now();
    for (let now = start; now < start + SLICE_MS; now = view.performance.now()) {
      const { done, value } = steps.next();
      if (done) return { result: value, work: work + now - start };
    }
    work += view.performance.now() - start;
  }
}

function nextTask(view: Window): Promise<void> {
  const { scheduler } = view as { scheduler?: { yield?: () => Promise<void> } };
  if (typeof scheduler?.yield === 'function') return scheduler.yield();
  return new Promise((resolve) => view.setTimeout(resolve, 0));
}
