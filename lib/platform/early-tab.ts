import { browser } from 'wxt/browser';
import type { Result } from '../contracts/comparison';
import type { Settings } from '../contracts/library';
import type { TabState } from '../contracts/tab';
import { inject } from './inject';
import { call, success } from './messages';
import { watchTab } from './page-client';
import { step } from './steps';
import { type FirstPicture, readFirst, readTabOf } from './tab-states';

/** A look at a tab that was begun before its screen is there to be drawn. */
export interface EarlyTab {
  tab: number;
  /** What can be shown at once: what is known of the page, else its title. */
  initial: TabState;
  opened: Promise<Result<TabState>>;
  /** Hands over every state from the beginning on: the newest that came before at once, the others as they come. */
  watch: (onState: (state: TabState) => void, signal: AbortSignal) => void;
  /** To be called once the first picture is drawn, which would come later by it: gives the page its script, or fetches the rest of what is known. */
  prepare: () => void;
}

/** What the popup has begun before its screen is loaded. */
export interface Early {
  settings: Promise<Result<Settings>>;
  /** Null where there is no tab to look at. */
  tab: Promise<EarlyTab | null>;
}

/**
 * Begins to look at a tab: the background wakes and what is known is read, while the browser still loads the popup's screen. Only where the reader
 * has clicked: the injection needs that click's access.
 * @param named the tab; null = the one in front
 */
export function beginEarly(named: number | null): Early {
  step('start');
  return { settings: call('settings.get', {}), tab: look(named) };
}

async function look(named: number | null): Promise<EarlyTab | null> {
  const [info, first] = await Promise.all([
    named === null ? inFront() : browser.tabs.get(named).catch(() => null),
    readFirst(),
  ]);
  const tab = named ?? info?.id;
  if (tab === undefined) return null;
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
  const { initial, opened, prepare } = pictured(first, tab, info?.url) ?? (await asked(tab, info));
  return {
    tab,
    initial,
    opened,
    watch: (onState, signal) => {
      tell = onState;
      if (newest) onState(newest);
      signal.addEventListener('abort', () => closed.abort(), { once: true });
    },
    prepare,
  };
}

type Beginning = Pick<EarlyTab, 'initial' | 'opened' | 'prepare'>;

/** Where the first picture is of this very page: that, and all the rest of it once that is drawn. Else null. */
function pictured(first: FirstPicture | null, tab: number, url: string | undefined): Beginning | null {
  if (!first?.state || first.tab !== tab || url === undefined || url !== first.address) return null;
  let prepare = () => {};
  const drawn = new Promise<void>((resolve) => {
    prepare = resolve;
  });
  const opened = drawn.then(async () => {
    const { state } = await readTabOf(tab);
    return state.phase === 'done' ? success(state) : open(tab);
  });
  return { initial: first.state, opened, prepare };
}

/** What is known of another tab than the one looked at last, or a new look. */
async function asked(tab: number, info: { url?: string; title?: string } | null): Promise<Beginning> {
  const { state, address } = await readTabOf(tab);
  // The background would answer with the same again, and take the time that this first picture needs.
  if (state.phase === 'done' && info?.url !== undefined && info.url === address)
    return { initial: state, opened: Promise.resolve(success(state)), prepare: () => {} };
  return {
    initial: { phase: 'working', step: 'reading', title: info?.title ?? null, since: Date.now() },
    opened: open(tab),
    // Where it may not, the background says so in words.
    prepare: () => void inject(tab),
  };
}

const open = (tab: number) => call('tab.open', { tab, again: false });

async function inFront() {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab ?? null;
}
