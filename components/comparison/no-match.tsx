import type { Comparison } from '../../lib/contracts/comparison';
import { formatDate } from '../format';
import { t, tn } from '../text';
import type { ShellActions } from './actions';

/** No other account: what was compared, from when to when, and how to get more. */
export function NoMatch({ comparison, actions }: { comparison: Comparison; actions: ShellActions }) {
  const { articles, from, to } = comparison.compared;
  const empty = articles === 0;
  return (
    <div class="state" data-state={empty ? 'empty-library' : 'no-match'} role="status">
      <h2>{empty ? t('stateEmptyLibraryTitle') : t('stateNoMatchTitle')}</h2>
      {empty ? (
        <p>{t('stateEmptyLibrary')}</p>
      ) : (
        <p>
          {tn('stateNoMatch', articles)}{' '}
          {from && to ? t('stateNoMatchRange', formatDate(from), formatDate(to)) : t('stateNoMatchRangeNone')}
        </p>
      )}
      <p>{t('waysToMore')}</p>
      <div class="ways">
        <button type="button" class="button primary" data-action="feeds" onClick={() => actions.openOptions('feeds')}>
          {t('addFeeds')}
        </button>
        <button type="button" class="button" data-action="add" onClick={() => actions.openOptions('add')}>
          {t('addArticles')}
        </button>
      </div>
    </div>
  );
}
