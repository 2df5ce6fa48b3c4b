import type { Comparison } from '../../lib/contracts/comparison';
import { NumberBadge } from '../base/number-badge';
import { ScrollRegion } from '../base/scroll-region';
import { formatNumber } from '../format';
import { t } from '../text';
import { conceptRows } from './groups';
import { tellers } from './model';
import { shortName } from './outlet-name';
import { Basis } from './signal-basis';

/** What things are called: counts in the outlet's own words and inside quotations apart. */
export function NamingTable({ comparison }: { comparison: Comparison }) {
  const rows = conceptRows(comparison);
  const columns = tellers(comparison);
  if (rows.length === 0) return null;
  return (
    <section>
      <h2 class="kicker">{t('namingHead')}</h2>
      <p class="note">{t('namingNote')}</p>
      <ScrollRegion label={t('namingHead')}>
        <table class="naming">
          <thead>
            <tr>
              <td />
              {columns.map((view) => (
                <th key={view.id} scope="col">
                  <NumberBadge number={view.number} name={shortName(view)} />
                </th>
              ))}
            </tr>
          </thead>
          {rows.map((row) => (
            <tbody key={row.concept}>
              <tr class="concept">
                <th colSpan={columns.length + 1} scope="rowgroup">
                  {row.concept}
                </th>
              </tr>
              {row.variants.map(({ variant, counts }) => (
                <tr key={variant}>
                  <th scope="row" class="quoted">
                    {variant}
                  </th>
                  {columns.map((view) => {
                    const signal = counts.find((s) => s.article === view.id);
                    const own = signal?.own.length ?? 0;
                    const quoted = signal?.quoted.length ?? 0;
                    return (
                      <td key={view.id} title={t('namingCount', own, quoted)}>
                        {own + quoted === 0 ? (
                          <span class="none">–</span>
                        ) : (
                          <>
                            {own > 0 && <b>{formatNumber(own)}</b>}
                            {quoted > 0 && <span class="in-quotes"> “{formatNumber(quoted)}”</span>}
                          </>
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </ScrollRegion>
      <Basis signal={rows[0]?.variants[0]?.counts[0]} />
    </section>
  );
}
