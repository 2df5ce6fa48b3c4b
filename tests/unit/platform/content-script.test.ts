// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageNote } from '../../../lib/contracts/tab';

type Listener = (message: unknown, from: unknown, reply: (answer: unknown) => void) => void;
const extension = vi.hoisted(() => ({ listener: null as unknown, sent: [] as unknown[] }));

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'own',
      onMessage: { addListener: (listener: unknown) => (extension.listener = listener), removeListener: () => {} },
      sendMessage: async (message: unknown) => extension.sent.push(message),
    },
    i18n: { getMessage: () => '' },
  },
}));

const { startContentScript } = await import('../../../lib/platform/content-script');
const { forgetPageView, offerPageView } = await import('../../../lib/platform/page-view');

const ask = (name: string, request: unknown): Promise<{ ok: boolean; value?: unknown; error?: { code: string } }> =>
  new Promise((reply) =>
    (extension.listener as Listener)({ parallax: 'page', name, request }, { id: 'own' }, reply as never),
  );
const settings = { highlights: true, hoverDelay: 100, theme: 'light' };
const note = { sentence: { article: 'a', start: 0, end: 4, text: 'Text' } } as PageNote;

startContentScript();
beforeEach(() => forgetPageView());

describe('a page whose marks’ script may not be there yet', () => {
  it('asks for none while there is nothing to mark', async () => {
    expect(await ask('annotate', { notes: [], settings })).toEqual({
      ok: true,
      value: { shown: true, anchored: 0, total: 0, problem: null },
    });
  });

  it('says that it needs one, and uses it once it is there', async () => {
    expect((await ask('annotate', { notes: [note], settings })).error?.code).toBe('no-marks-script');
    const closed = vi.fn();
    offerPageView(({ notes }) => {
      const report = () => ({ shown: true, anchored: notes.length, total: notes.length, problem: null });
      return { ready: async () => report(), show: report, reveal: (start) => start === 0, destroy: closed };
    });
    expect((await ask('annotate', { notes: [note], settings })).value).toMatchObject({ anchored: 1 });
    expect((await ask('reveal', { start: 0 })).value).toEqual({ found: true });
    await ask('annotate', { notes: [], settings });
    expect(closed).toHaveBeenCalledTimes(1);
  });

  it('can be scrolled to a sentence where nothing was marked', async () => {
    await ask('annotate', { notes: [], settings });
    expect((await ask('reveal', { start: 0 })).error?.code).toBe('no-marks-script');
  });
});
