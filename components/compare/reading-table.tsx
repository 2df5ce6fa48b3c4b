import { useEffect, useRef } from 'preact/hooks';
import type { Article, Comparison } from '../../lib/contracts/comparison';
import { MarkedText } from '../base/marked-text';
import { NumberBadge } from '../base/number-badge';
import type { OutletView } from '../comparison/model';
import { OutletName, shortName } from '../comparison/outlet-name';
import { t } from '../text';
import { marksOf } from './reading-marks';
import { type ReadingRow, readingRows } from './reading-rows';

export interface ReadingProps {
  comparison: Comparison;
  /** The open article's view. */
  own: OutletView;
  other: Article;
  view: OutletView;
  /** Offset of the sentence that is brought into view; null = none. */
  start: number | null;
}

/** Both articles in rows, in the order of the open one. */
export function ReadingTable({ comparison, own, other, view, start }: ReadingProps) {
  return (
    <table class="reading">
      <thead>
        <tr>
          <th scope="col">
            <NumberBadge number={0} /> <OutletName outlet={own.outlet} url={own.url} />
          </th>
          <th scope="col">
            <NumberBadge number={view.number} name={shortName(view)} />{' '}
            <OutletName outlet={view.outlet} url={view.url} />
          </th>
        </tr>
      </thead>
      <tbody>
        {readingRows(comparison.article, other, comparison.alignments).map((row) => (
          <Row
            key={`${row.a[0]?.start} ${row.b[0]?.start}`}
            row={row}
            comparison={comparison}
            name={shortName(view)}
            language={other.language}
            sought={start !== null && row.a.some((span) => span.start <= start && start < span.end)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  row: ReadingRow;
  comparison: Comparison;
  name: string;
  language: string;
  /** Brought into view once. */
  sought: boolean;
}

function Row({ row, comparison, name, language, sought }: RowProps) {
  const element = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (sought) element.current?.scrollIntoView({ block: 'center' });
  }, [sought]);
  const marks = marksOf(row, comparison, language);
  const state = row.tier ?? (row.a.length > 0 ? 'only-a' : 'only-b');
  return (
    <tr data-pair={state} ref={element} data-sought={sought || undefined}>
      <td>
        {row.a.map((span) => (
          <MarkedText key={span.start} text={span.text} marks={marks(span)} here />
        ))}
        {row.a.length === 0 && <span class="absent">{t('compareAloneThere')}</span>}
      </td>
      <td>
        {row.b.map((span) => (
          <MarkedText key={span.start} text={span.text} marks={marks(span)} />
        ))}
        {row.b.length === 0 && <span class="absent">{t('compareAlone', name)}</span>}
        {row.tier === 'loose' && <span class="badge">{t('compareLoose')}</span>}
      </td>
    </tr>
  );
}
