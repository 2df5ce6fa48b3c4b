import type { Failure } from '../../lib/contracts/comparison';
import { type MessageKey, t } from '../text';

/** Failures whose own words are an exception's, or are said here in the reader's language. */
const WORDS: Record<string, MessageKey> = {
  internal: 'failedInternal',
  disconnected: 'failedDisconnected',
  'no-answer': 'failedDisconnected',
  timeout: 'failedTimeout',
  'tab-closed': 'failedTabClosed',
  'no-permission': 'failedNoPermission',
  'no-comparison': 'failedNoComparison',
};

/** What to tell the reader of a failure: a fixed sentence where there is one, else the failure's own, which names the remedy. */
export function failureWords(error: Failure): string {
  const key = WORDS[error.code];
  return key ? t(key) : error.message;
}

/** The code, and the exact message where another sentence stands for it; on demand, to be quoted in a report. */
export function FailureDetails({ error }: { error: Failure }) {
  return (
    <details class="failure-details">
      <summary>{t('failedDetails')}</summary>
      <p class="note">{t('stateFailedCode', error.code)}</p>
      {failureWords(error) !== error.message && <p class="note raw">{error.message}</p>}
    </details>
  );
}
