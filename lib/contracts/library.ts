/** Shapes of the library as screens and background exchange them. Types, and the defaults of the settings. */
import type { Article, ArticleKind, ArticleSource, Correction } from './comparison';

/** A row of the library list: everything but the text. */
export interface ArticleSummary {
  id: string;
  url: string | null;
  title: string | null;
  outlet: string | null;
  published: string | null;
  added: string;
  language: string;
  kind: ArticleKind;
  stub: boolean;
  source: ArticleSource;
  pinned: boolean;
  words: number;
  /** First sentence, for rows without a title. */
  lead: string;
  versions: number;
}

/** What a reader or a file gives to make an article of. Only `text` is required; nothing missing is invented. */
export interface ArticleDraft {
  text: string;
  id?: string | null;
  url?: string | null;
  title?: string | null;
  outlet?: string | null;
  authors?: string[];
  published?: string | null;
  language?: string | null;
  section?: string | null;
  kind?: ArticleKind;
  stub?: boolean;
}

export type LibrarySort = 'added' | 'published' | 'outlet' | 'title';
export interface LibraryQuery {
  /** Words to be found in title, outlet or text; all of them. Empty = everything. */
  text?: string;
  outlet?: string | null;
  source?: ArticleSource;
  language?: string;
  kind?: ArticleKind;
  /** ISO dates, inclusive. */
  from?: string;
  to?: string;
  sort?: LibrarySort;
  descending?: boolean;
  offset?: number;
  limit?: number;
}
export interface LibraryPage {
  rows: ArticleSummary[];
  total: number;
}
export interface LibraryFacets {
  articles: number;
  from: string | null;
  to: string | null;
  outlets: { outlet: string | null; articles: number }[];
  languages: { language: string; articles: number }[];
  sources: { source: ArticleSource; articles: number }[];
  /** How many of the five seeds are in the library. */
  seeds: number;
}

/** A story of the library: articles that tell of one event, newest first, and how many texts they are when copies count as one. */
export interface LibraryStory {
  texts: number;
  articles: ArticleSummary[];
}
/** The stories among the newest articles of the library, as far as they have been looked at. */
export interface StoriesPage {
  /** Newest first; only what at least two articles tell. */
  stories: LibraryStory[];
  /** Articles looked at, of so many that are to be, of so many in the library. While `looked` is below `of`, asking again goes on. */
  looked: number;
  of: number;
  total: number;
}

export type EditableFields = Partial<
  Pick<
    Article,
    'title' | 'outlet' | 'authors' | 'agencies' | 'section' | 'published' | 'language' | 'kind' | 'stub' | 'url'
  >
> & { pinned?: boolean };

/** One rejected row of an import: where and why. `line` counts from 1; null = the file as a whole. */
export interface Rejection {
  file: string;
  line: number | null;
  reason: string;
}
export interface ImportReport {
  added: number;
  /** Already known and unchanged. */
  unchanged: number;
  /** Known address, new text: kept as a new version. */
  versions: number;
  rejected: Rejection[];
  ids: string[];
}
/** How far an import of many rows has come. `report.ids` stays empty: there may be very many. */
export interface ImportProgress {
  job: string;
  /** Names of the files. */
  name: string;
  rows: number;
  done: number;
  finished: boolean;
  report: ImportReport;
}
/** What came of keeping all open tabs: numbers, and the titles (where known) of those that could not be read. */
export interface SavedTabs {
  saved: number;
  known: number;
  noArticle: number;
  unread: (string | null)[];
}
export interface ArticleVersion {
  id: string;
  /** From 1, oldest first. */
  number: number;
  added: string;
  title: string | null;
  text: string;
}

export interface ListedCorrection extends Correction {
  titles: [string | null, string | null];
}

export type FeedState = 'unverified' | 'ok' | 'failing' | 'paused';
export interface Feed {
  /** The feed's address. */
  url: string;
  title: string | null;
  site: string | null;
  country: string | null;
  language: string | null;
  state: FeedState;
  /** Fetch each item's page as well, not only the summary. */
  fullText: boolean;
  added: string;
  lastTry: string | null;
  lastSuccess: string | null;
  nextTry: string | null;
  /** The last error in words. */
  error: string | null;
  items: number;
  etag: string | null;
  lastModified: string | null;
  failures: number;
}

/** One network request made by the extension: kept so that the reader can see what left the device. */
export interface RequestEntry {
  at: string;
  method: string;
  url: string;
  why: string;
  sent: string;
  status: number | null;
  bytes: number | null;
  error: string | null;
}

export interface Settings {
  highlights: boolean;
  /** Milliseconds a pointer rests on a sentence before its card opens, 0..2000. */
  hoverDelay: number;
  theme: 'system' | 'light' | 'dark';
  badge: boolean;
  contextMenu: boolean;
  /** Compare automatically: nowhere, on the listed hosts, everywhere. */
  automatic: 'off' | 'sites' | 'everywhere';
  automaticSites: string[];
  /** Hosts where nothing happens at all. */
  excludedSites: string[];
  /** Hosts without marks. */
  unmarkedSites: string[];
  collect: 'off' | 'sites' | 'everywhere';
  collectSites: string[];
  collectPaused: boolean;
  feedsPaused: boolean;
  feedMinutes: number;
  retentionDays: number | null;
  retentionArticles: number | null;
  allowPrivateAddresses: boolean;
}
export const DEFAULT_SETTINGS: Settings = {
  highlights: true,
  hoverDelay: 300,
  theme: 'system',
  badge: true,
  contextMenu: true,
  automatic: 'off',
  automaticSites: [],
  excludedSites: [],
  unmarkedSites: [],
  collect: 'off',
  collectSites: [],
  collectPaused: false,
  feedsPaused: false,
  feedMinutes: 60,
  retentionDays: null,
  retentionArticles: null,
  allowPrivateAddresses: false,
};

export interface StorageUse {
  usage: number | null;
  quota: number | null;
  articles: number;
}
