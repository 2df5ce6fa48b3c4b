/** Facts in a Markdown file: who has them, how each tells them, which numbers differ. Pure. */
import type { Comparison, Coverage } from '../../lib/contracts/comparison';
import { type OutletView, outletsOf, sentenceAround, signalsOf, tellers } from '../comparison/model';
import { t } from '../text';
import { type FactLine, factLines } from './export-words';
import { md, nameOf, quoted, section } from './markdown-words';

const SIGN: Record<Coverage, string> = { yes: '●', maybe: '◐', no: '○' };

export function factSections(comparison: Comparison): string[] {
  const facts = factLines(comparison);
  if (facts.length === 0) return [];
  return [
    ...matrix(comparison, facts),
    ...section(t('factTold'), tellings(comparison, facts)),
    ...section(t('numbersHead'), numbers(comparison)),
  ];
}

function matrix(comparison: Comparison, facts: FactLine[]): string[] {
  const columns = tellers(comparison);
  return [
    `## ${t('matrixHead')}`,
    '',
    t('matrixNote'),
    t('exportNotFound'),
    '',
    `| | ${t('matrixFact')} | ${columns.map(nameOf).join(' | ')} |`,
    `| --- | --- |${columns.map(() => ' --- |').join('')}`,
    ...facts.map(({ span, view, coverage }, i) => {
      const cells = columns.map(({ id }) => (coverage[id] ? SIGN[coverage[id]] : '–'));
      return `| ${i + 1} | ${quoted(span?.text ?? '')}${view ? ` [${view.number}]` : ''} | ${cells.join(' | ')} |`;
    }),
    '',
  ];
}

/** Each fact that is told in more than one way, by its number in the table; the same sentence stands once. */
function tellings(comparison: Comparison, facts: FactLine[]): string[] {
  const columns = tellers(comparison);
  return facts.flatMap(({ sentences }, i) => {
    const ways = new Ways();
    for (const view of columns) {
      const own = sentences.filter(({ article }) => article === view.id).sort((x, y) => x.start - y.start);
      if (own.length > 0) ways.add(own.map(({ text }) => quoted(text)).join(' … '), view);
    }
    return ways.size < 2 ? [] : [`- ${t('matrixFact')} ${i + 1}`, ...ways.rows()];
  });
}

/** Each number in its sentence, in the order of the outlets. */
function numbers(comparison: Comparison): string[] {
  const views = outletsOf(comparison);
  return signalsOf(comparison, 'number').flatMap(({ values }) => {
    const ways = new Ways();
    const seen = values.flatMap(({ article, span }) => ({ view: views.get(article), span }));
    for (const { view, span } of seen.sort((x, y) => (x.view?.number ?? 0) - (y.view?.number ?? 0)))
      if (view) ways.add(quoted((sentenceAround(comparison, span) ?? span).text), view);
    return [`- ${[...new Set(seen.map(({ span }) => `“${md(span.text)}”`))].join(' ↔ ')}`, ...ways.rows()];
  });
}

/** The same words of several outlets, once. */
class Ways {
  readonly #views = new Map<string, OutletView[]>();

  get size(): number {
    return this.#views.size;
  }
  add(words: string, view: OutletView): void {
    this.#views.set(words, [...(this.#views.get(words) ?? []), view]);
  }
  rows(): string[] {
    return [...this.#views].map(([words, views]) => `  - ${views.map(nameOf).join(' · ')}: ${words}`);
  }
}
