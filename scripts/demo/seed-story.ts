import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../lib/project';
import type { Story } from './newspaper';

/** The demo's paper does not exist; its headlines are the demo's own, since the seeds state none. */
const HEADLINES: Record<string, string> = {
  '000': 'Trump told Europeans that Putin is not ready to end the war, paper reports',
  '001': 'Trump tells European leaders Putin is not ready for peace, report says',
  '002': 'The call that changed nothing: on Trump, Putin and the war',
  '003': 'Fighting and talks: where the war stands',
  '004': 'After the call: what Europe heard from Washington',
};

/** A seed's text as the file holds it. */
export function seedText(number: string): string {
  const folder = join(projectRoot, 'seeds');
  const name = readdirSync(folder).find(
    (file) => file.endsWith('.txt') && file.replace('seed-', '').startsWith(number),
  );
  if (!name) throw new Error(`There is no seed ${number} in seeds/.`);
  return readFileSync(join(folder, name), 'utf8');
}

/** A seed as the story of an invented paper. The page says at its foot what it is. */
export function seedStory(number: string): Story {
  return {
    headline: HEADLINES[number] ?? 'Without a headline',
    text: seedText(number),
    masthead: 'The Morning Example',
    links: ['The Wall Street Journal', 'Marco Rubio', 'Istanbul'],
    note: `Demonstration page. The text is seed document ${number} of Parallax; paper, headline and picture are made up.`,
  };
}

/** Where a seed's page stands in the demo and in the tests. */
export const seedAddress = (number: string) => `http://www.morning.example/world/story-${number}.html`;
