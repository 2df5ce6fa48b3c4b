import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Article, Span } from '../../lib/contracts/comparison';
import { Connectors } from '../base/connectors';
import { MarkedText, type Stretch } from '../base/marked-text';
import { NumberBadge } from '../base/number-badge';
import { OutletName, shortName } from '../comparison/outlet-name';
import { t } from '../text';
import { marksOf } from './reading-marks';
import { type ReadingRow, readingRows } from './reading-rows';
import type { ReadingProps } from './reading-table';

const nodeOf = (span: Span): string => `${span.article} ${span.start}`;

/** Both articles in their own order; lines join the sentences that state the same. */
export function ReadingLines({ comparison, own, other, view, start }: ReadingProps) {
  const container = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<string | null>(null);
  const rows = useMemo(() => readingRows(comparison.article, other, comparison.alignments), [comparison, other]);
  const pairs = useMemo(
    () => new Map(rows.flatMap((row) => [...row.a, ...row.b].map((s) => [nodeOf(s), row]))),
    [rows],
  );
  const connections = useMemo(
    () =>
      rows.flatMap((row) =>
        row.tier === null
          ? []
          : row.a.flatMap((a) => row.b.map((b) => ({ from: nodeOf(a), to: nodeOf(b), kind: row.tier ?? '' }))),
      ),
    [rows],
  );
  useEffect(() => {
    const at = comparison.article.sentences.find((s) => start !== null && s.start <= start && start < s.end);
    if (!at) return;
    setActive(nodeOf(at));
    container.current?.querySelector(`[data-node="${CSS.escape(nodeOf(at))}"]`)?.scrollIntoView({ block: 'center' });
  }, [comparison, start]);
  const around = active && pairs.get(active);
  const lit = new Set(around ? [...around.a, ...around.b].map(nodeOf) : []);
  const column = (article: Article, opposite: Article, here: boolean) => (
    <ol class="reading-column" aria-label={here ? t('thisArticle') : shortName(view)}>
      {article.sentences.map((span, i) => {
        const row = pairs.get(nodeOf(span));
        const partner = (here ? row?.b : row?.a)?.[0];
        const place = partner ? opposite.sentences.findIndex((s) => s.start === partner.start) + 1 : 0;
        const marks: Stretch[] = row ? marksOf(row as ReadingRow, comparison, other.language)(span) : [];
        return (
          <li
            key={span.start}
            data-node={nodeOf(span)}
            data-alone={row?.tier == null || undefined}
            data-lit={lit.has(nodeOf(span)) || undefined}
            data-block={
              i > 0 && article.text.slice(article.sentences[i - 1]?.end, span.start).includes('\n') ? '' : undefined
            }
            onPointerEnter={() => setActive(nodeOf(span))}
          >
            <MarkedText text={span.text} marks={marks} here={here} />
            {row?.tier == null && <span class="margin-note">{t('onlyHereMark')}</span>}
            {place > 0 && <span class="visually-hidden">{t('readingPair', place)}</span>}
          </li>
        );
      })}
    </ol>
  );
  return (
    <div class="reading-lines" ref={container}>
      <Connectors container={container} connections={connections} active={active} />
      <p class="column-head">
        <NumberBadge number={0} /> <OutletName outlet={own.outlet} url={own.url} />
      </p>
      <p class="column-head">
        <NumberBadge number={view.number} name={shortName(view)} /> <OutletName outlet={view.outlet} url={view.url} />
      </p>
      {column(comparison.article, other, true)}
      {column(other, comparison.article, false)}
    </div>
  );
}
