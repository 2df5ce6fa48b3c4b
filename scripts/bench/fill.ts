import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import type { ArticleDraft } from '../../lib/contracts/library';
import { madeArticles } from './made-articles';
import { timed } from './worker';

export const UNTIL = '2026-06-30T12:00:00Z';
const CHUNK = 250;
/** Up to this size every article is made and read by itself; a larger library is made of so many and copies of them. */
const ORIGINALS = 10_000;

/** Fills the library of the extension with made articles. Returns ms per article that came the ordinary way. */
export async function fill(page: Page, count: number, days: number, undated: boolean): Promise<number> {
  const originals = Math.min(count, ORIGINALS);
  const spent = await add(page, madeArticles({ count: originals, days, until: UNTIL, undated }));
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
