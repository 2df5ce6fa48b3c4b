import type { Comparison } from '../../lib/contracts/comparison';
import { NumberBadge } from '../base/number-badge';
import { t } from '../text';
import type { ComparisonActions } from './actions';
import { speakersOf } from './groups';
import { tellers } from './model';
import { shortName } from './outlet-name';
import { SourceChains } from './source-chains';
import { SpeakerBars } from './speaker-bars';

/** Who is heard in each article, and where the articles have their news from. */
export function VoicesTab({ comparison, actions }: { comparison: Comparison; actions: ComparisonActions }) {
  const lists = tellers(comparison).map((view) => ({ view, speakers: speakersOf(comparison, view.id) }));
  const most = Math.max(1, ...lists.flatMap((l) => l.speakers.map((s) => s.direct + s.indirect)));
  return (
    <>
      {lists.map(({ view, speakers }) => {
        if (speakers.length === 0 && view.number !== 0) return null;
        return (
          <section key={view.id} data-voices={view.id}>
            <h2 class="kicker row-line">
              <NumberBadge number={view.number} name={shortName(view)} />
              {view.number === 0 ? t('voicesHere') : t('voicesIn', shortName(view))}
            </h2>
            {speakers.length === 0 ? (
              <p class="note">{t('voicesNone')}</p>
            ) : (
              <SpeakerBars speakers={speakers} most={most} reveal={view.number === 0 ? actions.reveal : undefined} />
            )}
          </section>
        );
      })}
      <SourceChains comparison={comparison} />
    </>
  );
}
