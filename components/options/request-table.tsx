import type { RequestEntry } from '../../lib/contracts/library';
import { ScrollRegion } from '../base/scroll-region';
import { formatBytes, formatDate } from '../format';
import { t } from '../text';

/** What left the device, when, why, and what came back. */
export function RequestTable({ entries }: { entries: RequestEntry[] }) {
  return (
    <ScrollRegion label={t('privacyRequests')}>
      <table class="log">
        <thead>
          <tr>
            <th scope="col">{t('requestTime')}</th>
            <th scope="col">{t('requestAddress')}</th>
            <th scope="col">{t('requestWhy')}</th>
            <th scope="col">{t('requestSent')}</th>
            <th scope="col">{t('requestAnswer')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.at + entry.url}>
              <td>{formatDate(entry.at, true)}</td>
              <td class="address">
                {entry.method} {entry.url}
              </td>
              <td>{entry.why}</td>
              <td>{entry.sent}</td>
              <td>
                {entry.error ??
                  [entry.status, entry.bytes !== null && formatBytes(entry.bytes)].filter(Boolean).join(', ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
