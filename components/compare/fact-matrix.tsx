import { useState } from 'preact/hooks';
import type { Comparison, FactSignal } from '../../lib/contracts/comparison';
import { NumberBadge } from '../base/number-badge';
import { ScrollRegion } from '../base/scroll-region';
import { Pip } from '../comparison/coverage-pip';
import { factText } from '../comparison/groups';
import { signalsOf, tellers } from '../comparison/model';
import { OutletName, shortName } from '../comparison/outlet-name';
import { formatNumber } from '../format';
import { t } from '../text';
import { type FactOrder, orderFacts } from './order-facts';

/** Facts × outlets. */
export function FactMatrix({ comparison }: { comparison: Comparison }) {
  const [order, setOrder] = useState<FactOrder>('count');
  const facts = orderFacts(signalsOf(comparison, 'fact'), comparison.article.id, order);
  if (facts.length === 0) return null;
  const columns = tellers(comparison).filter((view) => facts.some((fact) => fact.coverage[view.id]));
  return (
    <section id="facts" class="part">
      <h2>{t('matrixHead')}</h2>
      <p class="note">{t('matrixNote')}</p>
      <label class="row-line no-print">
        {t('matrixSort')}
        <select
          data-testid="matrix-order"
          value={order}
          onChange={(event) => setOrder(event.currentTarget.value as FactOrder)}
        >
          <option value="count">{t('matrixByCount')}</option>
          <option value="text">{t('matrixByOrder')}</option>
        </select>
      </label>
      <ScrollRegion label={t('matrixHead')}>
        <table class="matrix">
          <thead>
            <tr>
              <th scope="col">{t('matrixFact')}</th>
              {columns.map((view) => (
                <th key={view.id} scope="col" class="outlet-col">
                  <NumberBadge number={view.number} name={shortName(view)} />
                  <span class="col-name" title={shortName(view)}>
                    <OutletName outlet={view.outlet} url={view.url} />
                  </span>
                </th>
              ))}
              <th scope="col">{t('matrixCount')}</th>
            </tr>
          </thead>
          <tbody>
            {facts.map((fact) => (
              <FactRow
                key={fact.sentences.map((s) => s.article + s.start).join()}
                fact={fact}
                columns={columns}
                id={comparison.article.id}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

function FactRow({ fact, columns, id }: { fact: FactSignal; columns: ReturnType<typeof tellers>; id: string }) {
  const text = factText(fact, id);
  const yes = columns.filter((view) => fact.coverage[view.id] === 'yes').length;
  return (
    <tr data-only={fact.only === null ? undefined : fact.only === id ? 'here' : 'there'}>
      <th scope="row" class="quoted">
        {text?.text}
      </th>
      {columns.map((view) => {
        const coverage = fact.coverage[view.id];
        const own = fact.sentences.find((span) => span.article === view.id);
        return (
          <td key={view.id} title={own?.text}>
            {coverage ? <Pip coverage={coverage} /> : <span class="none">–</span>}
          </td>
        );
      })}
      <td class="count">{formatNumber(yes)}</td>
    </tr>
  );
}
