import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { TabState } from '../../../lib/contracts/tab';

type Listener = (changes: Record<string, { newValue?: unknown }>) => void;

const browser = vi.hoisted(() => ({
  stored: {} as Record<string, unknown>,
  tabs: [] as { id: number; url?: string; title?: string }[],
  sent: [] as { name: string; request: unknown }[],
  injected: [] as number[],
  listeners: [] as unknown[],
  read: [] as string[],
}));

vi.mock('wxt/browser', () => ({
  browser: {
    tabs: {
      query: async () => browser.tabs.slice(0, 1),
      get: async (id: number) => {
        const tab = browser.tabs.find((one) => one.id === id);
        if (!tab) throw new Error(`No tab with id: ${id}.`);
        return tab;
      },
    },
    runtime: {
      sendMessage: async (message: { name: string; request: unknown }) => {
        browser.sent.push({ name: message.name, request: message.request });
        return { ok: true, value: message.name };
      },
    },
    scripting: {
      executeScript: async ({ target }: { target: { tabId: number } }) => browser.injected.push(target.tabId),
      insertCSS: async () => undefined,
    },
    storage: {
      session: {
        get: async (keys: string | string[]) => {
          browser.read.push(...[keys].flat());
          return Object.fromEntries(
            [keys].flat().flatMap((key) => (key in browser.stored ? [[key, browser.stored[key]]] : [])),
          );
        },
        onChanged: { addListener: (listener: Listener) => browser.listeners.push(listener), removeListener: () => {} },
      },
    },
  },
}));

const { beginEarly } = await import('../../../lib/platform/early-tab');

const DONE = { phase: 'done', state: 'article' } as unknown as TabState;

beforeEach(() => {
  browser.stored = {};
  browser.tabs = [{ id: 7, url: 'https://a.example/1', title: 'A ferry sank' }];
  browser.sent = [];
  browser.injected = [];
  browser.listeners = [];
  browser.read = [];
});

describe('what the popup begins before its screen is loaded', () => {
  it('wakes the background before anything is known of the tab', () => {
    beginEarly(null);
    expect(browser.sent.map(({ name }) => name)).toEqual(['settings.get']);
  });

  it('has a page that was never seen looked at, shows its title, and gives it the script when told to', async () => {
    const early = await beginEarly(null).tab;
    expect(early).toMatchObject({ tab: 7, initial: { phase: 'working', title: 'A ferry sank' } });
    expect(browser.sent).toContainEqual({ name: 'tab.open', request: { tab: 7, again: false } });
    expect(browser.injected).toEqual([]);
    early?.prepare();
    expect(browser.injected).toEqual([7]);
  });

  it('shows at once what is known of this very page, and leaves page and background alone', async () => {
    browser.stored = { 'tab:7': DONE, 'address:7': 'https://a.example/1' };
    const early = await beginEarly(null).tab;
    expect(early?.initial).toEqual(DONE);
    const opened = await early?.opened;
    // The very same object: nothing is drawn a second time.
    expect(opened?.ok && opened.value).toBe(early?.initial);
    expect(browser.sent.map(({ name }) => name)).toEqual(['settings.get']);
    early?.prepare();
    expect(browser.injected).toEqual([]);
  });

  it('draws the first picture of this very page without reading all of it, which follows once that is drawn', async () => {
    const picture = { phase: 'done', comparison: 'small' } as unknown as TabState;
    browser.stored = {
      first: { tab: 7, address: 'https://a.example/1', state: picture },
      'tab:7': DONE,
      'address:7': 'https://a.example/1',
    };
    const early = await beginEarly(null).tab;
    expect(early?.initial).toEqual(picture);
    expect(browser.read).toEqual(['first']);
    early?.prepare();
    expect(await early?.opened).toEqual({ ok: true, value: DONE });
    expect(browser.sent.map(({ name }) => name)).toEqual(['settings.get']);
    expect(browser.injected).toEqual([]);
  });

  it('looks anew where all but the first picture is gone', async () => {
    browser.stored = { first: { tab: 7, address: 'https://a.example/1', state: DONE } };
    const early = await beginEarly(null).tab;
    early?.prepare();
    await early?.opened;
    expect(browser.sent).toContainEqual({ name: 'tab.open', request: { tab: 7, again: false } });
  });

  it.each([
    ['another tab', { tab: 8, address: 'https://a.example/1', state: DONE }],
    ['another page of the tab', { tab: 7, address: 'https://a.example/before', state: DONE }],
    ['a look that is not done', { tab: 7, address: 'https://a.example/1', state: null }],
  ])('leaves the first picture of %s alone', async (_, first) => {
    browser.stored = { first };
    const early = await beginEarly(null).tab;
    expect(early?.initial).toMatchObject({ phase: 'working', title: 'A ferry sank' });
  });

  it('does not show what was known of another page of the tab', async () => {
    browser.stored = { 'tab:7': DONE, 'address:7': 'https://a.example/before' };
    const early = await beginEarly(null).tab;
    expect(early?.initial).toMatchObject({ phase: 'working', title: 'A ferry sank' });
    expect(browser.injected).toEqual([]);
    early?.prepare();
    expect(browser.injected).toEqual([7]);
  });

  it('hands over the newest state that came before the screen was there, then every other', async () => {
    const early = await beginEarly(null).tab;
    const change = (newValue: unknown) => {
      for (const listener of browser.listeners) (listener as Listener)({ 'tab:7': { newValue } });
    };
    change({ phase: 'working', step: 'matching' });
    const seen: unknown[] = [];
    early!.watch((state) => seen.push(state), new AbortController().signal);
    change(DONE);
    expect(seen).toEqual([{ phase: 'working', step: 'matching' }, DONE]);
  });

  it('looks at the tab that is named, also when it is closed, so that the background can say so', async () => {
    expect(await beginEarly(9).tab).toMatchObject({ tab: 9, initial: { phase: 'working', title: null } });
    expect(browser.sent).toContainEqual({ name: 'tab.open', request: { tab: 9, again: false } });
  });

  it('has nothing to look at in a window without tabs', async () => {
    browser.tabs = [];
    expect(await beginEarly(null).tab).toBeNull();
  });
});
