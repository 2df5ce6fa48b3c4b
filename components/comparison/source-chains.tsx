import type { Comparison } from '../../lib/contracts/comparison';
import { NumberBadge } from '../base/number-badge';
import { t } from '../text';
import { sourceChains } from './chains';
import { outletsOf } from './model';
import { shortName } from './outlet-name';

/** "This article ← The Wall Street Journal ← three sources", each with the words that say so. @param bare without heading, where it stands under one */
export function SourceChains({ comparison, bare = false }: { comparison: Comparison; bare?: boolean }) {
  const views = outletsOf(comparison);
  const chains = sourceChains(comparison);
  if (chains.length === 0) return null;
  return (
    <section data-testid="sources">
      {!bare && <h2 class="kicker">{t('sourcesHead')}</h2>}
      <ul>
        {chains.map(({ article, steps }) => {
          const view = views.get(article);
          return (
            <li class="chain" key={article + steps.map((step) => step.cue.start).join()}>
              {view && <NumberBadge number={view.number} name={shortName(view)} />}
              <span class="link-part">{view ? shortName(view) : steps[0]?.from}</span>
              {steps.map((step) => (
                <>
                  <span aria-hidden="true">←</span>
                  <span class="visually-hidden">{t('sourceFrom')}</span>
                  <span class="link-part" title={`“${step.cue.text}”`}>
                    {step.to}
                  </span>
                </>
              ))}
              <details class="cue">
                <summary>{t('why')}</summary>
                <p class="why">
                  {steps.map((step) => (
                    <span class="quoted" key={step.cue.start}>
                      “{step.cue.text}”{' '}
                    </span>
                  ))}
                  <br />
                  {steps[0]?.basis}
                </p>
              </details>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
