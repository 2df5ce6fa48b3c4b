import { useRef } from 'preact/hooks';
import type { Comparison, ComparisonMatch } from '../../lib/contracts/comparison';
import { MoreList } from '../base/more-list';
import { t, tn } from '../text';
import type { ComparisonActions } from './actions';
import { CoverageRow } from './coverage-row';
import { copiesOf, headcount, matchGroups, outletsOf } from './model';
import { StubNotice } from './stub-notice';

/** Rows shown before "Show more". */
const FIRST_ROWS = 7;

/** Who else told the story. */
export function CoverageTab({ comparison, actions }: { comparison: Comparison; actions: ComparisonActions }) {
  const views = outletsOf(comparison);
  const groups = matchGroups(comparison.matches);
  const count = headcount(comparison);
  const moved = useRef<string | null>(null);
  const row = (match: ComparisonMatch) => {
    const view = views.get(match.article);
    if (!view) return null;
    const copies = copiesOf(comparison, match.article).flatMap(({ other, copy }) => {
      const otherView = views.get(other);
      return otherView ? [{ other: otherView, ...copy }] : [];
    });
    return (
      <CoverageRow key={match.article} match={match} view={view} copies={copies} actions={actions} moved={moved} />
    );
  };
  return (
    <>
      {groups.told.length > 0 && (
        <>
          <h2 class="kicker">{t('sectionTold')}</h2>
          {count.compared < count.articles && (
            <p class="note" data-testid="nearest">
              {tn('sectionNearest', count.compared - 1)}
            </p>
          )}
          <MoreList first={FIRST_ROWS} rows={groups.told.map(row)} />
        </>
      )}
      <StubNotice stubs={groups.told.filter((match) => match.stub)} onFullTexts={actions.fullTexts} />
      {groups.topic.length > 0 && (
        <>
          <h2 class="kicker">{t('sectionTopic')}</h2>
          <p class="note">{t('sectionTopicNote')}</p>
          <ul class="rows">{groups.topic.map(row)}</ul>
        </>
      )}
      {groups.aside.length > 0 && (
        <>
          <h2 class="kicker">{t('sectionAside')}</h2>
          <ul class="rows">{groups.aside.map(row)}</ul>
        </>
      )}
    </>
  );
}
