import type { Result } from '../contracts/comparison';
import type { TabState } from '../contracts/tab';
import { inject } from './inject';
import { call } from './messages';
import { firstState, watchTab } from './page-client';

/** A look at a tab that was begun before its screen is drawn. */
export interface EarlyTab {
  /** What can be shown at once. */
  initial: TabState;
  opened: Promise<Result<TabState>>;
  /** Hands over every state from the beginning on: the newest that came before at once, the others as they come. */
  watch: (onState: (state: TabState) => void, signal: AbortSignal) => void;
  /** Gives the page its script while the background wakes: after the first state is drawn, which would wait for it otherwise. */
  prepare: () => void;
}

/**
 * Begins to look at a tab: the background wakes, the first state is drawn and the page gets the content script and reads itself, side by side.
 * Only where the reader has clicked: the injection needs that click's access.
 */
export async function openEarly(tab: number): Promise<EarlyTab> {
  let newest: TabState | null = null;
  let tell: ((state: TabState) => void) | null = null;
  const closed = new AbortController();
  watchTab(
    tab,
    (state) => {
      newest = state;
      tell?.(state);
    },
    closed.signal,
  );
  const opened = call('tab.open', { tab, again: false });
  const initial = await firstState(tab);
  return {
    initial,
    opened,
    watch: (onState, signal) => {
      tell = onState;
      if (newest) onState(newest);
      signal.addEventListener('abort', () => closed.abort(), { once: true });
    },
    // Where it may not, the background says so in words.
    prepare: () => {
      if (initial.phase !== 'done') void inject(tab);
    },
  };
}
