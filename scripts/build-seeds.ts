/**
 * Builds seeds/seeds.json, which the extension, the command line and the tests read alike, from the readable seeds/seed-NNN.txt and
 * seed-NNN.json. Run after a seed changes: `npx tsx scripts/build-seeds.ts`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../seeds/', import.meta.url));

/** The seeds with their texts, in the order of their numbers. */
export function collectSeeds(): unknown[] {
  return readdirSync(folder)
    .filter((name) => /^seed-\d+\.json$/.test(name))
    .sort()
    .map((name) => {
      const seed = JSON.parse(readFileSync(folder + name, 'utf8')) as { text: string };
      return { ...seed, text: readFileSync(folder + seed.text, 'utf8') };
    });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(`${folder}seeds.json`, `${JSON.stringify(collectSeeds(), null, 1)}\n`);
  console.error('seeds/seeds.json written');
}
