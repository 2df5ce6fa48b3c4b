import { beforeEach, describe, expect, it, vi } from 'vitest';
import { noteSavedTabs, pendingNotices, rememberVersion } from '../../../lib/platform/pending-notices';

const areas = vi.hoisted(() => ({ local: {} as Record<string, unknown>, session: {} as Record<string, unknown> }));
const version = vi.hoisted(() => ({ now: '0.2.0' }));
vi.mock('wxt/browser', () => {
  const area = (name: 'local' | 'session') => ({
    get: async (key: string) => (key in areas[name] ? { [key]: areas[name][key] } : {}),
    set: async (values: object) => void Object.assign(areas[name], values),
    remove: async (key: string) => void delete areas[name][key],
  });
  const runtime = { getManifest: () => ({ version: version.now }) };
  return { browser: { runtime, storage: { local: area('local'), session: area('session') } } };
});
beforeEach(() => {
  areas.local = {};
  areas.session = {};
  version.now = '0.2.0';
});

describe('pending notices', () => {
  it('has none after a first install', async () => {
    await rememberVersion('install', undefined);
    expect(await pendingNotices.pending()).toEqual([]);
  });
  it('has none where nothing was ever remembered', async () => {
    expect(await pendingNotices.pending()).toEqual([]);
  });
  it('tells of an update once, from the version the reader knew', async () => {
    await rememberVersion('update', '0.1.0');
    version.now = '0.3.0';
    await rememberVersion('update', '0.2.0');
    expect(await pendingNotices.pending()).toEqual([{ kind: 'update', from: '0.1.0', to: '0.3.0' }]);
    await pendingNotices.read('update');
    expect(await pendingNotices.pending()).toEqual([]);
  });
  it('keeps what came of saving all tabs in memory only, until it was read', async () => {
    const outcome = { saved: 1, known: 0, noArticle: 0, unread: ['Private thoughts'] };
    await noteSavedTabs(outcome);
    expect(areas.local).toEqual({});
    expect(await pendingNotices.pending()).toEqual([{ kind: 'saved-tabs', outcome }]);
    await pendingNotices.read('saved-tabs');
    expect(await pendingNotices.pending()).toEqual([]);
  });
});
