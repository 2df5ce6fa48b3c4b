/**
 * Benches, in real Chromium unless a line says otherwise. Build first: `npm run build:e2e`.
 *   npm run bench -- library [--sizes 1000,10000] [--days 730] [--undated] [--no-full-text] [--no-popup] [--profile FOLDER [--fill]]
 *   npm run bench -- click [--articles 10000] [--clicks 15] [--profile FOLDER] [--build FOLDER] [--undated] [--trace FOLDER [--sample]]
 *   npm run bench -- candidates [--sizes 10000,100000]   in Node
 *   npm run bench -- page [GOLD.jsonl]
 *   npm run bench -- screen
 *   npm run bench -- corpus [--articles 10000] [--from 0] [--profile FOLDER] [--no-feeds] [--no-heavy]
 *   npm run bench -- compare [--turns 40]
 *   npm run bench -- watch [LIST.jsonl]
 */
const BENCHES: Record<string, (args: string[]) => Promise<unknown>> = {
  candidates: async (args) => (await import('./bench/candidates')).benchCandidates(args),
  click: async (args) => (await import('./bench/click')).benchClick(args),
  compare: async (args) => (await import('./bench/compare')).benchCompare(args),
  library: async (args) => (await import('./bench/library')).benchLibrary(args),
  corpus: async (args) => (await import('./bench/corpus')).benchCorpus(args),
  screen: async () => (await import('./bench/screen')).benchScreen(),
  watch: async (args) => (await import('./bench/watch')).benchWatch(args),
  page: async (args) => {
    process.argv = [...process.argv.slice(0, 2), ...args];
    return import('./bench-page');
  },
};

const [name, ...args] = process.argv.slice(2);
const chosen = name === undefined || name.startsWith('-') ? Object.keys(BENCHES) : [name];
const rest = name?.startsWith('-') ? [name, ...args] : args;
if (chosen.some((one) => !Object.hasOwn(BENCHES, one))) {
  console.error(`bench: one of ${Object.keys(BENCHES).join(', ')}`);
  process.exitCode = 2;
} else for (const one of chosen) await BENCHES[one]!(rest);

export {};
