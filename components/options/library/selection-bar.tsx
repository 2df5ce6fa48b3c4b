import type { Correction } from '../../../lib/contracts/comparison';
import { formatNumber } from '../../format';
import { t, tn } from '../../text';

interface SelectionBarProps {
  selected: number;
  /** Rows found by the present search. */
  total: number;
  onAll: () => void;
  onNone: () => void;
  onRemove: () => void;
  /** Where exactly two are selected. */
  onCorrect?: (verdict: Correction['verdict']) => void;
  /** Where exactly one is selected. */
  onCompare?: () => void;
}

/** What can be done to the selected rows. */
export function SelectionBar({ selected, total, onAll, onNone, onRemove, onCorrect, onCompare }: SelectionBarProps) {
  return (
    <div class="selection-bar">
      <span role="status" data-testid="found">
        {selected > 0 ? tn('selected', selected) : tn('libraryFound', total)}
      </span>
      {total > 0 && selected < total && (
        <button type="button" class="link" data-action="select-all" onClick={onAll}>
          {t('selectAll', formatNumber(total))}
        </button>
      )}
      {selected > 0 && (
        <>
          <button type="button" class="link" data-action="select-none" onClick={onNone}>
            {t('selectNone')}
          </button>
          {onCompare && (
            <button type="button" class="button" data-action="compare" onClick={onCompare}>
              {t('compareThis')}
            </button>
          )}
          {onCorrect && (
            <>
              <button type="button" class="button" data-action="same" onClick={() => onCorrect('same-story')}>
                {t('sameAsTwo')}
              </button>
              <button type="button" class="button" data-action="not-same" onClick={() => onCorrect('not-same-story')}>
                {t('notSameAsTwo')}
              </button>
            </>
          )}
          <button type="button" class="button" data-action="delete" onClick={onRemove}>
            {t('delete')}
          </button>
        </>
      )}
    </div>
  );
}
