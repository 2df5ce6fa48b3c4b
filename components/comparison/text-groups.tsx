import type { Comparison } from '../../lib/contracts/comparison';
import { NumberBadge } from '../base/number-badge';
import { t } from '../text';
import { textGroups } from './model';
import { shortName } from './outlet-name';

/** Which accounts are independent: one frame for each text, with the numbers of the outlets that carry it. */
export function TextGroups({ comparison }: { comparison: Comparison }) {
  return (
    <ul class="text-groups" aria-label={t('textGroups')} title={t('textGroups')} data-testid="text-groups">
      {textGroups(comparison).map((group) => (
        <li key={group[0]?.id} class="text-group" data-group={group.map((view) => view.id).join(' ')}>
          {group.map((view) => (
            <NumberBadge key={view.id} number={view.number} name={shortName(view)} />
          ))}
          <span class="visually-hidden">{t('textGroup', group.map(shortName).join(', '))}</span>
        </li>
      ))}
    </ul>
  );
}
