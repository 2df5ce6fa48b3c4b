import type { Page } from 'puppeteer-core';

interface ExtensionGlobals {
  chrome: { storage: Record<'session' | 'local', { get(keys: null): Promise<Record<string, unknown>> }> };
}

/** Everything the extension keeps in one place, as one text to search: `storage.session`, `storage.local`, or all of IndexedDB with its keys. */
export function storedText(own: Page, place: 'session' | 'local' | 'databases'): Promise<string> {
  return own.evaluate(async (place) => {
    if (place !== 'databases')
      return JSON.stringify(await (globalThis as unknown as ExtensionGlobals).chrome.storage[place].get(null));
    const parts: string[] = [];
    for (const { name } of await indexedDB.databases()) {
      if (!name) continue;
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      for (const store of database.objectStoreNames) {
        const read = (list: 'getAll' | 'getAllKeys') =>
          new Promise<unknown[]>((resolve, reject) => {
            const reading = database.transaction(store).objectStore(store)[list]();
            reading.onsuccess = () => resolve(reading.result);
            reading.onerror = () => reject(reading.error);
          });
        parts.push(JSON.stringify([name, store, await read('getAllKeys'), await read('getAll')]));
      }
      database.close();
    }
    return parts.join('\n');
  }, place);
}
