import type { Correction } from '../contracts/comparison';
import type { ArticleDraft, EditableFields, Feed, ImportProgress, LibraryQuery, Settings } from '../contracts/library';
import { saveBackup, sendBackup } from './backup-transfer';
import { goOnWithImport, importFiles } from './import-transfer';
import { call, success } from './messages';
import {
  giveBackAccess,
  heldPermissions,
  missingAccess,
  openPage,
  originsOf,
  requestAccess,
  shortcutsPage,
} from './page-client';
import { pendingNotices } from './pending-notices';
import { shortcuts } from './shortcuts';

/** What the options page can do, as plain functions: the components know no messages. */
export const optionsPort = {
  library: {
    query: (query: LibraryQuery) => call('library.query', query),
    ids: (query: LibraryQuery) => call('library.ids', query),
    facets: () => call('library.facets', {}),
    get: (id: string) => call('library.get', { id }),
    edit: (id: string, changes: EditableFields) => call('library.edit', { id, changes }),
    remove: (ids: string[]) => call('library.remove', { ids }),
    clear: () => call('library.clear', {}),
    undo: (undo: string) => call('library.undo', { undo }),
    seeds: (present: boolean) => call('library.seeds', { present }),
    correct: (a: string, b: string, verdict: Correction['verdict'] | null) => call('correct.set', { a, b, verdict }),
    corrections: () => call('correct.list', {}),
    compare: (id: string) => void openPage(`/compare.html?article=${encodeURIComponent(id)}`),
  },
  stories: {
    stories: (newest: number) => call('library.stories', { newest }),
    compare: (id: string) => void openPage(`/compare.html?article=${encodeURIComponent(id)}`),
  },
  add: {
    add: (drafts: ArticleDraft[]) => call('library.add', { drafts }),
    importFiles: (files: File[], onProgress: (progress: ImportProgress) => void, signal: AbortSignal) =>
      importFiles(call, files, onProgress, signal),
    unfinished: () => call('import.list', {}),
    goOn: (from: ImportProgress, onProgress: (progress: ImportProgress) => void, signal: AbortSignal) =>
      goOnWithImport(call, from, onProgress, signal),
    requestAccess: (urls: string[]) => requestAccess(originsOf(urls)),
    fetch: (urls: string[]) => call('library.fetch', { urls }),
  },
  feeds: {
    list: () => call('feeds.list', {}),
    starter: () => call('feeds.starter', {}),
    requestAccess: (urls: string[]) => requestAccess(originsOf(urls)),
    add: (url: string) => call('feeds.add', { url }),
    edit: (url: string, changes: Partial<Pick<Feed, 'title' | 'fullText'>> & { paused?: boolean }) =>
      call('feeds.edit', { url, changes }),
    remove: (url: string) => call('feeds.remove', { url }),
    poll: (url?: string) => call('feeds.poll', { url }),
    importOpml: (text: string) => call('feeds.importOpml', { text }),
    exportOpml: () => call('feeds.exportOpml', {}),
  },
  settings: {
    get: () => call('settings.get', {}),
    set: (changes: Partial<Settings>) => call('settings.set', changes),
    retention: (apply: boolean) => call('library.retention', { apply }),
    shortcuts,
    openShortcuts: shortcutsPage(),
    missingAccess: async (hosts: string[]) => success(await missingAccess(hosts)),
    requestEverywhere: () => requestAccess(['http://*/*', 'https://*/*']),
    requestSites: (hosts: string[]) =>
      requestAccess(hosts.flatMap((host) => [`http://${host}/*`, `https://${host}/*`])),
  },
  backup: {
    backup: () => saveBackup(call, new Date().toISOString()),
    restore: (archive: Uint8Array, mode: 'merge' | 'replace', onProgress: (done: number, of: number) => void) =>
      sendBackup(call, archive, mode, onProgress),
  },
  privacy: {
    permissions: heldPermissions,
    giveBack: giveBackAccess,
    storage: () => call('storage.use', {}),
    requests: (offset: number, limit: number) => call('requests.list', { offset, limit }),
    clearRequests: () => call('requests.clear', {}),
  },
  notices: pendingNotices,
};
