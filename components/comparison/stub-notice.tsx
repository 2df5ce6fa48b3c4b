import type { ComparisonMatch } from '../../lib/contracts/comparison';
import { hostOf } from '../format';
import { t, tn } from '../text';

interface StubNoticeProps {
  /** The matches of which only a summary is stored. */
  stubs: ComparisonMatch[];
  /** Fetches their pages; absent where nothing may be fetched. */
  onFullTexts?: (urls: string[]) => void;
}

/** Says that summaries prove nothing about what is missing, and offers the full texts, naming the hosts that would be asked. */
export function StubNotice({ stubs, onFullTexts }: StubNoticeProps) {
  if (stubs.length === 0) return null;
  const urls = stubs.flatMap((match) => match.url ?? []);
  const hosts = [...new Set(urls.flatMap((url) => hostOf(url) ?? []))];
  return (
    <div class="notice" data-testid="stubs">
      <p>{tn('stubsNote', stubs.length)}</p>
      {onFullTexts && urls.length > 0 && (
        <>
          <button type="button" class="link" data-action="full-texts" onClick={() => onFullTexts(urls)}>
            {tn('fullTexts', urls.length)}
          </button>
          <p class="note">{t('fullTextsNote', hosts.join(', '))}</p>
        </>
      )}
    </div>
  );
}
