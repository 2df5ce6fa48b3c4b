import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from './project';
import { type Counts, countsOf, type VitestReport } from './test-counts';

interface Ended {
  /** Null: killed, or it never started. */
  code: number | null;
  output: string;
}

/** A check that passes or fails as a whole (type check, lint, build): counts as one. Its output is shown only when it fails, or when `always` says so. */
export async function runCheck(name: string, command: string, args: string[], always = false): Promise<Counts> {
  const { ended, seconds } = await timed(() => run(command, args, { env: {}, show: false }));
  const ok = ended.code === 0;
  if (!ok || always) console.log(ended.output.trimEnd());
  console.log(`${ok ? '✓' : '✗'} ${name} (${seconds} s)`);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

/** A vitest run: counts as its tests. A run that breaks off, or that holds no test at all, is a failure of its own. */
export async function runVitest(name: string, args: string[]): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-report-'));
  const file = join(folder, 'report.json');
  const vitest = join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { ended, seconds } = await timed(() =>
    run(process.execPath, [vitest, 'run', ...args, ...reporters], { env: {}, show: true }),
  );
  const counts = countsOf(readReport(file), ended.code);
  rmSync(folder, { recursive: true, force: true });
  const mark = counts.failed === 0 ? '✓' : '✗';
  console.log(`${mark} ${name}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)`);
  return counts;
}

function readReport(file: string): VitestReport | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
  } catch {
    return null;
  }
}

async function timed(work: () => Promise<Ended>): Promise<{ ended: Ended; seconds: string }> {
  const start = Date.now();
  const ended = await work();
  return { ended, seconds: ((Date.now() - start) / 1000).toFixed(1) };
}

function run(command: string, args: string[], options: { env: object; show: boolean }): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: projectRoot,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', options.show ? 'inherit' : 'pipe', options.show ? 'inherit' : 'pipe'],
      shell: process.platform === 'win32' && command !== process.execPath,
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: null, output: `${output}${error.message}` }));
    child.on('close', (code) => resolve({ code, output }));
  });
}
