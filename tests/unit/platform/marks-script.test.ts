import { beforeEach, expect, it, vi } from 'vitest';

const page = vi.hoisted(() => ({ hasScript: false, asked: [] as string[], injected: [] as string[], allowed: true }));

vi.mock('wxt/browser', () => ({
  browser: {
    tabs: {
      sendMessage: async (_: number, { name }: { name: string }) => {
        page.asked.push(name);
        return page.hasScript
          ? { ok: true, value: { shown: true, anchored: 2, total: 2, problem: null } }
          : { ok: false, error: { code: 'no-marks-script', message: '' } };
      },
    },
    scripting: {
      executeScript: async ({ files }: { files: string[] }) => {
        if (!page.allowed) throw new Error('Cannot access contents of the page.');
        page.injected.push(...files);
        page.hasScript = true;
      },
      insertCSS: async ({ files }: { files: string[] }) => page.injected.push(...files),
    },
  },
}));

const { askForMarks, MarksScript } = await import('../../../lib/platform/marks-script');
const BOTH = ['/content-scripts/marks.js', '/content-scripts/marks.css'];

beforeEach(() => Object.assign(page, { hasScript: false, asked: [], injected: [], allowed: true }));

it('gives a page its marks’ script when it is first needed, and asks again', async () => {
  expect(await askForMarks(7, 'marks', { shown: true })).toMatchObject({ ok: true, value: { anchored: 2 } });
  expect(page.asked).toEqual(['marks', 'marks']);
  expect(page.injected).toEqual(BOTH);
});

it('does not give it a second time', async () => {
  await askForMarks(7, 'marks', { shown: true });
  await askForMarks(7, 'reveal', { start: 0 });
  expect(page.injected).toEqual(BOTH);
});

it('tells why where the browser does not let it in', async () => {
  page.allowed = false;
  expect(await askForMarks(7, 'reveal', { start: 0 })).toMatchObject({ ok: false, error: { code: 'restricted' } });
  expect(page.asked).toEqual(['reveal']);
});

it('begun early, is put in once, however often it is begun', async () => {
  const script = new MarksScript(7);
  expect(script.begun).toBeNull();
  script.begin();
  script.begin();
  await script.begun;
  expect(page.injected).toEqual(BOTH);
  await askForMarks(7, 'marks', { shown: true });
  expect(page.asked).toEqual(['marks']);
});
