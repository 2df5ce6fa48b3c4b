import type { SavedTabs } from '../../lib/contracts/library';
import { t } from '../text';

/** What came of keeping all open tabs, in one line. */
export function savedTabsWords({ saved, known, noArticle, unread }: SavedTabs): string {
  return t('siteSavedAll', saved, known, noArticle, unread.length);
}
