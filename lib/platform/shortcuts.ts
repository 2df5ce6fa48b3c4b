import { browser } from 'wxt/browser';

/** A command that the browser lets the reader give another key. */
export interface Shortcut {
  name: string;
  /** In the reader's language; '' for the toolbar button, which the browser names itself. */
  description: string;
  /** The key as it is set now; null where none is. */
  keys: string | null;
}

/** The extension's commands with their present keys, in the order of the manifest. */
export async function shortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name, description, shortcut }) => ({
    name: name ?? '',
    description: description ?? '',
    keys: shortcut || null,
  }));
}
