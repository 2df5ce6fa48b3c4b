/**
 * The library in a real Chromium at 20,000 articles: `npx tsx scripts/bench-corpus.ts [articles]`, after `npm run build:e2e`.
 * Prints one line a measure; the results are recorded in docs/corpus.md.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { ExtensionBrowser } from './corpus/extension-browser';
import { inventedLines, wordOf } from './corpus/invented-articles';

const articles = Number(process.argv[2] ?? 20_000);
const STEP = 1000;
const browser = new ExtensionBrowser(9);

function say(what: string, value: string): void {
  console.log(`${what.padEnd(58)} ${value}`);
}

/** Value and milliseconds of some work. */
async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const start = performance.now();
  const value = await work();
  return [value, performance.now() - start];
}

/** Seconds of processor time that all processes of the browser have used: what a measure costs even where other work shares the machine. */
function processorSeconds(): number {
  const parents = new Map<number, { parent: number; ticks: number }>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ');
      parents.set(Number(name), { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) });
    } catch {
      // The process has ended meanwhile.
    }
  }
  const root = browser.browser.process()?.pid;
  const belongs = (pid: number): boolean => pid === root || (parents.has(pid) && belongs(parents.get(pid)!.parent));
  let ticks = 0;
  for (const [pid, entry] of parents) if (belongs(pid)) ticks += entry.ticks;
  return ticks / 100;
}

async function median(times: number, work: (turn: number) => Promise<unknown>): Promise<string> {
  const all: number[] = [];
  for (let turn = 0; turn < times; turn++) all.push((await timed(() => work(turn)))[1]);
  all.sort((a, b) => a - b);
  return `median ${all[Math.floor(times / 2)]!.toFixed(0)} ms, longest ${all[times - 1]!.toFixed(0)} ms (${times})`;
}

await browser.start();
try {
  let importing = 0;
  const idle = processorSeconds();
  let halfway = 0;
  for (let from = 0; from < articles; from += STEP) {
    const text = inventedLines(from, from + STEP);
    const [report, time] = await timed(() => browser.ask('library.import', { name: 'bench.jsonl', text }));
    if (!report.ok || report.value.added !== STEP) throw new Error(JSON.stringify(report).slice(0, 400));
    importing += time;
    if (from + STEP === 10_000) halfway = importing;
  }
  say('import of the first 10,000 articles of 4 kB', `${(halfway / 1000).toFixed(1)} s`);
  say(
    `import of ${articles}`,
    `${(importing / 1000).toFixed(1)} s, ${(processorSeconds() - idle).toFixed(1)} s of processor time`,
  );
  say('memory of the worker after it', await memory());

  const query = (request: Parameters<typeof browser.ask<'library.query'>>[1]) => browser.ask('library.query', request);
  await browser.killWorker();
  say(
    'first page of the list, worker stopped before',
    await median(1, () => query({ sort: 'added', descending: true, limit: 50 })),
  );
  await browser.killWorker();
  say('first search, worker stopped before', await median(1, () => query({ text: wordOf(900), limit: 50 })));
  say('a search of one letter', await median(10, (turn) => query({ text: 'bdgklmnprs'[turn]!, limit: 50 })));
  say('a search of a word', await median(10, (turn) => query({ text: wordOf(100 * turn + 40), limit: 50 })));
  say(
    'a search of two words',
    await median(10, (turn) => query({ text: `${wordOf(turn + 5)} ${wordOf(50 * turn)}`, limit: 50 })),
  );
  say('page 200 of the list by date', await median(5, () => query({ sort: 'published', offset: 10_000, limit: 50 })));
  say('facets', await median(5, () => browser.ask('library.facets', {})));
  say(
    'one article',
    await median(5, async () => {
      const page = await query({ offset: 17, limit: 1 });
      if (page.ok) await browser.ask('library.get', { id: page.value.rows[0]!.id });
    }),
  );
  const [backup, backupTime] = await timed(() => browser.ask('library.backup', {}));
  say(
    'backup',
    backup.ok
      ? `${(backupTime / 1000).toFixed(1)} s, ${(backup.value.base64.length * 0.75e-6).toFixed(1)} MB`
      : backup.error.message,
  );
  const beforeClear = processorSeconds();
  const [cleared, clearTime] = await timed(() => browser.ask('library.clear', {}));
  say(
    'delete everything',
    `${(clearTime / 1000).toFixed(1)} s, ${(processorSeconds() - beforeClear).toFixed(1)} s of processor time`,
  );
  if (cleared.ok) {
    const [undone, undoTime] = await timed(() => browser.ask('library.undo', { undo: cleared.value.undo }));
    say('undo of it', `${(undoTime / 1000).toFixed(1)} s, ${undone.ok ? undone.value.restored : undone.error.message}`);
  }
  say('memory of the worker at the end', await memory());
} finally {
  await browser.close();
}

async function memory(): Promise<string> {
  const worker = browser.browser.targets().find((target) => target.type() === 'service_worker');
  const session = await worker?.createCDPSession();
  if (!session) return 'worker not running';
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = (await session.send('Runtime.getHeapUsage')) as { usedSize: number };
  await session.detach();
  return `${(usedSize / 1e6).toFixed(0)} MB JavaScript heap`;
}
