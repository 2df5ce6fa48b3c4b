import type { ComparisonMatch } from '../../lib/contracts/comparison';
import { NumberBadge } from '../base/number-badge';
import { formatDate, formatNumber } from '../format';
import { t } from '../text';
import type { ComparisonActions } from './actions';
import { kindLabel, relationLabel } from './labels';
import type { OutletView } from './model';
import { inSentence, OutletName, shortName } from './outlet-name';

interface CoverageRowProps {
  match: ComparisonMatch;
  view: OutletView;
  /** Copies that hold this article, as the view of the other one and how much is shared. */
  copies: { other: OutletView; pairs: number; of: number; sameOrder: boolean }[];
  actions: ComparisonActions;
}

/** One article that tells the story (or was set aside): who, what, when, how it relates and why. */
export function CoverageRow({ match, view, copies, actions }: CoverageRowProps) {
  const aside = match.relation === 'unrelated';
  return (
    <li
      class={`outlet-row${aside ? ' aside-row' : ''}`}
      data-article={match.article}
      data-relation={match.relation}
      data-copy={copies.length > 0 ? '' : undefined}
    >
      <NumberBadge number={view.number} name={shortName(view)} />
      <div class="body">
        <div class="row-line">
          <OutletName outlet={match.outlet} url={match.url} />
          <span class="date">{match.published ? formatDate(match.published) : t('dateUnstated')}</span>
        </div>
        <p class="headline clamp-2">
          {match.title ? (
            <span class="quoted">{match.title}</span>
          ) : (
            <>
              <span class="note">{t('firstSentence')} </span>
              <span class="quoted">{match.lede.text}</span>
            </>
          )}
        </p>
        {copies.map(({ other, pairs, of, sameOrder }) => (
          <p class="note" data-testid="copy">
            {t(sameOrder ? 'copyOf' : 'copyOfLoose', inSentence(other), pairs, of)}
          </p>
        ))}
        <div class="tools">
          <span class="row-line">
            <span class="badge strong" data-testid="relation">
              {relationLabel(match.relation)}
            </span>
            {match.corrected && <span class="note">{t('relationByYou')}</span>}
            {match.kind !== 'news' && <span class="badge">{kindLabel(match.kind)}</span>}
            {match.stub && <span class="badge">{t('stub')}</span>}
          </span>
          <button
            type="button"
            class="link"
            data-action="open"
            onClick={() => actions.openArticle(match.article, null)}
          >
            {match.url ? t('open') : t('openStored')}
            <span class="visually-hidden">: {shortName(view)}</span>
          </button>
          {match.corrected ? (
            <button
              type="button"
              class="link"
              data-action="undo-correction"
              onClick={() => actions.correct(match.article, null)}
            >
              {t('undo')}
            </button>
          ) : (
            <button
              type="button"
              class="link"
              data-action="not-same"
              onClick={() => actions.correct(match.article, 'not-same-story')}
            >
              {t('notSame')}
            </button>
          )}
          {match.relation === 'same-topic' && !match.corrected && (
            <button
              type="button"
              class="link"
              data-action="same"
              onClick={() => actions.correct(match.article, 'same-story')}
            >
              {t('isSame')}
            </button>
          )}
          <details data-testid="why">
            <summary>{t('why')}</summary>
            <ul class="why">
              {match.why.length === 0 && <li>{t('whyNone')}</li>}
              {match.why.map((why) => (
                <li key={why.feature + why.detail} data-feature={why.feature}>
                  <span>{why.detail}</span>
                  <span class="weight">
                    {why.weight > 0 ? '+' : ''}
                    {formatNumber(why.weight, 1)}
                  </span>
                </li>
              ))}
              <li>
                <span class="note">{t('whyScore', formatNumber(match.score, 2))}</span>
              </li>
            </ul>
          </details>
        </div>
      </div>
    </li>
  );
}
