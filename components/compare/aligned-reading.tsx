import { useEffect, useRef, useState } from 'preact/hooks';
import { diffWords } from '../../lib/alignment/word-diff';
import type { Article, Comparison, Result, Span } from '../../lib/contracts/comparison';
import { MarkedText, type Stretch } from '../base/marked-text';
import { NumberBadge } from '../base/number-badge';
import { useLoaded } from '../base/use-loaded';
import { tellers } from '../comparison/model';
import { OutletName, shortName } from '../comparison/outlet-name';
import { t } from '../text';
import { besideAt, type ReadingRow, readingRows } from './reading-rows';

interface AlignedReadingProps {
  comparison: Comparison;
  load: (id: string) => Promise<Result<Article>>;
  /** Offset of the sentence of the own article that is brought into view; null = none. */
  start?: number | null;
}

/** Two articles beside each other, sentence by sentence. */
export function AlignedReading({ comparison, load, start = null }: AlignedReadingProps) {
  const [own, ...others] = tellers(comparison);
  const [chosen, setChosen] = useState(besideAt(comparison.alignments, others, start)?.id ?? '');
  const other = useLoaded(() => load(chosen), [chosen]);
  const view = others.find((o) => o.id === chosen);
  if (!own || !view) return null;
  const ready = other.value?.id === chosen ? other.value : null;
  return (
    <section id="reading" class="part">
      <h2>{t('compareReading')}</h2>
      <p class="note">{t('compareReadingNote')}</p>
      <fieldset class="picker no-print">
        <legend>{t('comparePick')}</legend>
        {others.map((o) => (
          <label key={o.id} class="pick" data-pick={o.id}>
            <input type="radio" name="beside" checked={o.id === chosen} onChange={() => setChosen(o.id)} />
            <NumberBadge number={o.number} name={shortName(o)} />
            <OutletName outlet={o.outlet} url={o.url} />
          </label>
        ))}
      </fieldset>
      {other.error && (
        <p class="notice" role="alert">
          {other.error.message}
        </p>
      )}
      {!ready && !other.error && <p class="note">{t('compareLoading')}</p>}
      {ready && (
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
            {readingRows(comparison.article, ready, comparison.alignments).map((row) => (
              <Row
                key={`${row.a[0]?.start} ${row.b[0]?.start}`}
                row={row}
                name={shortName(view)}
                language={ready.language}
                sought={start !== null && row.a.some((span) => span.start <= start && start < span.end)}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface RowProps {
  row: ReadingRow;
  name: string;
  language: string;
  /** Brought into view once. */
  sought: boolean;
}

function Row({ row, name, language, sought }: RowProps) {
  const element = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (sought) element.current?.scrollIntoView({ block: 'center' });
  }, [sought]);
  const { left, right } = marksOf(row, language);
  const state = row.tier ?? (row.a.length > 0 ? 'only-a' : 'only-b');
  return (
    <tr data-pair={state} ref={element} data-sought={sought || undefined}>
      <td>
        {row.a.map((span) => (
          <MarkedText key={span.start} text={span.text} marks={left(span)} here />
        ))}
        {row.a.length === 0 && <span class="absent">{t('compareAloneThere')}</span>}
      </td>
      <td>
        {row.b.map((span) => (
          <MarkedText key={span.start} text={span.text} marks={right(span)} />
        ))}
        {row.b.length === 0 && <span class="absent">{t('compareAlone', name)}</span>}
        {row.tier === 'loose' && <span class="badge">{t('compareLoose')}</span>}
      </td>
    </tr>
  );
}

/** Differing words of a sure pair of single sentences; a less certain pair is shown without. */
function marksOf(row: ReadingRow, language: string): Record<'left' | 'right', (span: Span) => Stretch[]> {
  const [a, b] = [row.a[0], row.b[0]];
  if (row.tier !== 'strict' || !a || !b || row.a.length + row.b.length > 2) return { left: () => [], right: () => [] };
  const changes = diffWords(a, b, language);
  const stretches = (side: 'a' | 'b', within: Span): Stretch[] =>
    changes.flatMap((change) => {
      const span = change[side];
      return span ? [{ start: span.start - within.start, end: span.end - within.start }] : [];
    });
  return { left: (span) => stretches('a', span), right: (span) => stretches('b', span) };
}
