/**
 * Makes a picture of every screen and state, docs/screens/*.png, from the real extension: `npx tsx scripts/screens.ts`; only some of them
 * with `story`, `options` or `states` behind it.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { inventedCoverage, storedAccounts } from './demo/invented-coverage';
import { shootOptions } from './screens/options';
import { shootStates } from './screens/states';
import { shootStory } from './screens/story';
import { PICTURES, Studio } from './screens/studio';

const parts = { story: shootStory, options: shootOptions, states: shootStates };
const wanted = process.argv.slice(2);
const unknown = wanted.find((part) => !(part in parts));
if (unknown) throw new Error(`There is no part "${unknown}"; there are ${Object.keys(parts).join(', ')}.`);

if (wanted.length === 0) rmSync(PICTURES, { recursive: true, force: true });
mkdirSync(PICTURES, { recursive: true });
const studio = await Studio.open();
try {
  const own = await studio.openOwn('options.html', 800, 600);
  await studio.ask(own, 'library.add', { drafts: storedAccounts(inventedCoverage('dam')) });
  await own.close();
  for (const [part, shoot] of Object.entries(parts))
    if (wanted.length === 0 || wanted.includes(part)) await shoot(studio);
} finally {
  await studio.close();
}
