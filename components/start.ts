import type { Settings } from '../lib/contracts/library';
import { type Lookup, locale, setMessages } from './text';

/** Before the first paint of a page: its strings, its language and direction. */
export function preparePage(document: Document, messages: Lookup): void {
  setMessages(messages);
  document.documentElement.lang = locale();
  document.documentElement.dir = messages('@@bidi_dir', []) || 'ltr';
}

/** The reader's choice of colours; 'system' follows the browser. */
export function applyTheme(document: Document, theme: Settings['theme']): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
