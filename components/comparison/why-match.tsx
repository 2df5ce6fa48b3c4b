import type { ComparisonMatch } from '../../lib/contracts/comparison';
import { formatNumber } from '../format';
import { t } from '../text';

/** "Why?": what the relation means, each feature with its share of the decision, and the score. */
export function WhyMatch({ match, note }: { match: ComparisonMatch; note: string | null }) {
  return (
    <details data-testid="why">
      <summary>{t('why')}</summary>
      <ul class="why">
        {note && <li>{note}</li>}
        {match.why.length === 0 && <li>{t('whyNone')}</li>}
        {match.why.map((why) => (
          <li key={why.feature + why.detail} data-feature={why.feature}>
            <span>{why.detail}</span>
            <span class="weight">
              {why.weight > 0 ? '+' : ''}
              {formatNumber(why.weight, 1)}
            </span>
          </li>
        ))}
        <li>
          <span class="note">{t('whyScore', formatNumber(match.score, 2))}</span>
        </li>
      </ul>
    </details>
  );
}
