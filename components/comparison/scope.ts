/** What a comparison was made with, in one line. */
import type { Comparison } from '../../lib/contracts/comparison';
import { formatDays } from '../format';
import { t, tn } from '../text';

/** "Compared with 5 articles stored on this device, 19 May 2025 – 3 Dec 2025". */
export function scope(compared: Comparison['compared']): string {
  return ranged(tn('comparedWith', compared.articles), compared);
}

/** Any words for the articles that were compared with, and the days from and to which they were published. */
export function ranged(what: string, { articles, from, to }: Comparison['compared']): string {
  if (articles === 0) return what;
  if (!from || !to) return t('comparedUndated', what);
  return t('comparedRange', what, formatDays(from, to));
}
