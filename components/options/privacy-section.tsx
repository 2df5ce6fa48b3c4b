import { useState } from 'preact/hooks';
import type { Result } from '../../lib/contracts/comparison';
import { useLoaded } from '../base/use-loaded';
import { formatBytes } from '../format';
import { type MessageKey, t, tn } from '../text';
import type { PrivacyPort } from './ports';
import { RequestTable } from './request-table';

/** Rows of the request log shown at a time. */
const PAGE = 100;

const PERMISSION: Record<string, MessageKey> = {
  activeTab: 'permActiveTab',
  scripting: 'permScripting',
  storage: 'permStorage',
  unlimitedStorage: 'permUnlimitedStorage',
  alarms: 'permAlarms',
  contextMenus: 'permContextMenus',
  sidePanel: 'permSidePanel',
};

/** What the extension may do, what it stores, and every request it made. */
export function PrivacySection({ port }: { port: PrivacyPort }) {
  const held = useLoaded(() => port.permissions().then((value): Result<typeof value> => ({ ok: true, value })));
  const storage = useLoaded(port.storage);
  const [limit, setLimit] = useState(PAGE);
  const requests = useLoaded(() => port.requests(0, limit), [limit]);
  const use = storage.value;
  return (
    <section class="section" aria-labelledby="section-head">
      <h1 id="section-head">{t('privacyHead')}</h1>
      <p>{t('privacyNote')}</p>
      <h2>{t('privacyPermissions')}</h2>
      <ul class="plain">
        {held.value?.permissions.map((name) => (
          <li key={name}>
            <code>{name}</code> {PERMISSION[name] ? `– ${t(PERMISSION[name])}` : ''}
          </li>
        ))}
      </ul>
      <h2>{t('privacySites')}</h2>
      {held.value?.origins.length === 0 && <p class="note">{t('privacyNoSites')}</p>}
      <ul class="plain">
        {held.value?.origins.map((origin) => (
          <li key={origin} class="row-line">
            <code>{origin}</code>
            <button
              type="button"
              class="link"
              onClick={() => void port.giveBack(origin).then(held.reload)}
              aria-label={`${t('privacyGiveBack')}: ${origin}`}
            >
              {t('privacyGiveBack')}
            </button>
          </li>
        ))}
      </ul>
      <h2>{t('privacyStorage')}</h2>
      {use && (
        <p data-testid="storage">
          {use.usage === null
            ? tn('articles', use.articles)
            : t('privacyStorageUse', formatBytes(use.usage), tn('articles', use.articles))}
          {use.quota !== null && `, ${t('privacyStorageQuota', formatBytes(use.quota))}`}
        </p>
      )}
      <h2>{t('privacyRequests')}</h2>
      {requests.value?.total === 0 && <p class="note">{t('privacyNoRequests')}</p>}
      {requests.value && requests.value.total > 0 && (
        <>
          <button
            type="button"
            class="button"
            data-action="clear-requests"
            onClick={() => void port.clearRequests().then(requests.reload)}
          >
            {t('privacyClear')}
          </button>
          <RequestTable entries={requests.value.entries} />
          {requests.value.total > requests.value.entries.length && (
            <button type="button" class="button" onClick={() => setLimit(limit + PAGE)}>
              {t('privacyMore')}
            </button>
          )}
        </>
      )}
    </section>
  );
}
