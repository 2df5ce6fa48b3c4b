import { useState } from 'preact/hooks';
import type { Settings } from '../../../lib/contracts/library';
import { ShortcutList } from '../../base/shortcut-list';
import { useLoaded } from '../../base/use-loaded';
import { formatNumber } from '../../format';
import { t } from '../../text';
import type { Notify } from '../notice';
import type { SettingsPort } from '../ports';
import { Reach } from './reach';
import { Retention } from './retention';
import { SiteList } from './site-list';

interface SettingsSectionProps {
  port: SettingsPort;
  notify: Notify;
  onTheme: (theme: Settings['theme']) => void;
}

const THEMES = { system: 'themeSystem', light: 'themeLight', dark: 'themeDark' } as const;

/** Every setting; a change is kept at once. */
export function SettingsSection({ port, notify, onTheme }: SettingsSectionProps) {
  const loaded = useLoaded(port.get);
  const [delay, setDelay] = useState<number | null>(null);
  const settings = loaded.value;
  const set = async (changes: Partial<Settings>) => {
    const answer = await port.set(changes);
    if (!answer.ok) return notify({ text: t('saidFailed', answer.error.message) });
    loaded.set(answer.value);
    if (changes.theme) onTheme(changes.theme);
  };
  if (!settings)
    return (
      <section class="section" aria-labelledby="section-head">
        <h1 id="section-head">{t('settingsHead')}</h1>
        <p class="note">{loaded.error?.message ?? t('loading')}</p>
      </section>
    );
  const flag = (
    name: keyof Settings & ('highlights' | 'badge' | 'contextMenu' | 'allowPrivateAddresses'),
    label: string,
  ) => (
    <label class="check">
      <input
        type="checkbox"
        name={name}
        checked={settings[name]}
        onChange={(event) => void set({ [name]: event.currentTarget.checked })}
      />
      {label}
    </label>
  );
  return (
    <section class="section" aria-labelledby="section-head">
      <h1 id="section-head">{t('settingsHead')}</h1>
      <fieldset>
        <legend>{t('settingsPage')}</legend>
        {flag('highlights', t('settingHighlights'))}
        <label class="stacked">
          {t('settingHoverDelay', formatNumber(delay ?? settings.hoverDelay))}
          <input
            type="range"
            min={0}
            max={2000}
            step={50}
            value={delay ?? settings.hoverDelay}
            onInput={(event) => setDelay(event.currentTarget.valueAsNumber)}
            onChange={(event) => void set({ hoverDelay: event.currentTarget.valueAsNumber })}
          />
        </label>
        <label class="stacked">
          {t('settingTheme')}
          <select
            name="theme"
            value={settings.theme}
            onChange={(event) => void set({ theme: event.currentTarget.value as Settings['theme'] })}
          >
            {Object.entries(THEMES).map(([theme, label]) => (
              <option key={theme} value={theme}>
                {t(label)}
              </option>
            ))}
          </select>
        </label>
        {flag('badge', t('settingBadge'))}
        {flag('contextMenu', t('settingContextMenu'))}
        <SiteList
          label={t('settingUnmarked')}
          sites={settings.unmarkedSites}
          onChange={(unmarkedSites) => void set({ unmarkedSites })}
        />
        <SiteList
          label={t('settingExcluded')}
          sites={settings.excludedSites}
          onChange={(excludedSites) => void set({ excludedSites })}
        />
      </fieldset>
      <fieldset>
        <legend>{t('settingsAutomatic')}</legend>
        <Reach
          label={t('settingAutomatic')}
          note={t('settingAutomaticNote')}
          value={settings.automatic}
          sites={settings.automaticSites}
          access={port}
          onValue={(automatic) => void set({ automatic })}
          onSites={(automaticSites) => void set({ automaticSites })}
        />
        <Reach
          label={t('settingCollect')}
          note={t('settingCollectNote')}
          value={settings.collect}
          sites={settings.collectSites}
          access={port}
          onValue={(collect) => void set({ collect })}
          onSites={(collectSites) => void set({ collectSites })}
        />
        {settings.collect !== 'off' && (
          <label class="check">
            <input
              type="checkbox"
              checked={settings.collectPaused}
              onChange={(event) => void set({ collectPaused: event.currentTarget.checked })}
            />
            {t('settingCollectPaused')}
          </label>
        )}
      </fieldset>
      <fieldset>
        <legend>{t('settingsFeeds')}</legend>
        <label class="stacked">
          {t('settingFeedMinutes')}
          <input
            type="number"
            min={15}
            max={1440}
            value={settings.feedMinutes}
            onChange={(event) =>
              event.currentTarget.validity.valid && void set({ feedMinutes: event.currentTarget.valueAsNumber })
            }
          />
        </label>
        {flag('allowPrivateAddresses', t('settingPrivateAddresses'))}
      </fieldset>
      <Retention settings={settings} set={set} check={port.retention} notify={notify} />
      <fieldset data-testid="shortcuts">
        <legend>{t('shortcutsHead')}</legend>
        <p class="note">{t('shortcutsNote')}</p>
        <ShortcutList port={port} />
      </fieldset>
    </section>
  );
}
