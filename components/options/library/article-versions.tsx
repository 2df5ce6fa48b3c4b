import { diffWordsWithSpace } from 'diff';
import type { ArticleVersion } from '../../../lib/contracts/library';
import { MarkedText, type Stretch } from '../../base/marked-text';
import { formatDate } from '../../format';
import { t } from '../../text';

/** Earlier texts of the same address, each with the words marked that the present text has not. */
export function ArticleVersions({ versions, present }: { versions: ArticleVersion[]; present: string }) {
  return (
    <section data-testid="versions">
      <h3>{t('articleVersions')}</h3>
      {versions.map((version) => (
        <details key={version.number}>
          <summary>{t('articleVersionOf', version.number, formatDate(version.added, true))}</summary>
          {version.text === present ? (
            <p class="note">{t('articleVersionSame')}</p>
          ) : (
            <>
              <p class="note">{t('articleDifference')}</p>
              <p class="stored-text pre">
                <MarkedText text={version.text} marks={onlyInOld(version.text, present)} />
              </p>
            </>
          )}
        </details>
      ))}
    </section>
  );
}

function onlyInOld(old: string, present: string): Stretch[] {
  const marks: Stretch[] = [];
  let at = 0;
  for (const part of diffWordsWithSpace(old, present)) {
    if (part.added) continue;
    if (part.removed) marks.push({ start: at, end: at + part.value.length });
    at += part.value.length;
  }
  return marks;
}
