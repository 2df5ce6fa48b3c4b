/**
 * Everything that `npm test` runs, in the order in which it fails fastest. Flags: `--unit` stops before builds and browsers. The last line is
 * `N passed, N failed` from the real counts: every test counts as one, every other check as one. Exit code 1 when anything failed.
 */
import { getBrowser } from './get-browser';
import { runCheck, runVitest } from './run-step';
import { type Counts, sum } from './test-counts';

const unitOnly = process.argv.includes('--unit');
const start = Date.now();
const results: Counts[] = [];
const npm = (script: string) => ['run', '--silent', script];

// Each of these keeps about one core busy.
const standing = await Promise.all([
  runCheck('types', 'npm', npm('typecheck')),
  runCheck('lint', 'npm', npm('lint')).then(async (lint) =>
    sum([lint, await runCheck('nothing unused', 'npm', npm('unused'))]),
  ),
]);
results.push(...standing, await runCheck('dependencies', 'npm', npm('dependencies'), true));
results.push(await runVitest('unit tests', []));
if (!unitOnly) {
  const built = [
    await runCheck('build', 'npm', npm('build')),
    await runCheck('build for tests', 'npm', npm('build:e2e')),
    await runCheck('build for Firefox', 'npm', npm('build:firefox')),
    await runCheck('Firefox add-on rules', 'npm', npm('lint:firefox')),
  ];
  results.push(...built, await endToEnd(sum(built).failed === 0));
}

const total = sum(results);
console.log(`\n${((Date.now() - start) / 1000).toFixed(0)} s in all, ${total.skipped} skipped`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

async function endToEnd(built: boolean): Promise<Counts> {
  const failed = { passed: 0, failed: 1, skipped: 0 };
  if (!built) {
    console.log('✗ end-to-end tests: nothing is built to test');
    return failed;
  }
  try {
    // Found once and handed on, so that no test file looks for it again.
    process.env.PARALLAX_BROWSER = await getBrowser();
  } catch (error) {
    console.log(`✗ end-to-end tests: ${error instanceof Error ? error.message : error}`);
    return failed;
  }
  return runVitest('end-to-end tests', ['--config', 'vitest.e2e.config.ts']);
}
