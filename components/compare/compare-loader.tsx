import { useEffect, useState } from 'preact/hooks';
import type { Article, Comparison, Failure, Result } from '../../lib/contracts/comparison';
import type { ComparisonActions } from '../comparison/actions';
import { FailureDetails, failureWords } from '../comparison/failure';
import { t } from '../text';
import { CompareScreen } from './compare-screen';

export interface ComparePort {
  /** Calls back with the comparison, now and whenever it changes; null with the reason where there is none. */
  watch: (onComparison: (answer: Result<Comparison>) => void, signal: AbortSignal) => void;
  correct: (a: string, b: string, verdict: Parameters<ComparisonActions['correct']>[1]) => Promise<Result<null>>;
  load: (id: string) => Promise<Result<Article>>;
  openArticle: ComparisonActions['openArticle'];
  reveal?: ComparisonActions['reveal'];
}

/** Waits for the comparison, then shows it, at the sentence that starts at this offset where one is named. */
export function CompareLoader({ port, start = null }: { port: ComparePort; start?: number | null }) {
  const [comparison, setComparison] = useState<Comparison | null>(null);
  const [error, setError] = useState<Failure | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    port.watch((answer) => {
      setError(answer.ok ? null : answer.error);
      if (answer.ok) setComparison(answer.value);
    }, abort.signal);
    return () => abort.abort();
  }, [port]);
  if (comparison)
    return (
      <CompareScreen
        comparison={comparison}
        load={port.load}
        start={start}
        actions={{
          openArticle: port.openArticle,
          reveal: port.reveal,
          correct: (article, verdict) => void port.correct(comparison.article.id, article, verdict),
        }}
      />
    );
  return (
    <main class="state" data-state={error ? 'failed' : 'working'}>
      <h1>{t('compareTitle')}</h1>
      <p role="status">{error ? failureWords(error) : t('loading')}</p>
      {error && <FailureDetails error={error} />}
    </main>
  );
}
