import { DEFAULT_SETTINGS, type Settings } from '../contracts/library';
import type { Database } from './store/database';

const KEY = 'settings';

/** The reader's settings; what was never set has its default. */
export async function readSettings(database: Database): Promise<Settings> {
  const stored = (await database.get('values', KEY)) as Partial<Settings> | undefined;
  return { ...DEFAULT_SETTINGS, ...stored };
}

/** Changes some settings, in one transaction. @returns All settings afterwards. */
export async function writeSettings(database: Database, changes: Partial<Settings>): Promise<Settings> {
  const tx = database.transaction('values', 'readwrite');
  const stored = (await tx.store.get(KEY)) as Partial<Settings> | undefined;
  const settings = { ...DEFAULT_SETTINGS, ...stored, ...changes };
  await tx.store.put(settings, KEY);
  await tx.done;
  return settings;
}
