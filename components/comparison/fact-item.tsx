import type { Comparison, FactSignal } from '../../lib/contracts/comparison';
import { NumberBadge } from '../base/number-badge';
import { t, tn } from '../text';
import type { ComparisonActions } from './actions';
import { Pip } from './coverage-pip';
import { factText } from './groups';
import { outletsOf, tellers } from './model';
import { shortName } from './outlet-name';
import { Basis } from './signal-basis';

interface FactItemProps {
  comparison: Comparison;
  actions: ComparisonActions;
  fact: FactSignal;
}

/** One fact: a sentence that states it, who has it, and how each tells it. */
export function FactItem({ fact, comparison, actions }: FactItemProps) {
  const views = outletsOf(comparison);
  const text = factText(fact, comparison.article.id);
  const columns = tellers(comparison).filter((view) => fact.coverage[view.id]);
  const yes = columns.filter((view) => fact.coverage[view.id] === 'yes').length;
  if (!text) return null;
  const own = text.article === comparison.article.id;
  const only = fact.only === null ? undefined : views.get(fact.only);
  return (
    <li class="fact" data-only={fact.only ?? undefined}>
      <p class="quoted">{text.text}</p>
      <div class="row-line pips">
        {columns.map((view) => (
          <span class="pip" key={view.id}>
            <NumberBadge number={view.number} name={shortName(view)} />
            <Pip coverage={fact.coverage[view.id] ?? 'no'} />
          </span>
        ))}
        <span class="note">
          {only && only.number > 0 ? t('foundOnlyIn', shortName(only)) : tn('foundIn', yes, columns.length)}
        </span>
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
        {fact.sentences.length > 1 && <Tellings fact={fact} comparison={comparison} />}
        <Basis signal={fact} />
      </div>
    </li>
  );
}

/** Every sentence that states the fact, with its outlet's number. */
function Tellings({ fact, comparison }: Omit<FactItemProps, 'actions'>) {
  const views = outletsOf(comparison);
  const order = (article: string): number => views.get(article)?.number ?? Number.MAX_SAFE_INTEGER;
  const sentences = fact.sentences.toSorted((x, y) => order(x.article) - order(y.article) || x.start - y.start);
  return (
    <details data-testid="tellings">
      <summary>{t('factTold')}</summary>
      <ul class="tellings">
        {sentences.map((span) => {
          const view = views.get(span.article);
          return (
            view && (
              <li class="sentences" key={`${span.article} ${span.start}`} data-telling={span.article}>
                <NumberBadge number={view.number} name={shortName(view)} />
                <p>
                  <span class="outlet">{shortName(view)}</span> <span class="quoted">{span.text}</span>
                </p>
              </li>
            )
          );
        })}
      </ul>
    </details>
  );
}
