/** What the states without a comparison say, to a screen and to a terminal. */
import { PAGE_TOO_LARGE } from '../../lib/article/page-size';
import type { PageState } from '../../lib/contracts/comparison';
import type { Cue } from '../../lib/contracts/tab';
import { type MessageKey, t } from '../text';

type Refusal = Exclude<PageState, 'article' | 'paywall-stub'>;

const WORDS: Record<Refusal, [title: MessageKey, text: MessageKey]> = {
  'not-an-article': ['stateNotArticleTitle', 'stateNotArticle'],
  index: ['stateIndexTitle', 'stateIndex'],
  'several-articles': ['stateSeveralTitle', 'stateSeveral'],
  'cookie-wall': ['stateCookieTitle', 'stateCookie'],
  restricted: ['stateRestrictedTitle', 'stateRestricted'],
  empty: ['stateEmptyTitle', 'stateEmpty'],
};

/** Title and sentence for a page that was refused. */
export function refusalWords({ state, cues }: { state: PageState; cues: Cue[] }): { title: string; text: string } {
  const [title, text]: [MessageKey, MessageKey] = cues.some(({ cue }) => cue === PAGE_TOO_LARGE)
    ? ['stateTooLargeTitle', 'stateTooLarge']
    : (WORDS[state as Refusal] ?? WORDS['not-an-article']);
  return { title: t(title), text: t(text) };
}
