import type { Parameters } from 'fast-check';

const seconds = Number(process.env.FUZZ_SECONDS ?? 0);

/** How long each property is tried: a few dozen runs, or as `npm run soak -- --fuzz` says, so many seconds. `FUZZ_RUNS` sets the runs. */
export function fuzz<T>(runs = Number(process.env.FUZZ_RUNS ?? 60)): Parameters<T> {
  if (seconds === 0) return { numRuns: runs };
  return { numRuns: 100_000_000, interruptAfterTimeLimit: seconds * 1000, markInterruptAsFailure: false };
}

/** Longest time of one test, in milliseconds. */
export const FUZZ_TIMEOUT = 20_000 + seconds * 1500;
