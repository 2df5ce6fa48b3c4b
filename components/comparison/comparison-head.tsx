import type { Comparison } from '../../lib/contracts/comparison';
import { NumberBadge } from '../base/number-badge';
import { formatDate, languageName } from '../format';
import { t, tn } from '../text';
import { kindLabel } from './labels';
import { headcount } from './model';
import { OutletName } from './outlet-name';
import { TextGroups } from './text-groups';

/** The open article and the count: "5 outlets · 3 independent texts". */
export function ComparisonHead({ comparison }: { comparison: Comparison }) {
  const { article } = comparison;
  const count = headcount(comparison);
  return (
    <header class="head">
      <h1 class="title clamp-2" title={article.title ?? undefined}>
        {article.title ?? article.sentences[0]?.text ?? article.text.slice(0, 140)}
      </h1>
      <p class="meta row-line dot-list">
        <span class="row-line">
          <NumberBadge number={0} />
          <OutletName outlet={article.outlet} url={article.url} />
        </span>
        <span>{dateOf(article)}</span>
        {article.kind !== 'news' && <span class="badge">{kindLabel(article.kind)}</span>}
      </p>
      {!['en', 'und'].includes(article.language) && (
        <p class="note" data-testid="language-note">
          {t('languageNote', languageName(article.language))}
        </p>
      )}
      {count.articles > 1 && (
        <div class="row-line summary">
          <p data-testid="summary">
            {count.outlets === null ? tn('articles', count.articles) : tn('outlets', count.outlets)} ·{' '}
            {count.compared < count.articles
              ? t('textsAmong', tn('texts', count.texts), count.compared)
              : tn('texts', count.texts)}
          </p>
          <TextGroups comparison={comparison} />
        </div>
      )}
    </header>
  );
}

function dateOf({ published, dateNote }: Comparison['article']): string {
  if (published) return formatDate(published, true);
  if (dateNote) return t('dateFromText', dateNote.value, dateNote.from);
  return t('dateUnstated');
}
