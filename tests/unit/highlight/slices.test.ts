import { describe, expect, it, vi } from 'vitest';
import { atOnce, inSlices, SLICE_MS, type Steps } from '../../../lib/highlight/slices';

/** A window whose clock goes on by the work alone, and whose tasks are counted. */
function slowView() {
  const view = { now: 0, tasks: 0, scheduler: {}, performance: { now: () => view.now } };
  view.scheduler = { yield: async () => void view.tasks++ };
  return view as typeof view & Window;
}
function* work(view: { now: number }, steps: number, ms: number, onStep = () => {}): Steps<string> {
  for (let i = 0; i < steps; i++) {
    view.now += ms;
    onStep();
    yield;
  }
  return 'done';
}

describe('work in slices', () => {
  it('gives the same as all at once', async () => {
    const view = slowView();
    expect(atOnce(work(view, 5, 1))).toBe('done');
    expect((await inSlices(view, work(view, 5, 1), new AbortController().signal)).result).toBe('done');
  });

  it('takes no more than a slice in one task, and tells how long it worked', async () => {
    const view = slowView();
    let longest = 0;
    let begun = { task: 0, at: 0 };
    const onStep = () => {
      if (view.tasks !== begun.task) begun = { task: view.tasks, at: view.now - 3 };
      longest = Math.max(longest, view.now - begun.at);
    };
    const { work: ms } = await inSlices(view, work(view, 100, 3, onStep), new AbortController().signal);
    expect(longest).toBeLessThanOrEqual(SLICE_MS + 3);
    expect(view.tasks).toBeGreaterThan(20);
    expect(ms).toBe(300);
  });

  it('begins in a task of its own', async () => {
    const view = slowView();
    const step = vi.fn();
    const all = inSlices(view, work(view, 1, 1, step), new AbortController().signal);
    expect(step).not.toHaveBeenCalled();
    await all;
    expect(step).toHaveBeenCalledTimes(1);
  });

  it('stops where it is aborted, with nothing', async () => {
    const view = slowView();
    const stopped = new AbortController();
    const step = vi.fn(() => view.tasks === 2 && stopped.abort());
    expect((await inSlices(view, work(view, 1000, 3, step as never), stopped.signal)).result).toBeNull();
    expect(step.mock.calls.length).toBeLessThan(10);
  });

  it('waits for a timer where the browser has no scheduler', async () => {
    const view = { performance, setTimeout: (run: () => void) => setTimeout(run, 0) } as unknown as Window;
    expect((await inSlices(view, work({ now: 0 }, 3, 1), new AbortController().signal)).result).toBe('done');
  });
});
