import type { Comparison } from '../../lib/contracts/comparison';
import { NumberBadge } from '../base/number-badge';
import { told } from '../comparison/model';
import { OutletName, shortName } from '../comparison/outlet-name';
import { formatDate } from '../format';
import { t } from '../text';
import { lanes } from './lanes';

/** When each account was published: places on a line of time, and the same as a list. */
export function Timeline({ comparison }: { comparison: Comparison }) {
  const published = new Map([
    [comparison.article.id, comparison.article.published],
    ...comparison.matches.map((m) => [m.article, m.published] as const),
  ]);
  const views = told(comparison).map((view) => ({ view, at: Date.parse(published.get(view.id) ?? '') }));
  const dated = views.filter(({ at }) => Number.isFinite(at)).sort((x, y) => x.at - y.at);
  const undated = views.filter(({ at }) => !Number.isFinite(at));
  if (dated.length === 0) return null;
  const [first, last] = [dated[0]?.at ?? 0, dated.at(-1)?.at ?? 0];
  const share = dated.map(({ at }) => (last > first ? (at - first) / (last - first) : 0.5));
  const lane = lanes(share, 0.035);
  return (
    <section id="timeline" class="part">
      <h2>{t('timelineHead')}</h2>
      <div class="time-line" aria-hidden="true" style={{ height: `${30 + 22 * Math.max(0, ...lane)}px` }}>
        {dated.map(({ view }, i) => (
          <span
            key={view.id}
            class="time-dot"
            style={{ insetInlineStart: `${2 + 95 * (share[i] ?? 0)}%`, bottom: `${8 + 22 * (lane[i] ?? 0)}px` }}
          >
            <NumberBadge number={view.number} name={shortName(view)} />
          </span>
        ))}
      </div>
      <ol class="time-list">
        {dated.map(({ view }) => (
          <li key={view.id}>
            <NumberBadge number={view.number} name={shortName(view)} />
            <time dateTime={published.get(view.id) ?? ''}>{formatDate(published.get(view.id) ?? '', true)}</time>
            <OutletName outlet={view.outlet} url={view.url} />
          </li>
        ))}
      </ol>
      {undated.length > 0 && (
        <p class="note row-line">
          {t('timelineUndated')}
          {undated.map(({ view }) => (
            <NumberBadge key={view.id} number={view.number} name={shortName(view)} />
          ))}
        </p>
      )}
    </section>
  );
}
