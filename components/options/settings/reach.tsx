import type { Settings } from '../../../lib/contracts/library';
import { t } from '../../text';
import type { SettingsPort } from '../ports';
import { SiteList } from './site-list';

type Value = Settings['automatic'];
const CHOICES = { off: 'choiceOff', sites: 'choiceSites', everywhere: 'choiceEverywhere' } as const;

interface ReachProps {
  label: string;
  note: string;
  value: Value;
  sites: string[];
  access: Pick<SettingsPort, 'requestEverywhere' | 'requestSites'>;
  onValue: (value: Value) => void;
  onSites: (sites: string[]) => void;
}

/** Never, on listed sites, on all sites; access is asked for at the moment it is needed. */
export function Reach({ label, note, value, sites, access, onValue, onSites }: ReachProps) {
  const choose = async (next: Value) => {
    if (next === 'everywhere') {
      const granted = await access.requestEverywhere();
      if (!granted.ok || !granted.value) return onValue(value);
    }
    onValue(next);
  };
  return (
    <>
      <label class="stacked">
        {label}
        <select value={value} onChange={(event) => void choose(event.currentTarget.value as Value)}>
          {Object.entries(CHOICES).map(([choice, words]) => (
            <option key={choice} value={choice}>
              {t(words)}
            </option>
          ))}
        </select>
      </label>
      <p class="note">{note}</p>
      {value === 'sites' && (
        <SiteList
          label={t('settingSites')}
          sites={sites}
          onChange={(next) =>
            void access.requestSites(next).then((granted) => granted.ok && granted.value && onSites(next))
          }
        />
      )}
    </>
  );
}
