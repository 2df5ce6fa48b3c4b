import type { Comparison } from '../../lib/contracts/comparison';
import { NumberBadge } from '../base/number-badge';
import { formatNumber } from '../format';
import { t } from '../text';
import { mostHeard } from './heard';
import { shortName } from './outlet-name';
import { SpeechBar } from './speaker-bars';

/** Rows shown. */
const SHOWN = 4;

/** Whose words stand in quotation marks most in all the articles together, and in which of them. */
export function MostHeard({ comparison }: { comparison: Comparison }) {
  const heard = mostHeard(comparison)
    .filter((one) => one.direct > 0)
    .slice(0, SHOWN);
  const most = Math.max(1, ...heard.map((one) => one.direct + one.indirect));
  if (heard.length === 0) return null;
  return (
    <section data-voices="all">
      <h2 class="kicker">{t('heardHead')}</h2>
      <p class="note">{t('heardNote')}</p>
      <ul>
        {heard.map((one) => (
          <li key={one.name} class="bar-row" data-heard={one.name}>
            <span class="speaker">
              {one.name}
              <span class="number-row">
                {one.views.map((view) => (
                  <NumberBadge key={view.id} number={view.number} name={shortName(view)} />
                ))}
              </span>
            </span>
            <SpeechBar direct={one.direct} indirect={one.indirect} most={most} />
            <span class="amount">{t('wordsQuoted', formatNumber(one.direct))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
