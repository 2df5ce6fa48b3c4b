import type { Feed, FeedState } from '../../../lib/contracts/library';
import { formatDate, hostOf } from '../../format';
import { type MessageKey, t, tn } from '../../text';

const STATE: Record<FeedState, MessageKey> = {
  unverified: 'feedStateUnverified',
  ok: 'feedStateOk',
  failing: 'feedStateFailing',
  paused: 'feedStatePaused',
};

interface FeedRowProps {
  feed: Feed;
  onPoll: () => void;
  onChange: (changes: { fullText?: boolean; paused?: boolean }) => void;
  onRemove: () => void;
}

/** One feed: what it is, how it does, what can be done. */
export function FeedRow({ feed, onPoll, onChange, onRemove }: FeedRowProps) {
  const paused = feed.state === 'paused';
  return (
    <li class="feed" data-feed={feed.url} data-state={feed.state}>
      <div class="row-line">
        <strong>{feed.title ?? hostOf(feed.url) ?? feed.url}</strong>
        <span class="badge">{t(STATE[feed.state])}</span>
        <span class="note">{tn('feedItems', feed.items)}</span>
      </div>
      <p class="note row-line dot-list">
        <span class="address">{feed.url}</span>
        <span>{feed.lastSuccess ? t('feedLast', formatDate(feed.lastSuccess, true)) : t('feedNever')}</span>
        {feed.nextTry && !paused && <span>{t('feedNext', formatDate(feed.nextTry, true))}</span>}
      </p>
      {feed.error && <p class="notice">{feed.error}</p>}
      <div class="tools">
        <button type="button" class="link" data-action="poll" onClick={onPoll}>
          {t('feedPoll')}
        </button>
        <button type="button" class="link" data-action="pause" onClick={() => onChange({ paused: !paused })}>
          {paused ? t('feedResume') : t('feedPause')}
        </button>
        <label class="check small">
          <input
            type="checkbox"
            checked={feed.fullText}
            onChange={(event) => onChange({ fullText: event.currentTarget.checked })}
          />
          {t('feedFullText')}
        </label>
        <button type="button" class="link" data-action="remove" onClick={onRemove}>
          {t('feedRemove')}
        </button>
      </div>
    </li>
  );
}
