import { browser } from 'wxt/browser';

const ENTRIES = [
  { id: 'parallax-save', message: 'menuSave' },
  { id: 'parallax-marks', message: 'menuMarks' },
] as const;
export type MenuEntry = (typeof ENTRIES)[number]['id'];

/** The entries exist or do not, as the settings say. Called at every start of the background: the browser keeps no truth of its own here. */
export async function showContextMenu(shown: boolean): Promise<void> {
  await browser.contextMenus.removeAll();
  if (!shown) return;
  const message = browser.i18n.getMessage as (name: string) => string;
  for (const { id, message: name } of ENTRIES)
    browser.contextMenus.create({ id, title: message(name) || id, contexts: ['page', 'action'] });
}
