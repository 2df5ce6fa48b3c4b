/** A comparison as a file: Markdown to read, CSV for a table, JSON for programs. Pure. */
import type { Comparison } from '../../lib/contracts/comparison';
import { sourceChains } from '../comparison/chains';
import { factText, speakersOf, wordingRows } from '../comparison/groups';
import { coverageLabel, relationLabel, wordingLabel } from '../comparison/labels';
import { type OutletView, outletsOf, signalsOf, tellers, textGroups } from '../comparison/model';
import { shortName } from '../comparison/outlet-name';
import { scope } from '../comparison/scope';
import { summaryWords } from '../comparison/summary-words';
import { formatDate } from '../format';
import { t, tn } from '../text';
import { orderFacts } from './order-facts';

export type ExportFormat = 'markdown' | 'csv' | 'json';

export function exportComparison(
  comparison: Comparison,
  format: ExportFormat,
): { name: string; type: string; text: string } {
  const name = `parallax-${comparison.article.id.slice(0, 12)}`;
  if (format === 'json')
    return { name: `${name}.json`, type: 'application/json', text: `${JSON.stringify(comparison, null, 2)}\n` };
  if (format === 'csv') return { name: `${name}.csv`, type: 'text/csv', text: toCsv(comparison) };
  return { name: `${name}.md`, type: 'text/markdown', text: toMarkdown(comparison) };
}

const mdLabel = (view: OutletView): string => `[${view.number}] ${md(shortName(view))}`;
const label = (view: OutletView): string => `[${view.number}] ${shortName(view)}`;

function toMarkdown(comparison: Comparison): string {
  const { article, matches } = comparison;
  const views = outletsOf(comparison);
  const summary = summaryWords(comparison);
  const columns = tellers(comparison);
  const facts = orderFacts(signalsOf(comparison, 'fact'), article.id, 'count');
  const date = (iso: string | null): string => (iso ? formatDate(iso, true) : t('dateUnstated'));
  const lines = [
    `# ${md(article.title ?? article.sentences[0]?.text ?? '')}`,
    '',
    scope(comparison.compared),
    ...(summary ? ['', summary] : []),
    '',
    `## ${t('exportLinks')}`,
    '',
    `- [0] ${md(article.outlet ?? t('outletUnstated'))}, ${date(article.published)}${article.url ? `: <${article.url}>` : ''}`,
    ...matches
      .filter((m) => m.relation !== 'unrelated')
      .map((m) => {
        const view = views.get(m.article);
        return `- [${view?.number}] ${md(m.outlet ?? t('outletUnstated'))}, ${date(m.published)}, ${relationLabel(m.relation)}: ${md(m.title ?? m.lede.text)}${m.url ? ` <${m.url}>` : ''}`;
      }),
    '',
    ...section(
      t('exportTexts'),
      summary ? textGroups(comparison).map((group) => `- ${group.map(mdLabel).join(' ')}`) : [],
    ),
    ...section(
      t('sourcesHead'),
      sourceChains(comparison).map(({ article, steps }) => {
        const cues = [...new Set(steps.map((step) => quoted(step.cue.text)))].join(' ');
        const view = views.get(article);
        return `- ${[view ? mdLabel(view) : md(steps[0]?.from ?? ''), ...steps.map((step) => md(step.to))].join(' ← ')} (${cues})`;
      }),
    ),
    ...(facts.length > 0
      ? [
          `## ${t('matrixHead')}`,
          '',
          `| ${t('matrixFact')} | ${columns.map((view) => md(label(view))).join(' | ')} |`,
          `| --- |${columns.map(() => ' --- |').join('')}`,
          ...facts.map((fact) => {
            const cells = columns.map((view) => {
              const coverage = fact.coverage[view.id];
              return coverage ? coverageLabel(coverage) : '–';
            });
            return `| “${md(factText(fact, article.id)?.text ?? '')}” | ${cells.join(' | ')} |`;
          }),
          '',
        ]
      : []),
    ...section(
      t('wordingHead'),
      wordingRows(comparison).map((row) => {
        const numbers = row.articles.map((id) => `[${views.get(id)?.number}]`).join(' ');
        return `- ${wordingLabel(row.type)}: ${quoted(row.from)} ↔ ${quoted(row.to)} ${numbers}`;
      }),
    ),
    ...section(
      t('tabVoices'),
      columns.flatMap((view) =>
        speakersOf(comparison, view.id).map(
          (s) => `- [${view.number}] ${md(s.name)}: ${tn('words', s.direct + s.indirect)}`,
        ),
      ),
    ),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

const section = (head: string, rows: string[]): string[] => (rows.length > 0 ? [`## ${head}`, '', ...rows, ''] : []);
const quoted = (text: string | null): string => (text === null ? `(${t('absentHere')})` : `“${md(text)}”`);
const md = (text: string): string => text.replace(/\s+/g, ' ').replace(/([\\`*_[\]<>|])/g, '\\$1');

/** One row a fact; columns are the articles, with their links, the number of their independent text and their sources in the lines before. */
function toCsv(comparison: Comparison): string {
  const columns = tellers(comparison);
  const groups = textGroups(comparison);
  const chains = sourceChains(comparison);
  const facts = orderFacts(signalsOf(comparison, 'fact'), comparison.article.id, 'count');
  const rows = [
    [t('matrixFact'), ...columns.map(label)],
    [scope(comparison.compared), ...columns.map((view) => view.url ?? '')],
    [
      tn('texts', groups.length),
      ...columns.map((view) => String(groups.findIndex((group) => group.some(({ id }) => id === view.id)) + 1)),
    ],
    [
      t('sourcesHead'),
      ...columns.map((view) =>
        chains
          .filter(({ article }) => article === view.id)
          .map(({ steps }) => steps.map((step) => `← ${step.to}`).join(' '))
          .join('; '),
      ),
    ],
    ...facts.map((fact) => [
      factText(fact, comparison.article.id)?.text ?? '',
      ...columns.map((view) => {
        const coverage = fact.coverage[view.id];
        return coverage ? coverageLabel(coverage) : '';
      }),
    ]),
  ];
  return `${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** RFC 4180; a leading sign that a spreadsheet would take for a formula is made text. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
