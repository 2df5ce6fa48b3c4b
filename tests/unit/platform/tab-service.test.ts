import { beforeEach, expect, it, vi } from 'vitest';
import type { TabServiceDeps } from '../../../lib/platform/tab-service';

const kept = vi.hoisted(() => ({ stored: {} as Record<string, { phase?: string }>, slowest: 30 }));

vi.mock('wxt/browser', () => ({
  browser: {
    tabs: {
      get: async (id: number) => ({ id, url: 'https://a.example/1', title: 'Prices', incognito: false }),
      sendMessage: async () => ({
        ok: true,
        value: { state: 'not-an-article', cues: [], title: 'Prices', article: null },
      }),
    },
    action: { setBadgeText: async () => undefined, setBadgeBackgroundColor: async () => undefined },
    storage: {
      session: {
        get: async (keys: string | string[]) => Object.fromEntries([keys].flat().map((key) => [key, kept.stored[key]])),
        // The first write takes longest, as on a busy disk or where room has to be made.
        set: async (entry: Record<string, { phase?: string }>) => {
          const wait = kept.slowest;
          kept.slowest = 0;
          await new Promise((resolve) => setTimeout(resolve, wait));
          Object.assign(kept.stored, entry);
        },
      },
    },
  },
}));

const { TabService } = await import('../../../lib/platform/tab-service');

beforeEach(() => {
  kept.stored = {};
  kept.slowest = 30;
});

it('asks the page while the first state is still being written, and never lets that state come last', async () => {
  const comparer = vi.fn(() => Promise.reject(new Error('not needed')));
  const service = new TabService({ comparer } as unknown as TabServiceDeps);
  await service.openAndWait(7);
  expect(kept.stored['tab:7']).toMatchObject({ phase: 'refused', state: 'not-an-article' });
  expect(comparer).toHaveBeenCalled();
});
