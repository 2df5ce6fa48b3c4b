import { describe, expect, it } from 'vitest';
import { articleFromDraft } from '../../../lib/article/from-draft';
import { MemoryLibrary } from '../../../lib/corpus/memory-library';
import { Query } from '../../../lib/story/query';
import { ShardStore } from '../../../lib/story/shard-store';
import { signature } from '../../../lib/story/signature';
import { profileOf } from '../../../lib/text/profile';

function made(id: string, published: string, text: string) {
  const article = articleFromDraft({ id, title: text, text, published, language: 'en' }, 'import', '2026-01-01');
  return { article, profile: profileOf(article) };
}
const weeks = ['2026-01-05', '2026-01-12', '2026-01-19'];
const stored = weeks.flatMap((day, w) =>
  ['harbour', 'orchard', 'clinic'].map((thing, i) =>
    made(`${w}${i}`, day, `The ${thing} of Tarnby closed in week ${w}`),
  ),
);
const query = new Query(signature(stored[4]!.profile, 30));

describe('ShardStore', () => {
  it('lets go of the weeks used longest ago and has them again, equal, when asked', async () => {
    const library = new MemoryLibrary(stored);
    const store = new ShardStore(library, { terms: 6, index: 3 });
    const buckets = await library.buckets();
    const ask = async () => Promise.all(buckets.map(async (bucket) => (await store.current(bucket)).search(query, 3)));
    const before = await ask();
    const shards = await Promise.all(buckets.map((bucket) => store.current(bucket)));
    for (const shard of shards) shard.index();

    store.trim();
    expect(shards.map((shard) => [shard.hasTerms, shard.isIndexed])).toEqual([
      [false, false],
      [true, false],
      [true, true],
    ]);
    expect(await ask()).toEqual(before);
    expect(before[1]![0]!.id).toBe('11');
  });

  it('keeps a change that is not saved yet, whatever the bounds', async () => {
    const library = new MemoryLibrary(stored);
    const store = new ShardStore(library, { terms: 0, index: 0 });
    const [first] = await library.buckets();
    await store.current(first!);
    library.put([made('new', weeks[0]!, 'The orchard of Tarnby closed in week 1')]);
    const [changed] = await library.buckets();
    await store.current(changed!);
    store.trim();
    expect((await store.current(changed!)).search(query, 1)[0]!.id).toBe('new');
  });

  it('reads the terms of many weeks in one go', async () => {
    const days = Array.from({ length: 12 }, (_, i) => new Date(Date.UTC(2026, 0, 5 + 7 * i)).toISOString());
    const library = new MemoryLibrary(
      days.map((day, i) => made(`d${i}`, day, 'The orchard of Tarnby closed in week 1')),
    );
    const buckets = await library.buckets();
    const first = new ShardStore(library);
    for (const bucket of buckets) await first.current(bucket);

    let reads = 0;
    const load = library.loadShard.bind(library);
    library.loadShard = (key) => {
      reads++;
      return load(key);
    };
    const store = new ShardStore(library);
    await store.readTerms(buckets);
    const found = await Promise.all(buckets.map(async (bucket) => (await store.known(bucket, true))!.search(query, 1)));
    expect(found.flat().map((hit) => hit.id)).toEqual(days.map((_, i) => `d${i}`));
    expect(reads).toBe(0);
  });
});
