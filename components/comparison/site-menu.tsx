import { useEffect, useState } from 'preact/hooks';
import type { Result } from '../../lib/contracts/comparison';
import type { Feed, SavedTabs, Settings } from '../../lib/contracts/library';
import { ShortcutList, type ShortcutPort } from '../base/shortcut-list';
import { useLoaded } from '../base/use-loaded';
import { savedTabsWords } from '../notices/saved-tabs';
import { t } from '../text';
import { failureWords } from './failure';

/** What can be done about the site of a tab. */
export interface SitePort extends ShortcutPort {
  address: () => Promise<string | null>;
  settings: () => Promise<Result<Settings>>;
  set: (changes: Partial<Settings>) => Promise<Result<Settings>>;
  /** Which of these hosts the browser does not let the extension read. */
  missingAccess: (hosts: string[]) => Promise<Result<string[]>>;
  /** Asks for access to a host; false = refused. */
  requestSite: (host: string) => Promise<Result<boolean>>;
  automate: (host: string, settings: Settings) => Promise<Result<Settings>>;
  follow: (address: string) => Promise<Result<Feed>>;
  saveAll: () => Promise<Result<SavedTabs>>;
}

/** The menu stands before the button that opens it: the focus goes there, or the next Tab would lead past it. */
const enter = (menu: HTMLElement | null): void => menu?.focus();

interface SiteMenuProps {
  port: SitePort;
  /** Turns the marks of the open page on or off, to go with the setting. */
  onMarks: (shown: boolean) => void;
}

/** What happens on this site, following its outlet, and keeping all open tabs. */
export function SiteMenu({ port, onMarks }: SiteMenuProps) {
  const loaded = useLoaded(port.settings, [port]);
  const [address, setAddress] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [unread, setUnread] = useState<(string | null)[]>([]);
  useEffect(() => void port.address().then(setAddress), [port]);
  const settings = loaded.value;
  const host = address && new URL(address).hostname;
  const everywhere = settings?.automatic === 'everywhere';
  const automated = everywhere || (settings?.automatic === 'sites' && settings.automaticSites.includes(host ?? ''));
  const missing = useLoaded(() => port.missingAccess(host && automated ? [host] : []), [port, host, automated]);
  if (!settings) return null;

  const take = async (answer: Promise<Result<Settings>>) => {
    const next = await answer;
    if (next.ok) loaded.set(next.value);
    else setSaid(t('saidFailed', failureWords(next.error)));
  };
  const automatic = (on: boolean) => {
    if (!host) return;
    const automaticSites = settings.automaticSites.filter((site) => site !== host);
    void take(on ? port.automate(host, settings) : port.set({ automaticSites }));
  };
  const unmark = (on: boolean) => {
    if (!host) return;
    const others = settings.unmarkedSites.filter((site) => site !== host);
    void take(port.set({ unmarkedSites: on ? [...others, host] : others }));
    onMarks(!on);
  };
  const follow = async (url: string) => {
    setSaid(t('feedWorking'));
    const feed = await port.follow(url);
    setSaid(
      feed.ok ? t('siteFollowing', feed.value.title ?? feed.value.url) : t('saidFailed', failureWords(feed.error)),
    );
  };
  const saveAll = async () => {
    setSaid(t('feedWorking'));
    const answer = await port.saveAll();
    if (!answer.ok) return setSaid(t('saidFailed', failureWords(answer.error)));
    setUnread(answer.value.unread);
    setSaid(savedTabsWords(answer.value));
  };

  return (
    <section class="site-menu" id="site-menu" aria-label={t('siteMenu')} tabIndex={-1} ref={enter}>
      {host && (
        <>
          <label class="check">
            <input
              type="checkbox"
              name="automatic"
              disabled={everywhere}
              checked={automated}
              onChange={(event) => automatic(event.currentTarget.checked)}
            />
            {t('siteAutomatic', host)}
          </label>
          {missing.value?.includes(host) && (
            <div class="notice" data-testid="access-gone">
              <p>{t('accessMissing', host)}</p>
              <button
                type="button"
                class="button"
                onClick={() => void port.requestSite(host).then(() => missing.reload())}
              >
                {t('accessAsk')}
              </button>
            </div>
          )}
          <label class="check">
            <input
              type="checkbox"
              name="unmarked"
              checked={settings.unmarkedSites.includes(host)}
              onChange={(event) => unmark(event.currentTarget.checked)}
            />
            {t('siteNoMarks', host)}
          </label>
        </>
      )}
      <div class="ways">
        {address && (
          <button type="button" class="button" data-action="follow-site" onClick={() => void follow(address)}>
            {t('siteFollow')}
          </button>
        )}
        <button type="button" class="button" data-action="save-all" onClick={() => void saveAll()}>
          {t('siteSaveAll')}
        </button>
      </div>
      {host && <p class="note">{t('siteAccessNote', host)}</p>}
      <details data-testid="keys">
        <summary>{t('keysHead')}</summary>
        <ShortcutList port={port} />
      </details>
      <div role="status" data-testid="site-said">
        {said && <p>{said}</p>}
        {unread.length > 0 && (
          <ul class="cues" aria-label={t('siteUnread')}>
            {unread.map((title, i) => (
              <li key={`${i} ${title}`}>{t('siteNotRead', title ?? t('untitled'))}</li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
