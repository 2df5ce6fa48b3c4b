import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, unwrap } from 'idb';
import type { Correction } from '../../contracts/comparison';
import type { ArticleSummary, ArticleVersion, Feed, RequestEntry } from '../../contracts/library';
import type { Profile } from '../../text/profile';
import { toVersion1 } from '../schema/v1';
import { toVersion2 } from '../schema/v2';
import type { Segment } from '../search/segment';
import type { PackedArticle } from './packed-article';

/** A row of the library list with what the store needs of it besides. */
export interface Row extends ArticleSummary {
  bucket: string;
  /** Moment of publication in milliseconds; absent for undated articles, which keeps them out of the index. */
  time?: number;
  /** The address as it was given, where it is not the canonical one. */
  link?: string;
  /** Revision of the library at which the article last changed. */
  stamp: number;
  /** Stamp under which its words were indexed, where it is another one: a deletion was undone. Index entries of any other stamp are dead. */
  indexed?: number;
}
export interface StoredBucket {
  key: string;
  revision: number;
  articles: number;
}
/** Words of an article that is in no segment yet, joined by '\n'. */
export interface PendingWords {
  id: string;
  stamp: number;
  words: string;
}
/** Some articles that one deletion took out. */
export interface TrashedBatch {
  undo: string;
  /** Number of the batch within the deletion, six digits. */
  id: string;
  articles: Trashed[];
}
export interface Trashed {
  row: Row;
  article: PackedArticle;
  profile: Profile;
  versions: ArticleVersion[];
}
/** A feed with the hashes of the items it has brought, newest last, so that a removed article does not come back. */
export interface StoredFeed extends Feed {
  seen: string[];
}
/** Work that outlives the background worker: what is left to do of it. */
export interface Job {
  id: string;
  kind: string;
  at: string;
  state: unknown;
}

export interface LibrarySchema extends DBSchema {
  articles: { key: string; value: PackedArticle };
  profiles: { key: string; value: { id: string; bucket: string; profile: Profile }; indexes: { bucket: string } };
  rows: { key: string; value: Row; indexes: { added: string; time: number; changed: [string, number] } };
  buckets: { key: string; value: StoredBucket };
  shards: { key: string; value: { key: string; revision: number; data: unknown } };
  corrections: { key: [string, string]; value: Correction; indexes: { a: string; b: string } };
  versions: { key: [string, number]; value: ArticleVersion };
  words: { key: string; value: PendingWords };
  segments: { key: number; value: Segment & { key?: number } };
  trash: { key: [string, string]; value: TrashedBatch };
  feeds: { key: string; value: StoredFeed };
  values: { key: string; value: unknown };
  requests: { key: number; value: RequestEntry & { number?: number } };
  jobs: { key: string; value: Job };
}

export type Database = IDBPDatabase<LibrarySchema>;
export type StoreName =
  | 'articles'
  | 'profiles'
  | 'rows'
  | 'buckets'
  | 'shards'
  | 'corrections'
  | 'versions'
  | 'words'
  | 'segments'
  | 'trash'
  | 'feeds'
  | 'values'
  | 'requests'
  | 'jobs';
/** Every store that a change to articles may touch. */
export const ARTICLE_STORES = [
  'articles',
  'profiles',
  'rows',
  'buckets',
  'shards',
  'versions',
  'words',
  'segments',
  'trash',
  'values',
  'corrections',
  'feeds',
  'jobs',
] as const satisfies StoreName[];
export type ArticleTransaction = IDBPTransaction<LibrarySchema, (typeof ARTICLE_STORES)[number][], 'readwrite'>;

export const DATABASE_NAME = 'parallax-library';
export const DATABASE_VERSION = 2;

/** Each step leads from the version before it; steps run one after the other in the one upgrade transaction. */
export const STEPS: ((database: IDBDatabase, transaction: IDBTransaction) => void)[] = [toVersion1, toVersion2];

/** How long another window's old connection may hold up an upgrade, milliseconds; it gets the browser's request to close at once. */
const BLOCKED_AFTER = 5000;

/**
 * Opens the stored library, bringing an older one up to date.
 * @param lost Called once when the connection ends by itself: the stored data was deleted, upgraded by a newer version, or closed by the browser.
 * @throws DOMException VersionError when the library was written by a newer version of the extension; BlockedError when another window keeps
 *   an old version of it open.
 */
export async function openDatabase(name = DATABASE_NAME, lost: () => void = () => {}): Promise<Database> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let refuse = (_: unknown): void => {};
  const refused = new Promise<never>((_, reject) => {
    refuse = reject;
  });
  const opening = openDB<LibrarySchema>(name, DATABASE_VERSION, {
    upgrade(database, from, _to, transaction) {
      for (const step of STEPS.slice(from)) step(unwrap(database), unwrap(transaction));
    },
    blocked() {
      timer = setTimeout(() => {
        refuse(new DOMException('Another window keeps an older version of the library open.', 'BlockedError'));
        // Should it open after all, nobody waits for it any more.
        void opening.then((database) => database.close()).catch(() => {});
      }, BLOCKED_AFTER);
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      lost();
    },
    terminated: lost,
  });
  try {
    return await Promise.race([opening, refused]);
  } finally {
    clearTimeout(timer);
  }
}
