import type { Comparison } from '../../lib/contracts/comparison';
import { NumberBadge } from '../base/number-badge';
import { formatDate, languageName } from '../format';
import { t } from '../text';
import { kindLabel } from './labels';
import { OutletName } from './outlet-name';
import { summaryWords } from './summary-words';
import { TextGroups } from './text-groups';

/** The open article and the count: "5 outlets · 3 independent texts". */
export function ComparisonHead({ comparison }: { comparison: Comparison }) {
  const { article } = comparison;
  const summary = summaryWords(comparison);
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
      {summary && (
        <div class="row-line summary">
          <p data-testid="summary">{summary}</p>
          <TextGroups comparison={comparison} />
        </div>
      )}
    </header>
  );
}

function dateOf({ published, dateNote }: Comparison['article']): string {
  if (published) return formatDate(published, true);
  if (dateNote) return t('dateFromText', formatDate(dateNote.value), dateNote.from);
  return t('dateUnstated');
}
