import type { Comparison } from '../../lib/contracts/comparison';
import { NumberBadge } from '../base/number-badge';
import { signalsOf, tellers } from '../comparison/model';
import { OutletName, shortName } from '../comparison/outlet-name';
import { Basis } from '../comparison/signal-basis';
import { t } from '../text';

/** Headline and first sentence of each account, below each other; and where a shared fact stands in each. */
export function Ledes({ comparison }: { comparison: Comparison }) {
  const ledes = new Map([
    [comparison.article.id, comparison.article.sentences[0]],
    ...comparison.matches.map((m) => [m.article, m.lede] as const),
  ]);
  return (
    <section id="ledes" class="part">
      <h2>{t('ledesHead')}</h2>
      <ul class="rows">
        {tellers(comparison).map((view) => (
          <li key={view.id} class="lede-row">
            <NumberBadge number={view.number} name={shortName(view)} />
            <div>
              <OutletName outlet={view.outlet} url={view.url} />
              {view.title && <p class="quoted lede-title">{view.title}</p>}
              <p class="quoted">{ledes.get(view.id)?.text}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "1st sentence here, 5th there." */
export function Orders({ comparison }: { comparison: Comparison }) {
  const orders = signalsOf(comparison, 'order');
  if (orders.length === 0) return null;
  return (
    <section id="order" class="part">
      <h2>{t('orderHead')}</h2>
      <ul class="rows">
        {orders.map((order) => (
          <li key={order.fact.map((s) => s.article + s.start).join()}>
            <p class="quoted">{order.fact[0]?.text}</p>
            <p class="row-line note">
              {tellers(comparison).map((view) => {
                const rank = order.ranks[view.id];
                return (
                  rank && (
                    <span class="row-line" key={view.id}>
                      <NumberBadge number={view.number} name={shortName(view)} /> {t('orderRank', ...rank)}
                    </span>
                  )
                );
              })}
            </p>
            <Basis signal={order} />
          </li>
        ))}
      </ul>
    </section>
  );
}
