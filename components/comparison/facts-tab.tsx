import type { Comparison, FactSignal } from '../../lib/contracts/comparison';
import { MoreList } from '../base/more-list';
import { NumberBadge } from '../base/number-badge';
import { formatDate, formatNumber } from '../format';
import { t, tn } from '../text';
import type { ComparisonActions } from './actions';
import { Pip } from './coverage-pip';
import { factGroups, factText, stubCount } from './groups';
import { outletsOf, signalsOf, tellers } from './model';
import { shortName } from './outlet-name';
import { SignalBasis } from './signal-basis';

/** Rows of each group shown before "Show more". */
const FIRST_ROWS = 5;

interface Props {
  comparison: Comparison;
  actions: ComparisonActions;
}

/** What only this article reports, what others report, what several share. */
export function FactsTab({ comparison, actions }: Props) {
  const groups = factGroups(comparison);
  const full = tellers(comparison).length - 1 - stubCount(comparison);
  const list = (facts: FactSignal[]) => (
    <MoreList
      first={FIRST_ROWS}
      rows={facts.map((fact) => <FactItem key={factKey(fact)} fact={fact} comparison={comparison} actions={actions} />)}
    />
  );
  if (signalsOf(comparison, 'fact').length === 0) return <p class="note">{t('factsNone')}</p>;
  return (
    <>
      {groups.here.length > 0 && (
        <section data-facts="here">
          <h2 class="kicker">{t('onlyHere')}</h2>
          <p class="note">{t('onlyHereNote', full)}</p>
          {list(groups.here)}
        </section>
      )}
      {groups.notHere.length > 0 && (
        <section data-facts="not-here">
          <h2 class="kicker">{t('notHere')}</h2>
          <p class="note">{t('notHereNote')}</p>
          {list(groups.notHere)}
        </section>
      )}
      {groups.shared.length > 0 && (
        <section data-facts="shared">
          <h2 class="kicker">{t('sharedFacts')}</h2>
          {list(groups.shared)}
        </section>
      )}
      <Numbers comparison={comparison} />
    </>
  );
}

const factKey = (fact: FactSignal): string => fact.sentences.map((s) => `${s.article}:${s.start}`).join(' ');

function FactItem({ fact, comparison, actions }: Props & { fact: FactSignal }) {
  const text = factText(fact, comparison.article.id);
  const columns = tellers(comparison).filter((view) => fact.coverage[view.id]);
  const yes = columns.filter((view) => fact.coverage[view.id] === 'yes').length;
  if (!text) return null;
  const own = text.article === comparison.article.id;
  return (
    <li class="fact">
      <p class="quoted">{text.text}</p>
      <div class="row-line pips">
        {columns.map((view) => (
          <span class="pip" key={view.id}>
            <NumberBadge number={view.number} name={shortName(view)} />
            <Pip coverage={fact.coverage[view.id] ?? 'no'} />
          </span>
        ))}
        <span class="note">{tn('foundIn', yes, columns.length)}</span>
      </div>
      <div class="tools">
        {own && actions.reveal && (
          <button type="button" class="link" data-action="reveal" onClick={() => actions.reveal?.(text.start)}>
            {t('reveal')}
          </button>
        )}
        {!own && (
          <button
            type="button"
            class="link"
            data-action="open"
            onClick={() => actions.openArticle(text.article, text.text)}
          >
            {t('open')}
          </button>
        )}
        <details>
          <summary>{t('whyThis')}</summary>
          <SignalBasis signal={fact} />
        </details>
      </div>
    </li>
  );
}

function Numbers({ comparison }: { comparison: Comparison }) {
  const views = outletsOf(comparison);
  const numbers = signalsOf(comparison, 'number');
  if (numbers.length === 0) return null;
  return (
    <section data-facts="numbers">
      <h2 class="kicker">{t('numbersHead')}</h2>
      <ul class="rows">
        {numbers.map((signal) => (
          <li key={signal.claim}>
            {signal.values.map((value) => {
              const view = views.get(value.article);
              return (
                <p class="row-line" key={`${value.article} ${value.span.start}`}>
                  {view && <NumberBadge number={view.number} name={shortName(view)} />}
                  <span class="quoted">{value.span.text}</span>
                  <span class="note">
                    {formatNumber(value.value, 2)} {signal.unit}
                    {value.published ? ` · ${formatDate(value.published, true)}` : ''}
                  </span>
                </p>
              );
            })}
            <details>
              <summary>{t('whyThis')}</summary>
              <SignalBasis signal={signal} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
