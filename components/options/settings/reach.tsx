import type { Settings } from '../../../lib/contracts/library';
import { useLoaded } from '../../base/use-loaded';
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
  access: Pick<SettingsPort, 'requestEverywhere' | 'requestSites' | 'missingAccess'>;
  onValue: (value: Value) => void;
  onSites: (sites: string[]) => void;
}

/** Never, on listed sites, on all sites; access is asked for at the moment it is needed. */
export function Reach({ label, note, value, sites, access, onValue, onSites }: ReachProps) {
  const hosts = value === 'everywhere' ? ['*'] : value === 'sites' ? sites : [];
  const missing = useLoaded(() => access.missingAccess(hosts), [hosts.join(' ')]);
  const ask = async () => {
    await (value === 'everywhere' ? access.requestEverywhere() : access.requestSites(missing.value ?? []));
    missing.reload();
  };
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
      {missing.value && missing.value.length > 0 && (
        <p class="notice" data-testid="access-missing">
          {value === 'everywhere' ? t('accessMissingAll') : t('accessMissing', missing.value.join(', '))}{' '}
          <button type="button" class="button" data-action="ask-access" onClick={() => void ask()}>
            {t('accessAsk')}
          </button>
        </p>
      )}
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
