import type { Correction } from '../../lib/contracts/comparison';

/** What a comparison screen may ask for. The entrypoint turns these into messages. */
export interface ComparisonActions {
  /** Opens an article of the library: its address, at that sentence where one is given, or its stored text. */
  openArticle: (id: string, quote: string | null) => void;
  /** The reader's word on the open article and another; null takes it back. */
  correct: (article: string, verdict: Correction['verdict'] | null) => void;
  /** Scrolls the page to the sentence at this offset; absent where there is no page. */
  reveal?: (start: number) => void;
  /** Asks for access to these pages' sites and fetches their full texts; absent where nothing may be fetched. */
  fullTexts?: (urls: string[]) => void;
}

/** What the window around a comparison may ask for. */
export interface ShellActions extends ComparisonActions {
  again: () => void;
  save: () => void;
  marks: (shown: boolean) => void;
  openSidePanel?: () => void;
  openComparison: () => void;
  openOptions: (section?: 'library' | 'add' | 'feeds') => void;
}
