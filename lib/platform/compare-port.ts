import type { Article, Comparison, Correction, Result } from '../contracts/comparison';
import type { TabState } from '../contracts/tab';
import { call, failure, success } from './messages';
import { watchTab } from './page-client';

const correct = (a: string, b: string, verdict: Correction['verdict'] | null) => call('correct.set', { a, b, verdict });
const openArticle = (article: string, quote: string | null) => void call('page.openArticle', { article, quote });
async function load(id: string): Promise<Result<Article>> {
  const answer = await call('library.get', { id });
  return answer.ok ? success(answer.value.article) : answer;
}

/** The comparison of a tab's page, live. */
export function tabComparison(tab: number) {
  return {
    watch(onComparison: (answer: Result<Comparison>) => void, signal: AbortSignal) {
      const take = (state: TabState): void => {
        if (state.phase === 'done') onComparison(success(state.comparison));
        else if (state.phase === 'failed') onComparison({ ok: false, error: state.error });
        else if (state.phase !== 'working')
          onComparison(failure('no-comparison', 'This tab shows no article that was compared.'));
      };
      watchTab(tab, take, signal);
      void call('tab.get', { tab }).then((answer) => (answer.ok ? take(answer.value) : onComparison(answer)));
    },
    correct,
    openArticle,
    load,
    reveal: (start: number) => void call('tab.reveal', { tab, start }),
  };
}

/** The comparison of a stored article, made anew after each correction. */
export function articleComparison(id: string) {
  let again = (): void => {};
  return {
    watch(onComparison: (answer: Result<Comparison>) => void, signal: AbortSignal) {
      again = () =>
        void call('compare.article', { id }).then((answer) => {
          if (!signal.aborted) onComparison(answer);
        });
      again();
    },
    async correct(a: string, b: string, verdict: Correction['verdict'] | null) {
      const answer = await correct(a, b, verdict);
      again();
      return answer;
    },
    openArticle,
    load,
  };
}
