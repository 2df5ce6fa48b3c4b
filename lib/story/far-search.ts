import type { Profile } from '../text/profile';
import { Probe } from './columns';
import { rareKeys } from './rare-keys';
import type { Hit, Shard } from './shard';

/** A name or quotation that more articles of other times share says nothing. */
const COMMON = 30;
/** A single shared name counts only if so few others have it. */
const VERY_RARE = 5;

/** The all-time look-up: articles of other times that share a quotation, two rare names or one very rare one, best first. */
export function farHits(profile: Profile, shards: Shard[]): Hit[] {
  const { names, quotes } = rareKeys(profile);
  const keys = [...names, ...quotes];
  const holders: [Shard, number][][] = keys.map(() => []);
  const seen = keys.map(() => 0);
  const probe = new Probe(keys);
  let articles = 0;
  for (const shard of shards) {
    articles += shard.articles;
    shard.scanRare(probe, (row, which) => {
      if (++seen[which]! <= COMMON) holders[which]!.push([shard, row]);
    });
  }
  const found = new Map<string, { score: number; shared: number }>();
  keys.forEach((_, which) => {
    const frequency = seen[which]!;
    if (frequency === 0 || frequency > COMMON) return;
    const alone = which >= names.length || frequency <= VERY_RARE;
    for (const [shard, row] of holders[which]!) {
      const id = shard.id(row);
      const hit = found.get(id) ?? { score: 0, shared: 0 };
      hit.score += Math.log(articles / frequency);
      hit.shared += alone ? 2 : 1;
      found.set(id, hit);
    }
  });
  return [...found]
    .filter(([, hit]) => hit.shared >= 2)
    .map(([id, hit]) => ({ id, score: hit.score }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}
