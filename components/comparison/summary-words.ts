import type { Comparison } from '../../lib/contracts/comparison';
import { t, tn } from '../text';
import { headcount } from './model';

/** "5 outlets · 3 independent texts"; null where nobody else told the story. */
export function summaryWords(comparison: Comparison): string | null {
  const count = headcount(comparison);
  if (count.articles < 2) return null;
  const who = count.outlets === null ? tn('articles', count.articles) : tn('outlets', count.outlets);
  const texts =
    count.compared < count.articles
      ? t('textsAmong', tn('texts', count.texts), count.compared)
      : tn('texts', count.texts);
  return `${who} · ${texts}`;
}
