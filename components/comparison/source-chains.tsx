import type { Comparison } from '../../lib/contracts/comparison';
import { NumberBadge } from '../base/number-badge';
import { t } from '../text';
import { outletsOf, signalsOf } from './model';
import { shortName } from './outlet-name';

/** "This article → The Wall Street Journal → three sources", with the words that say so. */
export function SourceChains({ comparison }: { comparison: Comparison }) {
  const views = outletsOf(comparison);
  const sources = signalsOf(comparison, 'source');
  if (sources.length === 0) return null;
  return (
    <section data-testid="sources">
      <h3>{t('sourcesHead')}</h3>
      <ul>
        {sources.map((source) => {
          const view = views.get(source.article);
          return (
            <li class="chain" key={`${source.article} ${source.cue.start} ${source.to}`}>
              {view && <NumberBadge number={view.number} name={shortName(view)} />}
              <span class="link-part">{source.from === source.article && view ? shortName(view) : source.from}</span>
              <span aria-hidden="true">←</span>
              <span class="visually-hidden">{t('sourceFrom')}</span>
              <span class="link-part">{source.to}</span>
              <span class="note quoted">“{source.cue.text}”</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
