import type { Comparison, WordingSignal } from '../../lib/contracts/comparison';
import { MarkedText } from '../base/marked-text';
import { MoreList } from '../base/more-list';
import { NumberBadge } from '../base/number-badge';
import { t } from '../text';
import type { ComparisonActions } from './actions';
import { type WordingRow, wordingRows } from './groups';
import { wordingLabel } from './labels';
import { alignmentOf, outletsOf, sentenceAround } from './model';
import { NamingTable } from './naming-table';
import { shortName } from './outlet-name';
import { SignalBasis } from './signal-basis';

/** Rows shown before "Show more". */
const FIRST_ROWS = 12;

interface Props {
  comparison: Comparison;
  actions: ComparisonActions;
}

/** Which words differ where two articles state the same thing. */
export function WordingTab({ comparison, actions }: Props) {
  const rows = wordingRows(comparison);
  return (
    <>
      <h2 class="kicker">{t('wordingHead')}</h2>
      <p class="note">{rows.length > 0 ? t('wordingIntro') : t('wordingNone')}</p>
      <MoreList
        first={FIRST_ROWS}
        rows={rows.map((row) => (
          <WordingItem key={`${row.type} ${row.from} ${row.to}`} row={row} comparison={comparison} actions={actions} />
        ))}
      />
      <NamingTable comparison={comparison} />
    </>
  );
}

function WordingItem({ row, comparison, actions }: Props & { row: WordingRow }) {
  const views = outletsOf(comparison);
  const others = row.articles.flatMap((id) => views.get(id) ?? []).map(shortName);
  return (
    <li data-wording={row.type}>
      <details>
        <summary class="change">
          <span class="visually-hidden">{t('thisArticle')}: </span>
          <Words text={row.from} here />
          <span class="arrow" aria-hidden="true">
            ↔
          </span>
          <span class="visually-hidden">; {others.join(', ')}: </span>
          <Words text={row.to} />
          <span class="number-row">
            {row.articles.map((id) => {
              const view = views.get(id);
              return view && <NumberBadge key={id} number={view.number} name={shortName(view)} />;
            })}
          </span>
          <span class="type">{wordingLabel(row.type)}</span>
        </summary>
        {row.signals.map((signal) => (
          <SentencePair
            key={`${signal.a?.start} ${signal.b?.article} ${signal.b?.start}`}
            signal={signal}
            comparison={comparison}
            actions={actions}
          />
        ))}
        <SignalBasis signal={row.signals[0]} />
      </details>
    </li>
  );
}

function Words({ text, here = false }: { text: string | null; here?: boolean }) {
  if (text === null) return <span class="absent">{t('absentHere')}</span>;
  return <MarkedText text={text} marks={[{ start: 0, end: text.length }]} here={here} />;
}

function SentencePair({ signal, comparison, actions }: Props & { signal: WordingSignal }) {
  const views = outletsOf(comparison);
  const pair = alignmentOf(comparison, signal.a, signal.b);
  const sides = [
    { span: signal.a, sentence: (signal.a && sentenceAround(comparison, signal.a)) ?? pair?.a[0] ?? signal.a },
    { span: signal.b, sentence: (signal.b && sentenceAround(comparison, signal.b)) ?? pair?.b[0] ?? signal.b },
  ];
  const start = sides[0]?.sentence?.start;
  return (
    <div class="sentences">
      {sides.map(({ span, sentence }) => {
        const view = sentence && views.get(sentence.article);
        if (!sentence || !view) return null;
        const marks = span ? [{ start: span.start - sentence.start, end: span.end - sentence.start }] : [];
        return (
          <>
            <NumberBadge number={view.number} name={shortName(view)} />
            <MarkedText text={sentence.text} marks={marks} here={view.number === 0} />
          </>
        );
      })}
      {actions.reveal && start !== undefined && (
        <>
          <span />
          <button type="button" class="link" data-action="reveal" onClick={() => actions.reveal?.(start)}>
            {t('reveal')}
          </button>
        </>
      )}
    </div>
  );
}
