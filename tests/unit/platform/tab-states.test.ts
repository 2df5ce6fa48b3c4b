import { beforeEach, expect, it, vi } from 'vitest';
import type { TabState } from '../../../lib/contracts/tab';
import { harbour } from '../../fixtures/comparison/harbour';

const stored = vi.hoisted(() => ({ session: {} as Record<string, unknown> }));

vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      session: {
        get: async (keys: string | string[]) =>
          Object.fromEntries(
            [keys].flat().flatMap((key) => (key in stored.session ? [[key, stored.session[key]]] : [])),
          ),
        set: async (entry: Record<string, unknown>) => Object.assign(stored.session, entry),
        remove: async (keys: string[]) => {
          for (const key of keys) delete stored.session[key];
        },
      },
    },
  },
}));

const { forgetTab, readFirst, readTab, writeTab } = await import('../../../lib/platform/tab-states');

const WORKING: TabState = { phase: 'working', step: 'reading', title: null, since: 0 };
const DONE: TabState = {
  phase: 'done',
  state: 'article',
  cues: [],
  comparison: harbour,
  saved: false,
  marks: null,
  private: false,
};

beforeEach(() => {
  stored.session = {};
});

it('keeps the first picture of the tab that was written last, with the address it was made of', async () => {
  await writeTab(7, WORKING, 'https://a.example/1');
  expect(await readFirst()).toEqual({ tab: 7, address: 'https://a.example/1', state: null });
  await writeTab(7, DONE);
  expect(await readFirst()).toMatchObject({ tab: 7, address: 'https://a.example/1', state: { phase: 'done' } });
  expect(await readTab(7)).toEqual(DONE);
  await writeTab(8, WORKING, 'https://a.example/2');
  expect(await readFirst()).toEqual({ tab: 8, address: 'https://a.example/2', state: null });
});

it('keeps no first picture of a page whose address it does not know', async () => {
  await writeTab(9, DONE);
  expect(await readFirst()).toEqual({ tab: 9, address: null, state: null });
});

it('forgets the first picture with its tab', async () => {
  await writeTab(7, DONE, 'https://a.example/1');
  await forgetTab(7);
  expect(await readFirst()).toBeNull();
  await writeTab(7, DONE);
  expect((await readFirst())?.state).toBeNull();
});
