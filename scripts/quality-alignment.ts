/**
 * Quality of the sentence alignment on independent coverage:
 *   npx tsx scripts/quality-alignment.ts --data DIRECTORY              strict and loose pairs per same-story pair of articles
 *   npx tsx scripts/quality-alignment.ts --data DIRECTORY --sample 100 that many strict pairs drawn at random, to be judged by hand
 * The directory (or PARALLAX_DATA) holds stories/allsides-dev.jsonl.gz. Sentence pairs the story model was trained on are never drawn.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { align } from '../lib/alignment/align';
import { type Prepared, prepare } from '../lib/alignment/prepare';
import { articleFromDraft } from '../lib/article/from-draft';
import type { Alignment } from '../lib/contracts/comparison';
import { readJsonl } from './cli/read-jsonl';
import { sentenceKey } from './training/judged-sentences';

const SEED = 20250519;

export async function qualityOfAlignment(args: string[]): Promise<number> {
  const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const data = option('--data') ?? process.env.PARALLAX_DATA;
  if (!data) {
    console.error('quality: say where the development data is: --data DIRECTORY, or PARALLAX_DATA');
    return 2;
  }
  const stories = await readStories(path.join(data, 'stories/allsides-dev.jsonl.gz'));
  const strict: Alignment[] = [];
  let [pairs, without, loose, joined] = [0, 0, 0, 0];
  for (const articles of stories.values())
    articles.forEach((a, i) => {
      for (const b of articles.slice(i + 1)) {
        const found = align(a, b);
        const sure = found.filter((x) => x.tier === 'strict');
        pairs++;
        if (sure.length === 0) without++;
        loose += found.length - sure.length;
        joined += sure.filter((x) => x.a.length + x.b.length > 2).length;
        strict.push(...sure);
      }
    });
  const sample = Number(option('--sample') ?? 0);
  if (sample > 0) {
    const trained = trainedOn();
    const fresh = strict.filter((x) => !trained.has(nameOf(x)));
    for (const pair of drawn(fresh, sample))
      console.log(JSON.stringify({ pair: nameOf(pair), a: textOf(pair.a), b: textOf(pair.b) }));
  } else
    console.log(
      JSON.stringify({
        articlePairs: pairs,
        withoutStrictPair: without,
        strictPerArticlePair: Number((strict.length / pairs).toFixed(3)),
        loosePerArticlePair: Number((loose / pairs).toFixed(3)),
        ofThemTwoAgainstOne: joined,
      }),
    );
  return 0;
}

async function readStories(file: string): Promise<Map<string, Prepared[]>> {
  const stories = new Map<string, Prepared[]>();
  for await (const row of readJsonl(file)) {
    const { id, outlet, title, date, text, story } = row as Record<
      'id' | 'outlet' | 'title' | 'date' | 'text' | 'story',
      string
    >;
    const article = prepare(articleFromDraft({ id, outlet, title, published: date, text }, 'import', date));
    stories.set(story, [...(stories.get(story) ?? []), article]);
  }
  return stories;
}

function textOf(spans: Alignment['a']): string {
  return spans.map((span) => span.text).join(' ');
}
/** `article:sentence–article:sentence`, sentences by the hash of their first letters. */
function nameOf(pair: Alignment): string {
  return [pair.a, pair.b].map(([first]) => `${first!.article}:${sentenceKey(first!.text)}`).join('–');
}
function trainedOn(): Set<string> {
  const file = new URL('./training/alignment-judgements.json', import.meta.url);
  const { pairs } = JSON.parse(readFileSync(file, 'utf8')) as { pairs: [string, string, string, string][] };
  return new Set(pairs.map(([a, x, b, y]) => `${a}:${x}–${b}:${y}`));
}

/** `count` items drawn without return by a fixed sequence of pseudo-random numbers (mulberry32). */
function drawn<T>(items: T[], count: number): T[] {
  let state = SEED;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const rest = [...items];
  return Array.from(
    { length: Math.min(count, items.length) },
    () => rest.splice(Math.floor(random() * rest.length), 1)[0]!,
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = await qualityOfAlignment(process.argv.slice(2));
