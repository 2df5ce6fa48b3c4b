import 'fake-indexeddb/auto';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkLibrary } from '../../../../lib/corpus/check';
import { type IndexedDbLibrary, openLibrary } from '../../../../lib/corpus/indexed-db-library';
import { readSettings, writeSettings } from '../../../../lib/corpus/settings';
import { saveBackup, sendBackup } from '../../../../lib/platform/backup-transfer';
import { libraryHandlers } from '../../../../lib/platform/library-service';
import type { Ask } from '../../../../lib/platform/persistent';
import type { CorpusRequest } from '../../../../lib/platform/request-schemas';
import { testArticle } from '../stored-article';

const NOW = '2025-06-01T10:00:00.000Z';
let number = 0;
let from: IndexedDbLibrary;
let to: IndexedDbLibrary;

beforeEach(async () => {
  from = await openLibrary(`backup-from-${number}`, { seeds: false });
  to = await openLibrary(`backup-to-${number++}`, { seeds: false });
  await from.put([
    testArticle('a', { published: '2025-05-20', removed: [{ reason: 'appeal', text: 'Give.' }] }),
    testArticle('b', { text: 'Old words.' }),
  ]);
  await from.put([testArticle('b', { text: 'New words, a line\nand “another”.', sentences: [] })]);
  await from.edit('a', { pinned: true });
  await from.correct('a', 'b', 'same-story', NOW);
  await writeSettings(from.database, { hoverDelay: 700 });
});
afterEach(() => {
  from.close();
  to.close();
});

/** The way from a page to the background, without a browser between. */
function askOf(library: IndexedDbLibrary): Ask {
  const { handlers } = libraryHandlers({ library: async () => library, changed: () => {}, now: () => NOW });
  return ((name, request) => handlers[name as CorpusRequest](request as never)) as Ask;
}
async function backupOf(library: IndexedDbLibrary): Promise<Uint8Array> {
  const saved = await saveBackup(askOf(library), NOW);
  if (!saved.ok) throw new Error(saved.error.message);
  return new Uint8Array(await saved.value.archive.arrayBuffer());
}
const restoreBackup = (library: IndexedDbLibrary, archive: Uint8Array, mode: 'merge' | 'replace') =>
  sendBackup(askOf(library), archive, mode);

/** The backup with one of its files changed; the manifest stays as it was. */
async function withFile(name: string, change: (text: string) => string): Promise<Uint8Array> {
  const files = unzipSync(await backupOf(from));
  files[name] = strToU8(change(strFromU8(files[name]!)));
  return zipSync(files);
}

async function everything(library: IndexedDbLibrary) {
  const page = await library.query({ sort: 'title' });
  return {
    articles: await Promise.all(page.rows.map((row) => library.get(row.id))),
    corrections: await library.listCorrections(),
    buckets: (await library.buckets()).map(({ key, articles }) => [key, articles]),
    settings: await readSettings(library.database),
  };
}

describe('backup and restore', () => {
  it('brings everything back into an empty library', async () => {
    const restored = await restoreBackup(to, await backupOf(from), 'replace');
    expect(restored).toMatchObject({ ok: true, value: { added: 2, versions: 0, unchanged: 0, rejected: [] } });
    expect(await everything(to)).toEqual(await everything(from));
    expect((await to.query({ text: 'another' })).rows.map((row) => row.id)).toEqual(['b']);
    expect((await to.profiles(['a']))[0]).toEqual((await from.profiles(['a']))[0]);
  });

  it('merging twice changes nothing the second time', async () => {
    const archive = await backupOf(from);
    await restoreBackup(to, archive, 'merge');
    const before = await everything(to);
    expect(await restoreBackup(to, archive, 'merge')).toMatchObject({ value: { added: 0, versions: 0, unchanged: 2 } });
    expect(await everything(to)).toEqual(before);
  });

  it('merging keeps what is there: articles, settings, and both texts of one article', async () => {
    await to.put([testArticle('c'), testArticle('b', { text: 'Latest words.', added: '2025-07-01T00:00:00.000Z' })]);
    await writeSettings(to.database, { hoverDelay: 100 });
    expect(await restoreBackup(to, await backupOf(from), 'merge')).toMatchObject({ value: { added: 1, versions: 1 } });
    expect(await to.count()).toBe(3);
    const b = (await to.get('b'))!;
    expect(b.article.text).toBe('Latest words.');
    expect(b.versions.map((version) => version.text)).toEqual(['New words, a line\nand “another”.', 'Latest words.']);
    expect((await readSettings(to.database)).hoverDelay).toBe(100);
  });

  it('replacing leaves nothing of what was there, and no index that could be taken for fresh', async () => {
    await to.put([testArticle('c')]);
    const before = (await to.buckets())[0]!;
    await to.saveShard('undated', before.revision, 'index of c');
    await restoreBackup(to, await backupOf(from), 'replace');
    expect((await to.query({ sort: 'title' })).rows.map((row) => row.id).sort()).toEqual(['a', 'b']);
    expect(await to.loadShard('undated')).toBeNull();
    expect((await to.buckets()).find((bucket) => bucket.key === 'undated')!.revision).toBeGreaterThan(before.revision);
  });
});

describe('the parts of a backup', () => {
  it('of more rows than one part holds come back whole, with their versions', async () => {
    const many = Array.from({ length: 1203 }, (_, index) => testArticle(`m${index}`));
    await from.put(many);
    await from.put(many.slice(0, 700).map((article) => ({ ...article, text: `${article.text} Changed.` })));
    const archive = await backupOf(from);
    expect(Object.keys(unzipSync(archive)).filter((name) => name.startsWith('articles'))).toHaveLength(3);
    expect(await restoreBackup(to, archive, 'replace')).toMatchObject({ ok: true, value: { added: 1205 } });
    expect(await checkLibrary(to.database)).toEqual([]);
    expect((await to.get('m699'))!.versions).toHaveLength(2);
    expect(await to.database.count('jobs')).toBe(1);
  });

  it('that did not all arrive change nothing, and a restore that was answered twice is done once', async () => {
    const ask = askOf(to);
    const file = { name: 'articles-0001.jsonl', kind: 'articles' as const, text: '' };
    const part = await askOf(from)('backup.read', { after: null });
    if (!part.ok) throw new Error(part.error.message);
    await ask('restore.stage', { restore: 'r', part: 1, file: { ...file, text: part.value.files[0]!.text } });
    expect(await ask('restore.commit', { restore: 'r', mode: 'replace', parts: 2 })).toMatchObject({
      ok: false,
      error: { code: 'incomplete-restore' },
    });
    expect(await to.count()).toBe(0);
    for (let time = 0; time < 2; time++)
      expect(await ask('restore.commit', { restore: 'r', mode: 'merge', parts: 1 })).toMatchObject({
        ok: true,
        value: { added: 2 },
      });
    expect(await to.count()).toBe(2);
  });
});

describe('settings of a backup', () => {
  it('that this version does not know are left out, the others are taken', async () => {
    const ask = askOf(to);
    const text = '{"hoverDelay":700,"fromTheFuture":{"x":1}}\n';
    const file = { name: 'settings-0001.jsonl', kind: 'settings' as const, text };
    expect(await ask('restore.stage', { restore: 's', part: 1, file })).toMatchObject({ ok: true });
    await ask('restore.commit', { restore: 's', mode: 'replace', parts: 1 });
    expect(await to.database.get('values', 'settings')).toEqual({ hoverDelay: 700 });
  });
});

describe('a damaged backup is refused by name and line, and changes nothing', () => {
  const cases: [string, () => Promise<Uint8Array>, RegExp][] = [
    ['no archive', async () => strToU8('hello'), /no ZIP archive/],
    ['cut off', async () => (await backupOf(from)).slice(0, 400), /no ZIP archive, or it is cut off/],
    ['another archive', async () => zipSync({ 'x.txt': strToU8('x') }), /no backup of Parallax/],
    [
      'broken line',
      () => withFile('articles-0001.jsonl', (text) => text.replace('\n{', '\n{{')),
      /articles-0001\.jsonl, line 2: not readable JSON/,
    ],
    [
      'wrong field',
      () => withFile('articles-0001.jsonl', (text) => text.replace('"kind":"news"', '"kind":"gossip"')),
      /articles-0001\.jsonl, line 1: “article\.kind”/,
    ],
    [
      'sentence outside',
      () => withFile('articles-0001.jsonl', (text) => text.replace(/"sentences":\[\[0,\d+/, '"sentences":[[0,99999')),
      /line 1: “article\.sentences”/,
    ],
    [
      'setting that cannot be',
      () => withFile('settings-0001.jsonl', () => '{"highlights":true,"hoverDelay":"soon"}\n'),
      /settings-0001\.jsonl, line 1: “hoverDelay”/,
    ],
    [
      'site that is none',
      () => withFile('settings-0001.jsonl', () => '{"automaticSites":["a.example","*://*/*"]}\n'),
      /settings-0001\.jsonl, line 1: “automaticSites\.1”/,
    ],
    [
      'line removed',
      () => withFile('articles-0001.jsonl', (text) => `${text.split('\n')[0]}\n`),
      /holds 1 rows instead of 2/,
    ],
    [
      'word changed',
      () => withFile('versions-0001.jsonl', (text) => text.replace('Old', 'Odd')),
      /versions-0001\.jsonl was changed/,
    ],
    [
      'newer format',
      () => withFile('manifest.json', (text) => text.replace('"version": 1', '"version": 2')),
      /newer version of Parallax/,
    ],
  ];
  it.each(cases)('%s', async (_name, make, message) => {
    await to.put([testArticle('c')]);
    const before = await everything(to);
    const refused = await restoreBackup(to, await make(), 'replace');
    expect(refused).toMatchObject({ ok: false, error: { code: 'damaged-backup' } });
    expect(refused.ok ? '' : refused.error.message).toMatch(message);
    expect(await everything(to)).toEqual(before);
    expect(await to.database.count('jobs')).toBe(0);
  });
});
