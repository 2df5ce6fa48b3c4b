import { t } from '../text';

/** The outlet's number: the same in popup, hover card, page and matrix. 0 is the open article. */
export function NumberBadge({ number, name }: { number: number; name?: string | null }) {
  const label = number === 0 ? t('thisArticle') : (name ?? t('outletUnstated'));
  return (
    <span class="number" data-hue={number === 0 ? 0 : ((number - 1) % 7) + 1} title={label}>
      {number === 0 ? <span aria-hidden="true">◆</span> : number}
      {number === 0 && <span class="visually-hidden">{label}</span>}
    </span>
  );
}
