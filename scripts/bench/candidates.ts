import { articleFromDraft } from '../../lib/article/from-draft';
import { bucketOf } from '../../lib/corpus/buckets';
import type { Bucket } from '../../lib/corpus/library';
import { MemoryLibrary } from '../../lib/corpus/memory-library';
import { CandidateFinder } from '../../lib/story/candidates';
import { Shard } from '../../lib/story/shard';
import { type Profile, profileOf } from '../../lib/text/profile';
import { UNTIL } from './fill';
import { madeArticles } from './made-articles';
import { percentile, round, table } from './report';

const WEEKS = 104;
/** Different weeks; the others repeat their signatures under other ids, since making a hundred thousand takes minutes. */
const DIFFERENT = 8;
const QUESTIONS = 60;
const DAY = 86_400_000;

/**
 * The search for candidates alone, in Node: libraries of 104 weeks of which only the stored indexes are made, so that a hundred thousand articles take
 * seconds. First question (indexes read) and later ones, dated and undated. Arguments: `--sizes 10000,100000`.
 */
export async function benchCandidates(args: string[]): Promise<void> {
  const at = args.indexOf('--sizes');
  const sizes = (at < 0 ? '10000,100000' : args[at + 1]!).split(',').map(Number);
  const rows: Record<string, string | number>[] = [];
  for (const size of sizes) rows.push(await measure(Math.ceil(size / WEEKS)));
  console.log('\ncandidates, Node, 104 weeks, times in ms\n');
  console.log(table(rows));
}

async function measure(perWeek: number): Promise<Record<string, string | number>> {
  const drafts = [...madeArticles({ count: Math.min(perWeek, 300) * DIFFERENT, days: 7, until: UNTIL })];
  const profiles = drafts.map((draft) => profileOf(articleFromDraft(draft, 'import', UNTIL)));
  const library = await stored(perWeek, profiles);
  const questions = profiles.slice(0, QUESTIONS).map((profile, i) => moved(profile, `q${i}`, (i * 11) % WEEKS));
  const row: Record<string, string | number> = { articles: perWeek * WEEKS };
  for (const [kind, asked] of [
    ['dated', questions],
    ['undated', questions.map((profile) => ({ ...profile, day: null }))],
  ] as const) {
    const finder = new CandidateFinder(library);
    const times: number[] = [];
    for (const profile of asked) {
      const start = performance.now();
      await finder.find(profile, 51);
      times.push(performance.now() - start);
      await finder.settle();
    }
    row[`${kind} first`] = round(times[0]!);
    row[`${kind} p50`] = round(percentile(times.slice(5), 0.5));
    row[`${kind} p95`] = round(percentile(times.slice(5), 0.95));
  }
  return row;
}

/** A library that holds nothing but its indexes. */
async function stored(perWeek: number, profiles: Profile[]): Promise<MemoryLibrary> {
  const library = new MemoryLibrary();
  const share = profiles.length / DIFFERENT;
  const weeks = Array.from({ length: DIFFERENT }, (_, n) => {
    const shard = Shard.empty();
    shard.stamp = 1;
    const some = profiles.slice(n * share, (n + 1) * share);
    shard.put(Array.from({ length: perWeek }, (_, i) => ({ ...some[i % share]!, id: `${i}` })));
    return { terms: shard.storedTerms(), keys: shard.storedKeys() };
  });
  const buckets: Bucket[] = [];
  for (let week = 0; week < WEEKS; week++) {
    const { terms, keys } = weeks[week % DIFFERENT]!;
    const key = bucketOf(new Date(mondayOf(week)).toISOString());
    buckets.push({ key, revision: 1, articles: perWeek });
    const ids = Array.from({ length: perWeek }, (_, i) => `w${week}-${i}`).join('\n');
    await library.saveShard(`terms:${key}`, 1, terms);
    await library.saveShard(`rare:${key}`, 1, { ...keys, ids });
  }
  library.buckets = async () => buckets;
  return library;
}

function moved(profile: Profile, id: string, week: number): Profile {
  return { ...profile, id, day: Math.floor(mondayOf(week) / DAY) + 2 };
}
function mondayOf(week: number): number {
  return Date.parse('2024-07-01T00:00:00Z') + week * 7 * DAY;
}
