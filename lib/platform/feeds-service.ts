import type { IndexedDbLibrary } from '../corpus/indexed-db-library';
import type { CorpusHandlers } from './answers';
import { failure, success } from './messages';

export interface FeedServiceDeps {
  library(): Promise<IndexedDbLibrary>;
  changed(ids: string[]): void;
  now(): string;
}

type FeedMessage = Extract<keyof CorpusHandlers, `feeds.${string}`> | 'library.fetch';
export type FeedHandlers = Pick<CorpusHandlers, FeedMessage>;

const notYet = async () => failure<never>('not-yet', 'Feeds are not available in this version.');

/** Answers to the messages about feeds and fetching. */
export function feedHandlers({ library }: FeedServiceDeps): FeedHandlers {
  return {
    async 'feeds.list'() {
      return success((await (await library()).database.getAll('feeds')).map(({ seen: _seen, ...feed }) => feed));
    },
    async 'feeds.starter'() {
      return success([]);
    },
    'feeds.add': notYet,
    'feeds.edit': notYet,
    'feeds.remove': notYet,
    'feeds.poll': notYet,
    'feeds.importOpml': notYet,
    'feeds.exportOpml': notYet,
    'library.fetch': notYet,
  };
}
