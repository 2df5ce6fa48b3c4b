import { useState } from 'preact/hooks';
import type { ComparisonMatch } from '../../lib/contracts/comparison';
import { formatNumber } from '../format';
import { t } from '../text';

interface WhyProps {
  match: ComparisonMatch;
  note: string | null;
}

/** "Why?": the reasons, made when they are first asked for. They are half of what a list of matches consists of, and the list is to be there at once. */
export function WhyMatch({ match, note }: WhyProps) {
  const [asked, setAsked] = useState(false);
  return (
    <details data-testid="why" onToggle={() => setAsked(true)}>
      <summary>{t('why')}</summary>
      {asked && <Reasons match={match} note={note} />}
    </details>
  );
}

/** What the relation means, each feature with its share of the decision, and the score. */
function Reasons({ match, note }: WhyProps) {
  return (
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
  );
}
