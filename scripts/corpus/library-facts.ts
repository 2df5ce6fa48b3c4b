import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';

/** What the stored library is at one moment, read past the background. */
export interface LibraryFacts {
  problems: string[];
  ids: string[];
  /** Addresses by id; several ids of one address would be a duplicate. */
  urls: (string | null)[];
  jobs: string[];
}

let bundled: Promise<string> | null = null;

/** Reads and checks the stored library in a page of the extension, where it can be opened. */
export async function libraryFacts(page: Page): Promise<LibraryFacts> {
  bundled ??= bundle();
  await page.evaluate(await bundled);
  return page.evaluate(() => (globalThis as unknown as { parallaxFacts(): Promise<LibraryFacts> }).parallaxFacts());
}

async function bundle(): Promise<string> {
  const contents = `
    import { checkLibrary } from './lib/corpus/check';
    import { openDatabase } from './lib/corpus/store/database';
    globalThis.parallaxFacts = async () => {
      const database = await openDatabase();
      try {
        const problems = await checkLibrary(database);
        const rows = await database.getAll('rows');
        return { problems, ids: rows.map((row) => row.id), urls: rows.map((row) => row.url), jobs: await database.getAllKeys('jobs') };
      } finally {
        database.close();
      }
    };`;
  const made = await build({
    stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  return made.outputFiles[0]!.text;
}
