import { useState } from 'preact/hooks';
import type { Result } from '../../../lib/contracts/comparison';
import type { Feed } from '../../../lib/contracts/library';
import { useLoaded } from '../../base/use-loaded';
import { t } from '../../text';
import type { Notify } from '../notice';
import type { FeedsPort, SettingsPort } from '../ports';
import { FeedRow } from './feed-row';
import { OpmlCard } from './opml-card';
import { StarterList } from './starter-list';

interface FeedsSectionProps {
  port: FeedsPort;
  settings: SettingsPort;
  notify: Notify;
  onAdded: () => void;
}

/** The feeds that are followed, their state in words, and ways to more. */
export function FeedsSection({ port, settings, notify, onAdded }: FeedsSectionProps) {
  const feeds = useLoaded(port.list);
  const current = useLoaded(settings.get);
  const [busy, setBusy] = useState(false);
  /** Runs one thing, tells what came of it, shows the new state. */
  const run = async <T,>(work: Promise<Result<T>>, words: (value: T) => string | null) => {
    setBusy(true);
    const answer = await work;
    setBusy(false);
    feeds.reload();
    const text = answer.ok ? words(answer.value) : t('saidFailed', answer.error.message);
    if (text) notify({ text });
    return answer.ok;
  };
  const follow = async (url: string): Promise<boolean> => {
    const access = await port.requestAccess([url]);
    if (!access.ok || !access.value) {
      notify({ text: access.ok ? t('addRefused') : t('saidFailed', access.error.message) });
      return false;
    }
    return run(port.add(url), () => null);
  };
  const poll = async (url?: string) => {
    await run(port.poll(url), ({ polled, added, failed }) => t('feedPolled', polled, added, failed));
    onAdded();
  };
  const list = feeds.value ?? [];
  const paused = current.value?.feedsPaused ?? false;
  return (
    <section class="section" aria-labelledby="section-head">
      <header class="section-head">
        <h1 id="section-head">{t('feedsHead')}</h1>
        <p class="note">{t('feedsNote')}</p>
      </header>
      <form
        class="row-line"
        onSubmit={async (event) => {
          event.preventDefault();
          const form = event.currentTarget;
          const url = String(new FormData(form).get('url') ?? '').trim();
          if (url && (await follow(url))) form.reset();
        }}
      >
        <input
          class="wide"
          name="url"
          type="url"
          required
          placeholder="https://"
          aria-label={t('feedAddLabel')}
          title={t('feedAddLabel')}
        />
        <button type="submit" class="button primary" data-action="follow" disabled={busy}>
          {t('feedAdd')}
        </button>
        <button
          type="button"
          class="button"
          data-action="poll-all"
          disabled={busy || list.length === 0}
          onClick={() => void poll()}
        >
          {busy ? t('feedWorking') : t('feedPollAll')}
        </button>
        <label class="check">
          <input
            type="checkbox"
            checked={paused}
            onChange={async (event) => {
              const answer = await settings.set({ feedsPaused: event.currentTarget.checked });
              if (answer.ok) current.set(answer.value);
            }}
          />
          {t('feedsPauseAll')}
        </label>
      </form>
      {feeds.error && (
        <p class="notice" role="alert">
          {feeds.error.message}
        </p>
      )}
      {feeds.value?.length === 0 && <p class="note">{t('feedNone')}</p>}
      <ul class="rows feeds">
        {list.map((feed) => (
          <FeedRow
            key={feed.url}
            feed={feed}
            onPoll={() => void poll(feed.url)}
            onChange={(changes) => void run(port.edit(feed.url, changes), () => null)}
            onRemove={() => void run(port.remove(feed.url), () => null)}
          />
        ))}
      </ul>
      <StarterList load={port.starter} followed={followedUrls(list)} onFollow={(url) => void follow(url)} />
      <OpmlCard port={port} run={run} />
    </section>
  );
}

const followedUrls = (feeds: Feed[]): ReadonlySet<string> => new Set(feeds.map((feed) => feed.url));
