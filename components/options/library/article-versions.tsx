import { diffWordsWithSpace } from 'diff';
import type { ArticleVersion } from '../../../lib/contracts/library';
import { formatDate } from '../../format';
import { t } from '../../text';

/** Earlier texts of the same address, each with what was taken out and put in since. */
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
              <p class="stored-text pre quoted">
                {differences(version.text, present).map((part, index) =>
                  part.kind === 'same' ? (
                    part.text
                  ) : part.kind === 'gone' ? (
                    <del key={index}>{part.text}</del>
                  ) : (
                    <ins key={index}>{part.text}</ins>
                  ),
                )}
              </p>
            </>
          )}
        </details>
      ))}
    </section>
  );
}

export interface TextPart {
  kind: 'same' | 'gone' | 'new';
  text: string;
}
/** So many characters on either side of a change are shown of what stayed the same. */
const AROUND = 160;

/**
 * What changed from an old text to the present one, in order; long stretches that stayed the same are shortened to what stands around a
 * change, with an ellipsis between.
 */
export function differences(old: string, present: string): TextPart[] {
  const parts = diffWordsWithSpace(old, present).map(
    ({ added, removed, value }): TextPart => ({ kind: added ? 'new' : removed ? 'gone' : 'same', text: value }),
  );
  return parts.map((part, index) => {
    if (part.kind !== 'same') return part;
    const before = index === 0 ? 0 : AROUND;
    const after = index === parts.length - 1 ? 0 : AROUND;
    if (part.text.length <= before + after + AROUND) return part;
    const end = part.text.length - after;
    return { kind: 'same', text: `${part.text.slice(0, before)} […] ${part.text.slice(end)}` };
  });
}
