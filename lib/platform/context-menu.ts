import { browser } from 'wxt/browser';

const ENTRIES = [
  { id: 'parallax-save', message: 'menuSave' },
  { id: 'parallax-save-all', message: 'menuSaveAll' },
  { id: 'parallax-marks', message: 'menuMarks' },
] as const;
export type MenuEntry = (typeof ENTRIES)[number]['id'];

/** The entries exist or do not, as the settings say. Called at every start of the background: the browser keeps no truth of its own here. */
export async function showContextMenu(shown: boolean): Promise<void> {
  await browser.contextMenus.removeAll();
  if (!shown) return;
  const strings: { getMessage(name: string): string } = browser.i18n as never;
  for (const { id, message: name } of ENTRIES)
    browser.contextMenus.create({ id, title: strings.getMessage(name) || id, contexts: ['page', 'action'] });
}
