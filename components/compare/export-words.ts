/** What the files for people have in common: names, dates and scope, to be understood without the screen they come from. */
import type { Article, Comparison, Span } from '../../lib/contracts/comparison';
import { factText } from '../comparison/groups';
import { type OutletView, outletsOf, signalsOf } from '../comparison/model';
import { scope } from '../comparison/scope';
import { formatDate, formatMoment, hostOf } from '../format';
import { t } from '../text';
import { orderFacts } from './order-facts';

/** "[1] The Daily Harbour". The one who gets the file has no "this article" before them: the open one is named like the others. */
export const label = (view: OutletView): string => `[${view.number}] ${outletName(view)}`;

const outletName = ({ outlet, url }: OutletView): string => outlet ?? hostOf(url) ?? t('outletUnstated');

/** With its zone where it has a time; the file may be read in another one. */
export function dateWords({ published, dateNote }: Pick<Article, 'published'> & Partial<Article>): string {
  if (published) return formatMoment(published);
  return dateNote ? t('dateFromText', formatDate(dateNote.value), dateNote.from) : t('dateUnstated');
}

/** When the file was made, and what was compared. */
export const scopeLines = (comparison: Comparison, now: Date): string[] => [
  `${scope(comparison.compared)}.`,
  t('exportMade', formatMoment(now.toISOString())),
];

/** An address that leads somewhere on the web; nothing else is written as a link. */
export const webAddress = (url: string | null): string | null => (url && /^https?:\/\//i.test(url) ? url : null);

export interface FactLine {
  /** The sentence it is shown by. */
  span: Span | null;
  /** Whose sentence that is. */
  view: OutletView | undefined;
  coverage: Record<string, 'yes' | 'maybe' | 'no'>;
  /** Every sentence of it, of every article. */
  sentences: Span[];
}

/** The facts, most told first. */
export function factLines(comparison: Comparison): FactLine[] {
  const views = outletsOf(comparison);
  return orderFacts(signalsOf(comparison, 'fact'), comparison.article.id, 'count').map((fact) => {
    const span = factText(fact, comparison.article.id);
    return {
      span,
      view: span ? views.get(span.article) : undefined,
      coverage: fact.coverage,
      sentences: fact.sentences,
    };
  });
}

/** Words in one line. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
