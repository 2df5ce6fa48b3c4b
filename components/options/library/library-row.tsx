import { memo } from 'preact/compat';
import type { ArticleSummary } from '../../../lib/contracts/library';
import { Icon } from '../../base/icon';
import { kindLabel } from '../../comparison/labels';
import { OutletName } from '../../comparison/outlet-name';
import { formatDate } from '../../format';
import { t, tn } from '../../text';
import { sourceLabel } from './labels';

interface LibraryRowProps {
  row: ArticleSummary | null;
  index: number;
  total: number;
  /** px from the top of the list. */
  top: number;
  tabStop: boolean;
  selected: boolean;
  onSelect: (id: string, on: boolean, range: boolean, index: number) => void;
  onOpen: (id: string) => void;
  onFocus: (index: number) => void;
}

function LibraryRowView({ row, index, total, top, tabStop, selected, onSelect, onOpen, onFocus }: LibraryRowProps) {
  const place = { 'aria-setsize': total, 'aria-posinset': index + 1, 'data-index': index };
  if (!row)
    return (
      <li class="library-row" style={{ top: `${top}px` }} {...place}>
        <span />
        <span class="skeleton" />
      </li>
    );
  const title = row.title ?? row.lead;
  const tab = tabStop ? 0 : -1;
  return (
    <li class="library-row" style={{ top: `${top}px` }} data-article={row.id} data-selected={selected} {...place}>
      <input
        type="checkbox"
        checked={selected}
        tabIndex={tab}
        aria-label={t('selectRow', title)}
        onClick={(event) => onSelect(row.id, event.currentTarget.checked, event.shiftKey, index)}
        onFocus={() => onFocus(index)}
      />
      <div class="cell">
        <button
          type="button"
          class="row-title"
          data-action="view"
          tabIndex={tab}
          onClick={() => onOpen(row.id)}
          onFocus={() => onFocus(index)}
        >
          {!row.title && <span class="note">{t('firstSentence')} </span>}
          <span class="quoted">{title}</span>
        </button>
        <span class="row-line facts">
          <OutletName outlet={row.outlet} url={row.url} />
          <span>{row.published ? formatDate(row.published) : t('dateUnstated')}</span>
          <span>{tn('words', row.words)}</span>
          <span>{sourceLabel(row.source)}</span>
          {row.kind !== 'news' && <span class="badge">{kindLabel(row.kind)}</span>}
          {row.stub && <span class="badge">{t('stub')}</span>}
          {row.versions > 1 && <span class="badge">{tn('versions', row.versions)}</span>}
          {row.pinned && (
            <span class="badge">
              <Icon name="pin" /> {t('pinned')}
            </span>
          )}
        </span>
      </div>
      <span class="lang">{row.language}</span>
    </li>
  );
}

/** One stored article in the list. */
export const LibraryRow = memo(LibraryRowView);
