/** What the options page needs of the outside, as plain functions. The entrypoint turns them into messages. */
import type { Article, Correction, Result } from '../../lib/contracts/comparison';
import type {
  ArticleDraft,
  ArticleVersion,
  EditableFields,
  Feed,
  ImportProgress,
  ImportReport,
  LibraryFacets,
  LibraryPage,
  LibraryQuery,
  ListedCorrection,
  RequestEntry,
  Settings,
  StorageUse,
  StoriesPage,
} from '../../lib/contracts/library';
import type { NoticesPort } from '../../lib/contracts/notices';
import type { ShortcutPort } from '../base/shortcut-list';

type Answer<T> = Promise<Result<T>>;

export interface StoredText {
  article: Article;
  pinned: boolean;
  versions: ArticleVersion[];
}

export interface LibraryPort {
  query: (query: LibraryQuery) => Answer<LibraryPage>;
  /** Ids of all articles that a query finds. */
  ids: (query: LibraryQuery) => Answer<{ ids: string[] }>;
  facets: () => Answer<LibraryFacets>;
  get: (id: string) => Answer<StoredText>;
  edit: (id: string, changes: EditableFields) => Answer<Article>;
  remove: (ids: string[]) => Answer<{ undo: string; removed: number }>;
  clear: () => Answer<{ undo: string; removed: number }>;
  undo: (token: string) => Answer<{ restored: number }>;
  seeds: (present: boolean) => Answer<{ seeds: number }>;
  correct: (a: string, b: string, verdict: Correction['verdict'] | null) => Answer<null>;
  corrections: () => Answer<ListedCorrection[]>;
  compare: (id: string) => void;
}

export interface StoriesPort {
  /** The stories among so many of the newest articles, as far as they have been looked at; asking again goes on. */
  stories: (newest: number) => Answer<StoriesPage>;
  compare: (id: string) => void;
}

export type ImportFiles = (
  files: File[],
  onProgress: (progress: ImportProgress) => void,
  signal: AbortSignal,
) => Answer<ImportProgress>;

export interface AddPort {
  add: (drafts: ArticleDraft[]) => Answer<ImportReport>;
  /** Imports files of any size. `onProgress` gets how far it is; `signal` stops it, what came in stays. */
  importFiles: ImportFiles;
  /** Imports that were cut off: the page was closed, or the browser. */
  unfinished: () => Answer<ImportProgress[]>;
  /** Goes on with one of those. */
  goOn: (
    from: ImportProgress,
    onProgress: (progress: ImportProgress) => void,
    signal: AbortSignal,
  ) => Answer<ImportProgress>;
  /** Asks for access to the sites of these addresses; false = the reader refused. */
  requestAccess: (urls: string[]) => Answer<boolean>;
  fetch: (urls: string[]) => Answer<ImportReport>;
}

export type StarterFeed = Pick<Feed, 'url' | 'title' | 'site' | 'country' | 'language'>;

export interface FeedsPort {
  list: () => Answer<Feed[]>;
  starter: () => Answer<StarterFeed[]>;
  /** Asks for access to the sites of these addresses; false = the reader refused. */
  requestAccess: (urls: string[]) => Answer<boolean>;
  add: (url: string) => Answer<Feed>;
  edit: (url: string, changes: Partial<Pick<Feed, 'title' | 'fullText'>> & { paused?: boolean }) => Answer<Feed>;
  remove: (url: string) => Answer<null>;
  poll: (url?: string) => Answer<{ polled: number; added: number; failed: number }>;
  importOpml: (text: string) => Answer<{ added: number; known: number; rejected: { url: string; reason: string }[] }>;
  exportOpml: () => Answer<{ text: string }>;
}

export interface SettingsPort extends ShortcutPort {
  get: () => Answer<Settings>;
  set: (changes: Partial<Settings>) => Answer<Settings>;
  /** How many articles the limits would let go; with `apply` they go. */
  retention: (apply: boolean) => Answer<{ wouldGo: number; titles: (string | null)[] }>;
  /** Access to every site, for "automatic everywhere" and "collect everywhere". */
  requestEverywhere: () => Answer<boolean>;
  /** Access to these hosts; false = the reader refused. */
  requestSites: (hosts: string[]) => Answer<boolean>;
  /** Which of these hosts (`*` = all) the browser does not let the extension read. */
  missingAccess: (hosts: string[]) => Answer<string[]>;
}

export interface BackupPort {
  backup: () => Answer<{ name: string; archive: Blob }>;
  restore: (
    archive: Uint8Array,
    mode: 'merge' | 'replace',
    onProgress: (done: number, of: number) => void,
  ) => Answer<ImportReport>;
}

export interface PrivacyPort {
  permissions: () => Promise<{ origins: string[]; permissions: string[] }>;
  giveBack: (origin: string) => Promise<boolean>;
  storage: () => Answer<StorageUse>;
  requests: (offset: number, limit: number) => Answer<{ entries: RequestEntry[]; total: number }>;
  clearRequests: () => Answer<null>;
}

export interface OptionsPort {
  library: LibraryPort;
  stories: StoriesPort;
  add: AddPort;
  feeds: FeedsPort;
  settings: SettingsPort;
  backup: BackupPort;
  privacy: PrivacyPort;
  notices: NoticesPort;
}
