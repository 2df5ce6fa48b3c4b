import { useEffect, useRef } from 'preact/hooks';
import type { ComparisonMatch, Relation } from '../../lib/contracts/comparison';
import { NumberBadge } from '../base/number-badge';
import { formatDate } from '../format';
import { type MessageKey, t } from '../text';
import type { ComparisonActions } from './actions';
import { kindLabel, relationLabel } from './labels';
import type { OutletView } from './model';
import { OutletName, shortName } from './outlet-name';
import { WhyMatch } from './why-match';

/** Another article that shares this one's text, and how much of it. */
export interface CopyView {
  other: OutletView;
  pairs: number;
  of: number;
  sameOrder: boolean;
}

interface CoverageRowProps {
  match: ComparisonMatch;
  view: OutletView;
  copies: CopyView[];
  actions: ComparisonActions;
  /** The article whose row was just corrected: its row may come to stand in another list, and takes the focus with it. */
  moved: { current: string | null };
}

const NOTES: Partial<Record<Relation, MessageKey>> = {
  'same-story': 'relationSameStoryNote',
  'same-event': 'relationSameEventNote',
  'same-topic': 'relationSameTopicNote',
};

/** One article that tells the story (or was set aside): who, what, when, how it relates and why. */
export function CoverageRow({ match, view, copies, actions, moved }: CoverageRowProps) {
  const aside = match.relation === 'unrelated';
  const note = NOTES[match.relation];
  return (
    <li
      class={`outlet-row${aside ? ' aside-row' : ''}`}
      data-article={match.article}
      data-relation={match.relation}
      data-copy={copies.length > 0 ? '' : undefined}
    >
      <NumberBadge number={view.number} name={shortName(view)} />
      <div class="body">
        <div class="outlet-line">
          <OutletName outlet={match.outlet} url={match.url} />
          <span class="date">{match.published ? formatDate(match.published) : t('dateUnstated')}</span>
        </div>
        <button
          type="button"
          class="headline clamp-2"
          data-action="open"
          title={match.url ? t('open') : t('openStored')}
          onClick={() => actions.openArticle(match.article, null)}
        >
          {!match.title && <span class="note">{t('firstSentence')} </span>}
          <span class="quoted">{match.title ?? match.lede.text}</span>
        </button>
        <CopyLine copies={copies} />
        <div class="tools">
          <span class="row-line">
            <span class="badge relation" data-testid="relation" title={note && t(note)}>
              {relationLabel(match.relation)}
            </span>
            {match.corrected && <span class="note">{t('relationByYou')}</span>}
            {match.kind !== 'news' && <span class="badge">{kindLabel(match.kind)}</span>}
            {match.stub && <span class="badge">{t('stub')}</span>}
          </span>
          <WhyMatch match={match} note={note ? t(note) : null} />
          <Verdict match={match} name={shortName(view)} actions={actions} moved={moved} />
        </div>
      </div>
    </li>
  );
}

/** "Same text, same order (5 of 5 sentences): ② ⑤" */
function CopyLine({ copies }: { copies: CopyView[] }) {
  const [first] = copies;
  if (!first) return null;
  return (
    <p class="note copy-line" data-testid="copy">
      {t(copies.every((copy) => copy.sameOrder) ? 'copyOf' : 'copyOfLoose', first.pairs, first.of)}
      {copies.map(({ other }) => (
        <span key={other.id}>
          {' '}
          <NumberBadge number={other.number} name={shortName(other)} />
          {other.number > 0 && <span class="visually-hidden">{shortName(other)}</span>}
        </span>
      ))}
    </p>
  );
}

interface Choice {
  action: string;
  label: MessageKey;
  verdict: Parameters<ComparisonActions['correct']>[1];
}

interface VerdictProps extends Pick<CoverageRowProps, 'match' | 'actions' | 'moved'> {
  /** Whose article: several rows have the same buttons. */
  name: string;
}

/** The reader's own word on this pair. */
function Verdict({ match, name, actions, moved }: VerdictProps) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (moved.current !== match.article) return;
    moved.current = null;
    first.current?.focus();
  }, [match.corrected]);
  const choices: Choice[] = match.corrected
    ? [{ action: 'undo-correction', label: 'undo', verdict: null }]
    : [{ action: 'not-same', label: 'notSame', verdict: 'not-same-story' }];
  if (match.relation === 'same-topic' && !match.corrected)
    choices.push({ action: 'same', label: 'isSame', verdict: 'same-story' });
  return (
    <>
      {choices.map(({ action, label, verdict }, i) => (
        <button
          key={action}
          ref={i === 0 ? first : undefined}
          type="button"
          class="link quiet"
          data-action={action}
          aria-label={`${t(label)}: ${name}`}
          onClick={() => {
            moved.current = match.article;
            actions.correct(match.article, verdict);
          }}
        >
          {t(label)}
        </button>
      ))}
    </>
  );
}
