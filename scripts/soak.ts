/**
 * Shakes the corpus until something falls off. Build first: `npm run build:e2e`.
 *   npm run soak [-- --kills 200] [--crashes 20] [--seed 1]   background killed, browser killed at random moments
 *   npm run soak -- --fuzz [--seconds 60]                    every parser and message on random input, so long each
 */
import { spawnSync } from 'node:child_process';
import { soak } from './corpus/soak-run';

const args = process.argv.slice(2);
function option(name: string, fallback: number): number {
  const at = args.indexOf(name);
  const value = at < 0 ? fallback : Number(args[at + 1]);
  if (Number.isInteger(value) && value >= 0) return value;
  console.error(`soak: ${name} takes a whole number`);
  process.exit(2);
}

if (args.includes('--fuzz')) {
  const env = { ...process.env, FUZZ_SECONDS: String(option('--seconds', 60)) };
  const { status } = spawnSync('npx', ['vitest', 'run', 'tests/unit/hostile'], { stdio: 'inherit', env });
  process.exit(status ?? 1);
}

const [workerKills, browserKills, seed] = [option('--kills', 200), option('--crashes', 20), option('--seed', 1)];
const { problems, deeds, finished } = await soak({
  workerKills,
  browserKills,
  seed,
  say: (line) => console.error(line),
});
for (const problem of problems) console.log(problem);
const struck = Object.entries(deeds).map(([name, times]) => `${times} × ${name}`);
console.log(
  `${workerKills} kills of the background, ${browserKills} of the browser, seed ${seed}: ${problems.length} problems (${struck.join(', ')}; ${finished} already done when the kill came)`,
);
process.exit(problems.length === 0 ? 0 : 1);
