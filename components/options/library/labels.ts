import type { ArticleSource } from '../../../lib/contracts/comparison';
import type { LibrarySort } from '../../../lib/contracts/library';
import { type MessageKey, t } from '../../text';

const SOURCE: Record<ArticleSource, MessageKey> = {
  seed: 'sourceSeed',
  page: 'sourcePage',
  feed: 'sourceFeed',
  import: 'sourceImport',
};
const SORT: Record<LibrarySort, MessageKey> = {
  added: 'sortAdded',
  published: 'sortPublished',
  outlet: 'sortOutlet',
  title: 'sortTitle',
};
export const sourceLabel = (source: ArticleSource): string => t(SOURCE[source]);
export const sortLabel = (sort: LibrarySort): string => t(SORT[sort]);
