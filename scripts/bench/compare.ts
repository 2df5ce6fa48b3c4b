import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { launchAlone } from '../lib/launch-alone';
import { projectRoot } from '../lib/project';
import type { Turn } from './compare-worker';
import { percentile, round, table } from './report';
import { toldByMany } from './told-again';

const OTHERS = 8;
const SENTENCES = 40;
/** Turns after the first whose code is not yet compiled. */
const COLD = 3;

/**
 * One article against eight, 40 sentences each, in the service worker of an extension in real Chromium: preparing, aligning, all framing signals
 * and the whole comparison. Arguments: `--turns 40`. The first turn, which loads the tables, is printed apart and not counted; the
 * three after it, whose code is not yet compiled, are counted and printed apart as well.
 */
export async function benchCompare(args: string[]): Promise<void> {
  const at = args.indexOf('--turns');
  const turns = at >= 0 ? Number(args[at + 1]) : 40;
  const folder = mkdtempSync(join(tmpdir(), 'parallax-compare-'));
  await build({
    stdin: {
      contents: `import { oneTurn } from './scripts/bench/compare-worker.ts'; globalThis.oneTurn = oneTurn;`,
      resolveDir: projectRoot,
    },
    outfile: join(folder, 'background.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'chrome128',
  });
  const background = { service_worker: 'background.js' };
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({ manifest_version: 3, name: 'Compare', version: '1', background }),
  );
  const { browser, news, worker: awake } = await launchAlone(folder);
  try {
    const worker = await awake();
    // The target is there before its script has run.
    while (!(await worker.evaluate(() => typeof Reflect.get(globalThis, 'oneTurn') === 'function')))
      await new Promise((resolve) => setTimeout(resolve, 50));
    const run = async (turn: number): Promise<Turn> =>
      (await worker.evaluate(
        (json) => Reflect.get(globalThis, 'oneTurn')(json),
        JSON.stringify(toldByMany(turn, OTHERS + 1, SENTENCES)),
      )) as Turn;
    const first = await run(0);
    const counted: Turn[] = [];
    for (let turn = 1; turn <= turns; turn++) counted.push(await run(turn));
    print(first, counted);
  } finally {
    await browser.close();
    await news.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function print(first: Turn, counted: Turn[]): void {
  const rows: [string, (turn: Turn) => number][] = [
    ['alignment, first (9 prepared, 8 aligned)', (t) => t.preparing + t.aligning],
    ['alignment, prepared', (t) => t.aligning],
    ['alignment among the eight', (t) => t.among],
    ['all framing signals', (t) => t.framing],
    ['whole comparison, nothing prepared', (t) => t.whole],
  ];
  const mean = (of: (turn: Turn) => number) => Math.round(counted.reduce((sum, t) => sum + of(t), 0) / counted.length);
  console.log(
    `\n1 article against ${OTHERS}, ${SENTENCES} sentences and ${mean((t) => t.characters)} characters each, ${mean((t) => t.alignments)} pairs, ` +
      `${mean((t) => t.signals)} signals; service worker, ${cpus().length} × ${cpus()[0]?.model ?? 'cpu'}; ms, ${counted.length} turns\n`,
  );
  console.log(
    table(
      rows.map(([what, of]) => ({
        what,
        p50: round(percentile(counted.map(of), 0.5)),
        p95: round(percentile(counted.map(of), 0.95)),
        'p95 from the 4th': round(percentile(counted.slice(COLD).map(of), 0.95)),
        'first three': counted
          .slice(0, COLD)
          .map((turn) => round(of(turn)))
          .join(', '),
        'first turn (loads the tables)': round(of(first)),
      })),
    ),
  );
}
