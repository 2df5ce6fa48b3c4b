/** Facts and who has them as a table for a spreadsheet. Pure. */
import type { Comparison } from '../../lib/contracts/comparison';
import { sourceChains } from '../comparison/chains';
import { coverageLabel, relationLabel } from '../comparison/labels';
import { type OutletView, tellers, textGroups } from '../comparison/model';
import { t } from '../text';
import { dateWords, factLines, label, plain, scopeLines } from './export-words';

/** By this first sign, Excel takes a file for UTF-8; without it quotation marks and umlauts come out as other letters. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * One row a fact; columns are the articles. The first rows say what each article is; the last, what was compared and when.
 * RFC 4180: commas, CRLF, every row as many cells.
 */
export function toCsv(comparison: Comparison, now: Date): string {
  const columns = tellers(comparison);
  const about = (head: string, cell: (view: OutletView) => string): string[] => [head, '', ...columns.map(cell)];
  const rows = [
    [t('matrixFact'), t('exportWords'), ...columns.map(label)],
    ...aboutArticles(comparison, about),
    ...factLines(comparison).map(({ span, view, coverage }) => [
      span?.text ?? '',
      view ? label(view) : '',
      ...columns.map(({ id }) => (coverage[id] ? coverageLabel(coverage[id]) : '')),
    ]),
    [scopeLines(comparison, now).join(' '), ...Array<string>(columns.length + 1).fill('')],
  ];
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

function aboutArticles(
  comparison: Comparison,
  about: (head: string, cell: (view: OutletView) => string) => string[],
): string[][] {
  const matches = new Map(comparison.matches.map((match) => [match.article, match]));
  const groups = textGroups(comparison);
  const chains = sourceChains(comparison);
  const group = (view: OutletView): number => groups.findIndex((views) => views.some(({ id }) => id === view.id)) + 1;
  const sources = (view: OutletView): string =>
    chains
      .filter(({ article }) => article === view.id)
      .map(({ steps }) => steps.map((step) => `← ${step.to}`).join(' '))
      .join('; ');
  return [
    about(t('fieldTitle'), (view) => view.title ?? ''),
    about(t('sortPublished'), (view) => dateWords(matches.get(view.id) ?? comparison.article)),
    about(t('fieldUrl'), (view) => view.url ?? ''),
    about(t('exportRelation'), (view) => {
      const match = matches.get(view.id);
      return match ? relationLabel(match.relation) : t('thisArticle');
    }),
    about(t('exportText'), (view) => String(group(view))),
    about(t('sourcesHead'), sources),
  ];
}

/** A leading sign that a spreadsheet would take for a formula is made text. */
function csvCell(content: string): string {
  const text = plain(content);
  const safe = /^[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
