import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import type { ArticleDraft } from '../../lib/contracts/library';
import { madeArticles } from './made-articles';
import { timed } from './worker';

export const UNTIL = '2026-06-30T12:00:00Z';
const CHUNK = 250;
/** Up to this size every article is made and read by itself; a larger library is made of so many and copies of them. */
export const ORIGINALS = 10_000;

/**
 * Fills the library of the extension with made articles.
 * @param from So many originals are there already. @returns ms per article that came the ordinary way; 0 where none did.
 */
export async function fill(page: Page, count: number, days: number, undated: boolean, from = 0): Promise<number> {
  const originals = Math.min(count, ORIGINALS);
  const spent = from < originals ? await add(page, madeArticles({ count: originals, days, until: UNTIL, undated })) : 0;
  const rounds = Math.round(count / originals);
  if (rounds > 1) await copy(page, rounds, days);
  return spent / originals;
}

async function add(page: Page, drafts: Generator<ArticleDraft>): Promise<number> {
  let spent = 0;
  let chunk: ArticleDraft[] = [];
  for (const draft of drafts) {
    chunk.push(draft);
    if (chunk.length === CHUNK) await flush();
  }
  if (chunk.length > 0) await flush();
  return spent;

  async function flush(): Promise<void> {
    spent += await timed(page, 'library.add', { drafts: chunk });
    chunk = [];
  }
}

async function copy(page: Page, rounds: number, days: number): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('copy-articles.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome128',
  });
  await page.evaluate(outputFiles[0]!.text);
  for (let round = 1; round < rounds; round++) {
    const call = `copyArticles(${round}, ${rounds}, ${days}, ${Date.parse(UNTIL)})`;
    const written = await page.evaluate(call);
    console.error(`  copy ${round} of ${rounds - 1}: ${written} articles`);
  }
}

/** How many buckets have no stored index yet: they are made after the first answer, once in the life of a library. */
export function unindexed(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('parallax-library');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const tx = database.transaction(['buckets', 'shards']);
          const buckets = tx.objectStore('buckets').count();
          const shards = tx.objectStore('shards').count(IDBKeyRange.bound('rare:', 'rare:\uffff'));
          tx.oncomplete = () => {
            database.close();
            resolve(buckets.result - shards.result);
          };
        };
      }),
  );
}
