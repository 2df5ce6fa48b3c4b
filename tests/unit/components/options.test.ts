import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runImport } from '../../../components/options/add/run-import';
import { listWindow } from '../../../components/options/library/window';
import { placeOf } from '../../../components/options/options-screen';
import { hostsOf } from '../../../components/options/settings/site-list';
import type { ImportReport } from '../../../lib/contracts/library';

const report = (fields: Partial<ImportReport>): ImportReport => ({
  added: 0,
  unchanged: 0,
  versions: 0,
  rejected: [],
  ids: [],
  ...fields,
});

describe('listWindow', () => {
  it('covers what is in view and never leaves the list', () => {
    fc.assert(
      fc.property(fc.nat(1_200_000), fc.integer({ min: 1, max: 2000 }), fc.nat(20_000), (top, height, total) => {
        const { first, last } = listWindow(top, height, 58, total);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(last).toBeLessThan(Math.max(total, 1));
        expect(last - first).toBeLessThan(height / 58 + 20);
        const visible = Math.floor(top / 58);
        if (visible < total) expect(first <= visible && visible <= last).toBe(true);
      }),
    );
  });
});

describe('import', () => {
  it('adds reports up, shifts line numbers, and goes on after a failure', async () => {
    const steps: number[] = [];
    const total = await runImport(
      [
        { label: 'a', before: 0, run: async () => ({ ok: true, value: report({ added: 2, ids: ['x', 'y'] }) }) },
        {
          label: 'b',
          before: 0,
          run: async () => ({ ok: false, error: { code: 'full', message: 'The disk is full.' } }),
        },
        {
          label: 'a',
          before: 200,
          run: async () => ({ ok: true, value: report({ rejected: [{ file: 'a', line: 3, reason: 'no text' }] }) }),
        },
      ],
      (done) => steps.push(done),
      new AbortController().signal,
    );
    expect(total.added).toBe(2);
    expect(total.rejected).toEqual([
      { file: 'b', line: null, reason: 'The disk is full.' },
      { file: 'a', line: 203, reason: 'no text' },
    ]);
    expect(steps).toEqual([0, 1, 2]);
  });
  it('stops between two pieces', async () => {
    const abort = new AbortController();
    const run = async () => {
      abort.abort();
      return { ok: true as const, value: report({ added: 1 }) };
    };
    const total = await runImport(
      [
        { label: 'a', before: 0, run },
        { label: 'b', before: 0, run },
      ],
      () => {},
      abort.signal,
    );
    expect(total.added).toBe(1);
  });
});

describe('placeOf', () => {
  it.each([
    ['', { section: 'library', article: null }],
    ['#feeds', { section: 'feeds', article: null }],
    ['#nowhere', { section: 'library', article: null }],
    ['#article=seed-001', { section: 'library', article: 'seed-001' }],
  ])('%s', (hash, place) => {
    expect(placeOf(hash)).toEqual(place);
  });
});

describe('hostsOf', () => {
  it('takes hosts and addresses, each once', () => {
    expect(hostsOf('news.example\nhttps://www.tide.example/a?b\n\nnews.example  not^a^host')).toEqual([
      'news.example',
      'www.tide.example',
    ]);
  });
});
