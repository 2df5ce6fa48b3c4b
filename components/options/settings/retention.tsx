import { useState } from 'preact/hooks';
import type { Settings } from '../../../lib/contracts/library';
import { t, tn } from '../../text';
import type { Notify } from '../notice';
import type { SettingsPort } from '../ports';

interface RetentionProps {
  settings: Settings;
  set: (changes: Partial<Settings>) => Promise<void>;
  check: SettingsPort['retention'];
  notify: Notify;
}

/** Limits of age and number. What would go is shown before anything goes. */
export function Retention({ settings, set, check, notify }: RetentionProps) {
  const [found, setFound] = useState<{ wouldGo: number; titles: (string | null)[] } | null>(null);
  const limit = (name: 'retentionDays' | 'retentionArticles', label: string) => (
    <label class="stacked">
      {label}
      <input
        type="number"
        min={1}
        value={settings[name] ?? ''}
        onChange={(event) => {
          setFound(null);
          const value = event.currentTarget.valueAsNumber;
          void set({ [name]: Number.isFinite(value) && value >= 1 ? Math.round(value) : null });
        }}
      />
    </label>
  );
  const look = async (apply: boolean) => {
    const answer = await check(apply);
    if (!answer.ok) return notify({ text: t('saidFailed', answer.error.message) });
    if (apply) notify({ text: tn('deleted', answer.value.wouldGo) });
    setFound(apply ? null : answer.value);
  };
  return (
    <fieldset>
      <legend>{t('settingsRetention')}</legend>
      {limit('retentionDays', t('settingRetentionDays'))}
      {limit('retentionArticles', t('settingRetentionArticles'))}
      <p class="note">{t('settingRetentionNote')}</p>
      <button type="button" class="button" data-action="retention-check" onClick={() => void look(false)}>
        {t('retentionCheck')}
      </button>
      <div role="status">
        {found && <p>{found.wouldGo > 0 ? tn('retentionWould', found.wouldGo) : t('retentionNone')}</p>}
        {found && found.wouldGo > 0 && (
          <>
            <ul class="rejections quoted">
              {found.titles.map((title, i) => (
                <li key={`${i} ${title}`}>{title ?? t('untitled')}</li>
              ))}
            </ul>
            <button type="button" class="button" data-action="retention-apply" onClick={() => void look(true)}>
              {t('retentionApply')}
            </button>
          </>
        )}
      </div>
    </fieldset>
  );
}
