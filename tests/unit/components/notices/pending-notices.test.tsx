// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PendingNotices } from '../../../../components/notices/pending-notices';
import { notesBetween, shortVersion, UPDATE_NOTES, type UpdateNote } from '../../../../components/notices/update-notes';
import type { PendingNotice } from '../../../../lib/contracts/notices';
import { projectRoot } from '../../../../scripts/lib/project';

const root = document.createElement('div');
const notes: UpdateNote[] = [
  { version: '0.10.0', lines: ['navFeeds'] },
  { version: '0.3.1', lines: ['navLibrary', 'navSettings'] },
];
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  render(null, root);
  vi.useRealTimers();
});

async function show(...pending: PendingNotice[]) {
  const read = vi.fn(async () => {});
  await act(async () => render(<PendingNotices port={{ pending: async () => pending, read }} notes={notes} />, root));
  const lines = () => [...root.querySelectorAll('[data-notice] > span')].map((line) => line.textContent);
  return { read, lines };
}

describe('notes of an update', () => {
  const between = (from: string, to: string) => notesBetween(notes, from, to).map(({ version }) => version);
  it('are those after the known version, by number and not by letter', () => {
    expect(between('0.2.0', '0.9.9')).toEqual(['0.3.1']);
    expect(between('0.3.1', '0.10.0')).toEqual(['0.10.0']);
    expect(between('0.1.0', '1.0')).toEqual(['0.10.0', '0.3.1']);
    expect(between('0.10.0', '0.11.0')).toEqual([]);
    expect(between('0.11.0', '0.2.0')).toEqual([]);
  });
  it('name a version as one says it', () => {
    expect([shortVersion('0.2.0'), shortVersion('0.2.1'), shortVersion('1.0.0')]).toEqual(['0.2', '0.2.1', '1.0']);
  });
  it('stand in the changelog too, each version once', () => {
    const changelog = readFileSync(join(projectRoot, 'CHANGELOG.md'), 'utf8');
    const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string };
    const released = notesBetween(UPDATE_NOTES, '0', version);
    for (const note of released) expect(changelog).toContain(`## ${note.version}`);
    expect(new Set(UPDATE_NOTES.map((note) => note.version)).size).toBe(UPDATE_NOTES.length);
  });
});

describe('PendingNotices', () => {
  it('says what is new, until it is dismissed', async () => {
    const { read, lines } = await show({ kind: 'update', from: '0.1.0', to: '0.4.0' });
    expect(lines()).toEqual(['New in 0.3.1: Library Settings']);
    act(() => root.querySelector<HTMLElement>('[data-action=dismiss-notice]')?.click());
    expect(lines()).toEqual([]);
    expect(read).toHaveBeenCalledExactlyOnceWith('update');
  });
  it('counts as read once it stood there long enough, and stays in sight', async () => {
    const { read, lines } = await show({ kind: 'update', from: '0.1.0', to: '0.4.0' });
    vi.advanceTimersByTime(2900);
    expect(read).not.toHaveBeenCalled();
    vi.advanceTimersByTime(200);
    expect(read).toHaveBeenCalledExactlyOnceWith('update');
    expect(lines()).toHaveLength(1);
  });
  it('says nothing of an update that changed nothing for the reader', async () => {
    const { read, lines } = await show({ kind: 'update', from: '0.4.0', to: '0.5.0' });
    vi.advanceTimersByTime(10_000);
    expect(lines()).toEqual([]);
    expect(read).not.toHaveBeenCalled();
  });
  it('tells in words what came of saving all tabs from the menu', async () => {
    const outcome = { saved: 2, known: 1, noArticle: 0, unread: ['A title'] };
    const { lines } = await show({ kind: 'saved-tabs', outcome });
    expect(lines()).toEqual(['Save all open tabs: Saved: 2. Known already: 1. No article: 0. Not read: 1.']);
  });
});
