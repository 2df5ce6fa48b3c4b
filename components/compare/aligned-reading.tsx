import { useState } from 'preact/hooks';
import type { Article, Comparison, Result } from '../../lib/contracts/comparison';
import { NumberBadge } from '../base/number-badge';
import { useLoaded } from '../base/use-loaded';
import { failureWords } from '../comparison/failure';
import { tellers } from '../comparison/model';
import { OutletName, shortName } from '../comparison/outlet-name';
import { t } from '../text';
import { ReadingLines } from './reading-lines';
import { besideAt } from './reading-rows';
import { ReadingTable } from './reading-table';

interface AlignedReadingProps {
  comparison: Comparison;
  load: (id: string) => Promise<Result<Article>>;
  /** Offset of the sentence of the own article that is brought into view; null = none. */
  start?: number | null;
}

const VIEWS = { rows: ReadingTable, lines: ReadingLines };

/** Two articles beside each other, sentence by sentence: in rows, or each in its own order with lines between. */
export function AlignedReading({ comparison, load, start = null }: AlignedReadingProps) {
  const [own, ...others] = tellers(comparison);
  const [chosen, setChosen] = useState(besideAt(comparison.alignments, others, start)?.id ?? '');
  const [shape, setShape] = useState<keyof typeof VIEWS>('rows');
  const other = useLoaded(() => load(chosen), [chosen]);
  const view = others.find((o) => o.id === chosen);
  if (!own || !view) return null;
  const ready = other.value?.id === chosen ? other.value : null;
  const Reading = VIEWS[shape];
  return (
    <section id="reading" class="part">
      <h2>{t('compareReading')}</h2>
      <p class="note">{t('compareReadingNote')}</p>
      <div class="pickers no-print">
        <fieldset class="picker">
          <legend>{t('comparePick')}</legend>
          {others.map((o) => (
            <label key={o.id} class="pick" data-pick={o.id}>
              <input type="radio" name="beside" checked={o.id === chosen} onChange={() => setChosen(o.id)} />
              <NumberBadge number={o.number} name={shortName(o)} />
              <OutletName outlet={o.outlet} url={o.url} />
            </label>
          ))}
        </fieldset>
        <fieldset class="picker">
          <legend>{t('readingView')}</legend>
          {(['rows', 'lines'] as const).map((name) => (
            <label key={name} class="pick" data-view={name}>
              <input type="radio" name="shape" checked={shape === name} onChange={() => setShape(name)} />
              {t(name === 'rows' ? 'readingRows' : 'readingLines')}
            </label>
          ))}
        </fieldset>
      </div>
      {other.error && (
        <p class="notice" role="alert">
          {failureWords(other.error)}
        </p>
      )}
      {!ready && !other.error && <p class="note">{t('compareLoading')}</p>}
      {ready && <Reading comparison={comparison} own={own} other={ready} view={view} start={start} />}
    </section>
  );
}
