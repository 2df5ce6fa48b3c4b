import { readFileSync } from 'node:fs';
import type { Article } from '../../lib/contracts/comparison';
import { bareArticle } from '../../tests/fixtures/bare-article';
import { projectRoot } from '../lib/project';
import { seededRandom } from './made-articles';

interface Story {
  articles: { sentences: { fact: string; text: string }[] }[];
}

/** The same texts whatever stories are added later, so that one run can be held against another. */
const STORIES = [
  ...[
    'asylum-bill',
    'border-war',
    'company-results',
    'court-logging',
    'cup-final',
    'dam-evacuation',
    'election-recount',
    'ferry-accident',
  ],
  ...[
    'harbour-shooting',
    'hospital-inquiry',
    'minister-resigns',
    'pipeline-deal',
    'sleep-study',
    'square-protest',
    'storm-coast',
  ],
  'transit-strike',
];
/** So often two short sentences are told as one, which brings the invented stories to the length of real news sentences (150 characters). */
const JOINED = 0.45;
/** Words that another desk would write for each other; each is exchanged with even chance. */
const OTHER_WORDS: [RegExp, string][] = [
  [/\bsaid\b/g, 'stated'],
  [/\bpeople\b/g, 'residents'],
  [/\babout\b/g, 'around'],
  [/\bgovernment\b/g, 'administration'],
  [/\baccording to\b/g, 'as stated by'],
  [/\bafter\b/g, 'following'],
  [/\bmore than\b/g, 'over'],
  [/\bkilled\b/g, 'left dead'],
  [/\bpromised\b/g, 'vowed'],
  [/\bbegan\b/g, 'started'],
];

/**
 * One story told by `outlets` desks, `sentences` sentences each: the invented stories of tests/fixtures/framing one after another, each desk with
 * its own article of each story, its own order of the stories, words and joins. The same turn always gives the same texts.
 */
export function toldByMany(turn: number, outlets: number, sentences: number): Article[] {
  const random = seededRandom(1000 + turn);
  const stories = shuffled(readStories(), random);
  return Array.from({ length: outlets }, (_, desk) => {
    const order = shuffled(stories, seededRandom(turn * 31 + (desk >> 1)));
    const told = order.flatMap((story) => story.articles[(desk + turn) % story.articles.length]!.sentences);
    const texts: string[] = [];
    for (let i = 0; texts.length < sentences; i++) {
      const first = told[i % told.length]!.text;
      const second = told[(i + 1) % told.length]!.text;
      const joins = random() < JOINED && !/[“”"]/.test(first + second) && first.length + second.length < 300;
      if (joins) i++;
      texts.push(inOtherWords(joins ? `${first.slice(0, -1)}, and ${second}` : first, random));
    }
    return articleOf(`told-${turn}-${desk}`, `Outlet ${desk}`, texts);
  });
}

function inOtherWords(text: string, random: () => number): string {
  let told = text;
  for (const [word, other] of OTHER_WORDS) if (random() < 0.5) told = told.replace(word, other);
  return told;
}

function articleOf(id: string, outlet: string, texts: string[]): Article {
  const text = texts.map((one, i) => one + (i % 3 === 2 ? '\n' : ' ')).join('');
  return bareArticle(id, text.trim(), {
    url: `https://${outlet.replace(' ', '-').toLowerCase()}.example/${id}`,
    title: texts[0]!.slice(0, 60),
    outlet,
    published: '2026-06-01T10:00:00Z',
    added: '2026-06-01T12:00:00Z',
  });
}

let read: Story[] | null = null;
function readStories(): Story[] {
  const folder = `${projectRoot}/tests/fixtures/framing`;
  read ??= STORIES.map((name) => JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8')) as Story);
  return read;
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const rest = [...items];
  return items.map(() => rest.splice(Math.floor(random() * rest.length), 1)[0]!);
}
