import type { Settings } from '../lib/contracts/library';
import { formatDate } from './format';
import { type Lookup, locale, setMessages, tn } from './text';

/** Before the first paint of a page: its strings, its language and direction. */
export function preparePage(document: Document, messages: Lookup): void {
  setMessages(messages);
  document.documentElement.lang = locale();
  document.documentElement.dir = messages('@@bidi_dir', []) || 'ltr';
}

/** Makes the formatters that every comparison needs, 5 ms: while there is something to wait for anyway. */
export function warmFormats(): void {
  formatDate('2000-01-01');
  formatDate('2000-01-01T00:00:00Z', true);
  tn('comparedWith', 0);
}

/** The reader's choice of colours; 'system' follows the browser. */
export function applyTheme(document: Document, theme: Settings['theme']): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
