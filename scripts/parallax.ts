/** The command line: the same library without a browser. Results on standard output, everything else on standard error. */
const USAGE = `usage:
  parallax compare ARTICLE [--corpus DOCS.jsonl[.gz]] [--json]      ARTICLE: .html, .txt or .json; default corpus: the seeds
  parallax extract LIST.jsonl|FILE.html…                            one article a line
  parallax match DOCS.jsonl[.gz] [--distractors MORE.jsonl[.gz]]    for each document its 50 best candidates
  parallax sentences PAIRS.jsonl[.gz]                               {id, score, match} for rows {id, a, b}
exit code: 0 ok, 1 failed, 2 wrong call`;

type Verb = (args: string[]) => Promise<number>;
const VERBS: Record<string, () => Promise<Verb>> = {
  compare: async () => (await import('./cli/compare')).runCompare,
  extract: async () => (await import('./cli/extract')).runExtract,
  match: async () => (await import('./cli/match')).runMatch,
  sentences: async () => (await import('./cli/sentences')).runSentences,
};

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const [verb, ...args] = process.argv.slice(2);
const help = [verb, ...args].some((arg) => arg === '--help' || arg === '-h') || verb === 'help';
const load = verb !== undefined && Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
if (help) console.log(USAGE);
else if (!load) {
  console.error(`parallax: ${verb === undefined ? 'name a verb' : `unknown verb “${verb}”`}\n${USAGE}`);
  process.exitCode = 2;
} else {
  try {
    process.exitCode = await (await load())(args);
  } catch (error) {
    console.error(`parallax: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}

export {};
