/**
 * Every message of the extension, one type per direction. Pages and content scripts ask the background; the background asks a content
 * script. Answers are `Result`s: an expected failure is a value.
 */
import type { Article, Comparison, Correction } from '../contracts/comparison';
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
  Rejection,
  RequestEntry,
  SavedTabs,
  Settings,
  StorageUse,
  StoriesPage,
} from '../contracts/library';
import type { Extraction, MarkReport, PageNote, TabState } from '../contracts/tab';
import type { BackupPart } from '../corpus/backup/parts';
import type { BackupFile } from '../corpus/backup/read';
import type { ImportRow } from '../corpus/import/rows';

/** Extension page or content script → background. */
export interface BackgroundApi {
  /** Looks at a tab (injects the content script where needed) and answers at once with what is known; progress follows by `watchTab`. */
  'tab.open': (request: { tab: number; again?: boolean }) => TabState;
  'tab.get': (request: { tab: number }) => TabState;
  'tab.save': (request: { tab: number }) => { id: string };
  /** Keeps the articles of all open tabs that may be read. */
  'tabs.saveAll': (request: Record<string, never>) => SavedTabs;
  /** Scrolls the page to a sentence of the open article (offset of its start) and flashes it. */
  'tab.reveal': (request: { tab: number; start: number }) => { found: boolean };
  'tab.marks': (request: { tab: number; shown: boolean }) => MarkReport;

  /** From the watching script of automatic mode: this page looks like an article. */
  'page.visit': (request: Record<string, never>) => null;
  /** From the content script, unasked: the page became another article, or the reader changed the marks. */
  'page.changed': (request: { extraction: Extraction }) => null;
  'page.marks': (request: { report: MarkReport }) => null;
  /** From the card: open an article of the library (its address at that sentence, or the stored text). */
  'page.openArticle': (request: { article: string; quote: string | null }) => null;
  /** From the card: open the wide page of the sender's comparison at the sentence that starts at this offset. */
  'page.openComparison': (request: { start: number }) => null;

  'compare.article': (request: { id: string }) => Comparison;
  'correct.set': (request: { a: string; b: string; verdict: Correction['verdict'] | null }) => null;
  'correct.list': (request: Record<string, never>) => ListedCorrection[];

  'library.query': (request: LibraryQuery) => LibraryPage;
  'library.facets': (request: Record<string, never>) => LibraryFacets;
  /** The stories among the newest so many articles. Each call looks at some more of them; the page asks until all are looked at. */
  'library.stories': (request: { newest: number }) => StoriesPage;
  'library.get': (request: { id: string }) => { article: Article; pinned: boolean; versions: ArticleVersion[] };
  'library.add': (request: { drafts: ArticleDraft[] }) => ImportReport;
  /** A file or a paste by its text: .txt, .html, .jsonl, .csv, .json. Binary files as base64. */
  'library.import': (request: { name: string; text?: string; base64?: string }) => ImportReport;
  /** Fetches pages the reader named. Needs the host permission, asked by the page that calls. */
  'library.fetch': (request: { urls: string[] }) => ImportReport;
  'library.edit': (request: { id: string; changes: EditableFields }) => Article;
  'library.remove': (request: { ids: string[] }) => { undo: string; removed: number };
  'library.undo': (request: { undo: string }) => { restored: number };
  'library.clear': (request: Record<string, never>) => { undo: string; removed: number };
  'library.seeds': (request: { present: boolean }) => { seeds: number };
  /** Ids of all articles that a query finds, in its order. */
  'library.ids': (request: LibraryQuery) => { ids: string[] };
  /** An import of many rows: parts are laid ready, then it begins and goes on step by step until it is finished or stopped. */
  'import.stage': (request: { job: string; part: number; rows: ImportRow[] }) => null;
  'import.begin': (request: { job: string; name: string; rows: number; rejected: Rejection[] }) => ImportProgress;
  'import.step': (request: { job: string }) => ImportProgress;
  'import.stop': (request: { job: string }) => ImportProgress | null;
  'import.list': (request: Record<string, never>) => ImportProgress[];
  /** A stretch of a backup; `after` from the answer before, null = from the beginning. */
  'backup.read': (request: { after: string | null }) => BackupPart;
  /** Lays a file of a backup ready; then all is restored at once, or dropped. */
  'restore.stage': (request: { restore: string; part: number; file: BackupFile }) => null;
  'restore.commit': (request: { restore: string; mode: 'merge' | 'replace'; parts: number }) => ImportReport;
  'restore.drop': (request: { restore: string }) => null;
  'library.retention': (request: { apply: boolean }) => { wouldGo: number; titles: (string | null)[] };

  'feeds.list': (request: Record<string, never>) => Feed[];
  'feeds.starter': (request: Record<string, never>) => Pick<Feed, 'url' | 'title' | 'site' | 'country' | 'language'>[];
  /** A feed's or a site's address; finds the feed of a site. */
  'feeds.add': (request: { url: string }) => Feed;
  'feeds.edit': (request: {
    url: string;
    changes: Partial<Pick<Feed, 'title' | 'fullText'>> & { paused?: boolean };
  }) => Feed;
  'feeds.remove': (request: { url: string }) => null;
  'feeds.poll': (request: { url?: string }) => { polled: number; added: number; failed: number };
  'feeds.importOpml': (request: { text: string }) => {
    added: number;
    known: number;
    rejected: { url: string; reason: string }[];
  };
  'feeds.exportOpml': (request: Record<string, never>) => { text: string };

  'settings.get': (request: Record<string, never>) => Settings;
  'settings.set': (request: Partial<Settings>) => Settings;
  'requests.list': (request: { offset?: number; limit?: number }) => { entries: RequestEntry[]; total: number };
  'requests.clear': (request: Record<string, never>) => null;
  'storage.use': (request: Record<string, never>) => StorageUse;
}

/** Background → content script of a tab. */
export interface PageApi {
  extract: (request: Record<string, never>) => Extraction;
  /** The notes of the page's article: paint them. */
  annotate: (request: {
    notes: PageNote[];
    settings: Pick<Settings, 'highlights' | 'hoverDelay' | 'theme'>;
  }) => MarkReport;
  reveal: (request: { start: number }) => { found: boolean };
  marks: (request: { shown: boolean }) => MarkReport;
}

export type Request<Api, Name extends keyof Api> = Api[Name] extends (request: infer R) => unknown ? R : never;
export type Answer<Api, Name extends keyof Api> = Api[Name] extends (request: never) => infer A ? A : never;
