import type { Feed } from '../../contracts/library';
import feeds from './starter.json';

/** Well-known outlets of several countries, to begin with: addresses as their owners publish them, no rating. Unverified until first fetched. */
export const STARTER_FEEDS: readonly Pick<Feed, 'url' | 'title' | 'site' | 'country' | 'language'>[] = feeds;
