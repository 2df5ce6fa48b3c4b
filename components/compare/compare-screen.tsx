import type { Article, Comparison, Result } from '../../lib/contracts/comparison';
import { downloadText } from '../base/download';
import { Icon } from '../base/icon';
import type { ComparisonActions } from '../comparison/actions';
import { ComparisonHead } from '../comparison/comparison-head';
import { CoverageTab } from '../comparison/coverage-tab';
import { matchGroups } from '../comparison/model';
import { scope } from '../comparison/scope';
import { hasSources } from '../comparison/source-graph';
import { VoicesTab } from '../comparison/voices-tab';
import { WordingTab } from '../comparison/wording-tab';
import { t } from '../text';
import { AlignedReading } from './aligned-reading';
import { type ExportFormat, exportComparison } from './export';
import { FactMatrix } from './fact-matrix';
import { Ledes, Orders } from './ledes';
import { SourceMap } from './source-map';
import { Timeline } from './timeline';

const FORMATS: [ExportFormat, 'exportMarkdown' | 'exportCsv' | 'exportJson'][] = [
  ['markdown', 'exportMarkdown'],
  ['csv', 'exportCsv'],
  ['json', 'exportJson'],
];

interface CompareScreenProps {
  comparison: Comparison;
  actions: ComparisonActions;
  load: (id: string) => Promise<Result<Article>>;
  /** Offset of the sentence to be shown first. */
  start?: number | null;
}

/** The whole comparison on one wide, printable page. */
export function CompareScreen({ comparison, actions, load, start = null }: CompareScreenProps) {
  const told = matchGroups(comparison.matches).told.length > 0;
  const parts = [
    ['coverage', t('tabCoverage')],
    ...(told
      ? [
          ...(hasSources(comparison) ? [['sources', t('sourcesHead')]] : []),
          ['facts', t('tabFacts')],
          ['reading', t('compareReading')],
          ['wording', t('tabWording')],
          ['voices', t('tabVoices')],
        ]
      : []),
  ];
  return (
    <div class="compare-page">
      <ComparisonHead comparison={comparison} />
      <main>
        <p class="note scope" data-testid="compared">
          {scope(comparison.compared)}
        </p>
        <div class="toolbar no-print">
          <nav aria-label={t('compareSections')}>
            {parts.map(([id, name]) => (
              <a key={id} href={`#${id}`}>
                {name}
              </a>
            ))}
          </nav>
          <span class="row-line">
            {FORMATS.map(([format, label]) => (
              <button
                key={format}
                type="button"
                class="button"
                data-export={format}
                aria-label={`${t('exportLabel')}: ${t(label)}`}
                onClick={() => {
                  const file = exportComparison(comparison, format, new Date());
                  downloadText(file.name, file.type, file.text);
                }}
              >
                {t(label)}
              </button>
            ))}
            <button type="button" class="button" data-action="print" onClick={() => print()}>
              <Icon name="print" /> {t('print')}
            </button>
          </span>
        </div>
        <div class="columns">
          <div>
            <section id="coverage" class="part">
              <CoverageTab comparison={comparison} actions={actions} />
            </section>
            <Timeline comparison={comparison} />
          </div>
          <div>{told && <Ledes comparison={comparison} />}</div>
        </div>
        {told && (
          <>
            <SourceMap comparison={comparison} />
            <FactMatrix comparison={comparison} />
            <AlignedReading comparison={comparison} load={load} start={start} />
            <section id="wording" class="part flowing">
              <WordingTab comparison={comparison} actions={actions} />
            </section>
            <section id="voices" class="part flowing">
              <VoicesTab comparison={comparison} actions={actions} sources={false} />
            </section>
            <Orders comparison={comparison} />
          </>
        )}
      </main>
    </div>
  );
}
