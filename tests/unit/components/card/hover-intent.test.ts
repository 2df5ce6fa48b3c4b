import { beforeEach, expect, test, vi } from 'vitest';
import { GRACE_MS, HoverIntent } from '../../../../components/card/hover-intent';

const DELAY = 300;
let log: string[] = [];
let intent: HoverIntent;
beforeEach(() => {
  vi.useFakeTimers();
  log = [];
  const timers = {
    set: (run: () => void, delay: number) => setTimeout(run, delay) as unknown as number,
    clear: (timer: number) => clearTimeout(timer),
  };
  intent = new HoverIntent(
    DELAY,
    timers,
    (note) => log.push(`open ${note}`),
    () => log.push('close'),
  );
  return () => vi.useRealTimers();
});

test('opens after a rest on one sentence, not before', () => {
  intent.over(1);
  vi.advanceTimersByTime(DELAY - 1);
  expect(log).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(log).toEqual(['open 1']);
});
test('moving within the sentence does not start the wait anew', () => {
  for (let t = 0; t < DELAY; t += 50) {
    intent.over(1);
    vi.advanceTimersByTime(50);
  }
  expect(log).toEqual(['open 1']);
});
test('passing over sentences opens none', () => {
  for (let note = 0; note < 10; note++) {
    intent.over(note);
    vi.advanceTimersByTime(DELAY / 3);
  }
  intent.over(null);
  vi.advanceTimersByTime(1000);
  expect(log).toEqual([]);
});
test('closes a while after the pointer left, unless it reaches the card or comes back', () => {
  intent.over(1);
  vi.advanceTimersByTime(DELAY);
  intent.over(null);
  vi.advanceTimersByTime(GRACE_MS - 1);
  intent.over('card');
  vi.advanceTimersByTime(1000);
  expect(log).toEqual(['open 1']);
  intent.over(null);
  vi.advanceTimersByTime(GRACE_MS - 1);
  intent.over(1);
  vi.advanceTimersByTime(1000);
  expect(log).toEqual(['open 1']);
  intent.over(null);
  vi.advanceTimersByTime(GRACE_MS);
  expect(log).toEqual(['open 1', 'close']);
});
test('crossing another sentence on the way to the card does not change it', () => {
  intent.over(1);
  vi.advanceTimersByTime(DELAY);
  intent.over(2);
  vi.advanceTimersByTime(DELAY / 2);
  intent.over('card');
  vi.advanceTimersByTime(1000);
  expect(log).toEqual(['open 1']);
});
test('resting on another sentence changes the card', () => {
  intent.over(1);
  vi.advanceTimersByTime(DELAY);
  intent.over(2);
  vi.advanceTimersByTime(DELAY);
  expect(log).toEqual(['open 1', 'open 2']);
});
test('a press cancels what was about to happen; a card closed otherwise can open again', () => {
  intent.over(1);
  intent.cancel();
  vi.advanceTimersByTime(1000);
  expect(log).toEqual([]);
  intent.over(1);
  vi.advanceTimersByTime(DELAY);
  intent.opened(null);
  intent.over(null);
  intent.over(1);
  vi.advanceTimersByTime(DELAY);
  expect(log).toEqual(['open 1', 'open 1']);
});
