import type { FoundMatch } from '../../lib/contracts/tab';
import { formatDate } from '../format';
import { t } from '../text';
import { relationLabel } from './labels';
import { OutletName } from './outlet-name';

/** Who else told the story, as soon as that is known and while sentences are still being compared. */
export function FoundList({ found }: { found: FoundMatch[] }) {
  return (
    <>
      <h2 class="kicker">{t('sectionTold')}</h2>
      <ul class="rows">
        {found.map((match) => (
          <li class="outlet-row unnumbered" key={match.article} data-found={match.article}>
            <div class="body">
              <div class="outlet-line">
                <OutletName outlet={match.outlet} url={match.url} />
                <span class="date">{match.published ? formatDate(match.published) : t('dateUnstated')}</span>
              </div>
              <span class="headline clamp-2">
                <span class="quoted">{match.title}</span>
              </span>
              <span class="badge relation">{relationLabel(match.relation)}</span>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
