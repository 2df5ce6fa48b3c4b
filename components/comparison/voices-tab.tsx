import type { Comparison } from '../../lib/contracts/comparison';
import { NumberBadge } from '../base/number-badge';
import { t } from '../text';
import type { ComparisonActions } from './actions';
import { speakersOf } from './groups';
import { tellers } from './model';
import { MostHeard } from './most-heard';
import { shortName } from './outlet-name';
import { SourceChains } from './source-chains';
import { SpeakerBars } from './speaker-bars';

interface VoicesTabProps {
  comparison: Comparison;
  actions: ComparisonActions;
  /** Whether the list of sources stands below; the wide page has a place of its own for them. */
  sources?: boolean;
}

/** Who is heard in each article, and where the articles have their news from. */
export function VoicesTab({ comparison, actions, sources = true }: VoicesTabProps) {
  const lists = tellers(comparison).map((view) => ({ view, speakers: speakersOf(comparison, view.id) }));
  const most = Math.max(1, ...lists.flatMap((l) => l.speakers.map((s) => s.direct + s.indirect)));
  return (
    <>
      {lists.length > 1 && <MostHeard comparison={comparison} />}
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
      {sources && <SourceChains comparison={comparison} />}
    </>
  );
}
