/**
 * Kills the background worker, and the whole browser, at random moments of imports, polls and restores, and checks after each that no
 * article was lost, none is there twice, and the index agrees with the store.
 * `npx tsx scripts/soak.ts [kills of the worker: 200] [kills of the browser: 20] [seed: 1] [window: 6000 ms]`, after `npm run build:e2e`.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import { ExtensionBrowser } from './corpus/extension-browser';
import { inventedArticle, inventedLines, randomFrom } from './corpus/invented-articles';

const workerKills = Number(process.argv[2] ?? 200);
const browserKills = Number(process.argv[3] ?? 20);
const seed = Number(process.argv[4] ?? 1);
const random = randomFrom(seed);
const ROWS = 300;
/** The kill comes within so many milliseconds of the start of a deed: about as long as the longest takes, so that some are finished. */
const WINDOW = Number(process.argv[5] ?? 6000);

/** The checker, to run in a page of the extension, where the library can be opened. */
const checker = (
  await build({
    stdin: {
      contents: `import { checkLibrary } from './lib/corpus/check'; import { openDatabase } from './lib/corpus/store/database';
        globalThis.checkParallax = async () => { const db = await openDatabase(); const found = { problems: await checkLibrary(db), articles: await db.count('rows') }; db.close(); return found; };`,
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  })
).outputFiles[0]!.text;

const server = createServer((request, response) => {
  const feed = /^\/feed\/(\d+)/.exec(request.url ?? '')?.[1];
  if (!feed) return response.writeHead(404).end();
  const items = Array.from({ length: 50 }, (_, index) => {
    const article = inventedArticle(1_000_000 + Number(feed) * 50 + index, 300);
    return `<item><title>${article.title}</title><link>https://feed${feed}.example/${index}</link><guid>${feed}-${index}</guid><description>${article.text}</description></item>`;
  });
  return response
    .writeHead(200, { 'content-type': 'application/rss+xml' })
    .end(`<rss version="2.0"><channel><title>Feed ${feed}</title>${items.join('')}</channel></rss>`);
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.address() as AddressInfo;
const browser = new ExtensionBrowser(port);

let failures = 0;
let next = 0;
/** What must be there: everything whose import, poll or restore was answered as done. */
let sure = 0;
const deeds: Record<string, number> = { import: 0, poll: 0, restore: 0, finished: 0 };

await browser.start();
try {
  await browser.ask('settings.set', { allowPrivateAddresses: true });
  sure = (await facts()).articles;
  for (let turn = 0; turn < workerKills + browserKills; turn++) {
    const kill =
      (turn + 1) % Math.max(1, Math.round((workerKills + browserKills) / Math.max(1, browserKills))) === 0 &&
      browserKills > 0
        ? 'browser'
        : 'worker';
    await strike(kill);
    const { articles, problems } = await facts();
    if (articles < sure) problems.push(`${sure - articles} articles are lost`);
    sure = articles;
    if (problems.length > 0) {
      failures++;
      console.log(
        `turn ${turn + 1} (${kill}): ${problems.slice(0, 5).join('; ')}${problems.length > 5 ? ` and ${problems.length - 5} more` : ''}`,
      );
    }
    if ((turn + 1) % 10 === 0)
      console.error(`${turn + 1} kills, ${articles} articles, ${failures} turns with problems`);
    if (articles > 6000) {
      await browser.ask('library.clear', {});
      sure = (await facts()).articles;
    }
  }
} finally {
  await browser.close();
  server.close();
}
console.log(
  `${workerKills} kills of the worker, ${browserKills} of the browser: ${failures} turns with problems (${JSON.stringify(deeds)}, seed ${seed})`,
);
process.exit(failures === 0 ? 0 : 1);

/** Starts one deed and kills at a random moment of it. */
async function strike(kill: 'worker' | 'browser'): Promise<void> {
  const which = (['import', 'poll', 'restore'] as const)[Math.floor(random() * 3)]!;
  deeds[which]!++;
  const { done } = await begin(which);
  const deed = done.then((ok) => {
    if (ok) deeds.finished!++;
  });
  await new Promise((resolve) => setTimeout(resolve, random() * WINDOW));
  if (kill === 'worker') await browser.killWorker();
  else await browser.killBrowser();
  await deed.catch(() => null);
  if (kill === 'browser') await browser.start();
}

/** @returns `done`: whether the deed was answered as done. Restores are prepared before the clock starts. */
async function begin(which: 'import' | 'poll' | 'restore'): Promise<{ done: Promise<boolean> }> {
  if (which === 'import') {
    const from = next;
    next += ROWS;
    return {
      done: quiet(browser.ask('library.import', { name: 'soak.jsonl', text: inventedLines(from, from + ROWS, 500) })),
    };
  }
  if (which === 'poll')
    return {
      done: quiet(browser.ask('feeds.add', { url: `http://127.0.0.1:${port}/feed/${Math.floor(random() * 500)}` })),
    };
  const backup = await browser.ask('library.backup', {});
  if (!backup.ok) return { done: Promise.resolve(false) };
  return {
    done: quiet(
      browser.ask('library.restore', { base64: backup.value.base64, mode: random() < 0.5 ? 'merge' : 'replace' }),
    ),
  };
}

async function quiet(answer: Promise<{ ok: boolean }>): Promise<boolean> {
  try {
    return (await answer).ok;
  } catch {
    return false;
  }
}

async function facts(): Promise<{ problems: string[]; articles: number }> {
  await browser.page.evaluate(checker);
  return browser.page.evaluate(() =>
    (globalThis as unknown as { checkParallax(): Promise<{ problems: string[]; articles: number }> }).checkParallax(),
  );
}
