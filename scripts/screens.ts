/**
 * Makes a picture of every screen and state, docs/screens/*.png, from the real extension: `npx tsx scripts/screens.ts`; only some of them
 * with `story`, `options` or `states` behind it, `--lang=de` in another language (under .output).
 */
import { mkdirSync, rmSync } from 'node:fs';
import { inventedCoverage, storedAccounts } from './demo/invented-coverage';
import { shootOptions } from './screens/options';
import { shootStates } from './screens/states';
import { shootStory } from './screens/story';
import { Studio } from './screens/studio';

const parts = { story: shootStory, options: shootOptions, states: shootStates };
const flags = process.argv.slice(2);
const language = flags.find((flag) => flag.startsWith('--lang='))?.slice('--lang='.length);
const wanted = flags.filter((flag) => !flag.startsWith('--lang='));
const unknown = wanted.find((part) => !(part in parts));
if (unknown) throw new Error(`There is no part "${unknown}"; there are ${Object.keys(parts).join(', ')}.`);

const studio = await Studio.open(language);
if (wanted.length === 0) rmSync(studio.folder, { recursive: true, force: true });
mkdirSync(studio.folder, { recursive: true });
try {
  const own = await studio.openOwn('options.html', 800, 600);
  await studio.ask(own, 'library.add', { drafts: storedAccounts(inventedCoverage('dam')) });
  await own.close();
  for (const [part, shoot] of Object.entries(parts))
    if (wanted.length === 0 || wanted.includes(part)) await shoot(studio);
} finally {
  await studio.close();
}
