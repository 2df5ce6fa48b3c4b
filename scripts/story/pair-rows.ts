import { articleFromDraft } from '../../lib/article/from-draft';
import { MemoryLibrary } from '../../lib/corpus/memory-library';
import { CandidateFinder } from '../../lib/story/candidates';
import { FEATURES, pairFeatures } from '../../lib/story/features';
import { isSameArticle } from '../../lib/story/identity';
import { CountKeeper } from '../../lib/story/library-counts';
import { MOST_CANDIDATES } from '../../lib/story/matcher';
import { fixedWeight } from '../../lib/story/model';
import { Scene } from '../../lib/story/scene';
import { surroundings } from '../../lib/story/surroundings';
import { hashText } from '../../lib/text/hash';
import { profileOf } from '../../lib/text/profile';
import { draftOf } from '../cli/match';
import { readJsonl } from '../cli/read-jsonl';

/** A query of a story set with one of its candidates. */
export interface PairRow {
  query: string;
  other: string;
  values: number[];
  /** What the terms set by hand add to the logit. */
  offset: number;
  days: number | null;
  same: boolean;
  /** Two events of one kind: the near-miss a matcher must not merge. */
  near: boolean;
  /** Half of the stories the query (the other) belongs to, by a hash of topic or story. */
  half: 0 | 1;
  otherHalf: 0 | 1;
}

/** All candidate pairs of a story set `{id, text, story, topic?…}` with their features, the set being the whole library. */
export async function loadSet(path: string): Promise<PairRow[]> {
  const stories = new Map<string, { story: string; topic: string | null }>();
  const library = new MemoryLibrary();
  const profiles = [];
  for await (const row of readJsonl(path)) {
    const article = articleFromDraft(draftOf(row, path), 'import', new Date(0).toISOString());
    const { story, topic } = row as { story: string; topic?: string };
    stories.set(article.id, { story, topic: topic ?? null });
    const profile = profileOf(article);
    profiles.push(profile);
    library.put([{ article, profile }]);
  }
  const siblings =
    new Set([...stories.values()].map((s) => s.topic)).size * 3 <
    new Set([...stories.values()].map((s) => s.story)).size * 2;
  const finder = new CandidateFinder(library);
  const counts = await new CountKeeper(library).counts();
  const rows: PairRow[] = [];
  for (const profile of profiles) {
    const others = (await library.profiles(await finder.find(profile, MOST_CANDIDATES + 1, counts)))
      .filter((other) => !isSameArticle(profile, other))
      .slice(0, MOST_CANDIDATES);
    const scene = new Scene(counts);
    const a = scene.unpack(profile);
    const unpacked = others.map((other) => scene.unpack(other));
    const around = surroundings(scene, a, unpacked);
    const own = stories.get(profile.id)!;
    unpacked.forEach((b, i) => {
      const features = pairFeatures(scene, around[i]!, a, b);
      const its = stories.get(b.profile.id)!;
      rows.push({
        query: profile.id,
        other: b.profile.id,
        values: FEATURES.map((f) => features[f]),
        offset: fixedWeight(features),
        days: profile.day === null || b.profile.day === null ? null : Math.abs(profile.day - b.profile.day),
        same: own.story === its.story,
        near: own.story !== its.story && own.topic !== null && own.topic === its.topic,
        half: halfOf(siblings ? own.topic! : own.story),
        otherHalf: halfOf(siblings ? its.topic! : its.story),
      });
    });
  }
  return rows;
}

function halfOf(name: string): 0 | 1 {
  return (Number.parseInt(hashText(name).slice(0, 8), 16) % 2) as 0 | 1;
}
