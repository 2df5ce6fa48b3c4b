import type { Comparison, FactSignal, Span } from '../../lib/contracts/comparison';
import { MarkedText } from '../base/marked-text';
import { MoreList } from '../base/more-list';
import { NumberBadge } from '../base/number-badge';
import { formatDate } from '../format';
import { t } from '../text';
import type { ComparisonActions } from './actions';
import { FactItem } from './fact-item';
import { factGroups, stubCount } from './groups';
import { outletsOf, sentenceAround, signalsOf, tellers } from './model';
import { shortName } from './outlet-name';
import { Basis } from './signal-basis';

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
                <p class="number-line" key={`${value.article} ${value.span.start}`}>
                  {view && <NumberBadge number={view.number} name={shortName(view)} />}
                  <NumberInPlace span={value.span} comparison={comparison} />
                  {value.published && <span class="note">{formatDate(value.published, true)}</span>}
                </p>
              );
            })}
            <Basis signal={signal} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The number marked in the sentence it stands in. */
function NumberInPlace({ span, comparison }: { span: Span; comparison: Comparison }) {
  const sentence = sentenceAround(comparison, span) ?? span;
  const mark = { start: span.start - sentence.start, end: span.end - sentence.start };
  return <MarkedText text={sentence.text} marks={[mark]} here={span.article === comparison.article.id} />;
}
