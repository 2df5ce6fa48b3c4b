import { articleFromDraft } from '../../lib/article/from-draft';
import { MemoryLibrary } from '../../lib/corpus/memory-library';
import { CandidateFinder } from '../../lib/story/candidates';
import { FEATURES, pairFeatures } from '../../lib/story/features';
import { isSameArticle } from '../../lib/story/identity';
import { CountKeeper } from '../../lib/story/library-counts';
import { MOST_CANDIDATES } from '../../lib/story/matcher';
import { fixedWeight } from '../../lib/story/model';
import { COPY_FROM, sharedText } from '../../lib/story/near-copy';
import { Scene } from '../../lib/story/scene';
import { surroundings } from '../../lib/story/surroundings';
import { hashText } from '../../lib/text/hash';
import { type Profile, profileOf } from '../../lib/text/profile';
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
  /** The other is one of the distractors. */
  distractor: boolean;
  copied: boolean;
  /** Place among the query's candidates. */
  place: number;
  /** Lead cosines with the query and all its candidates; see `Field`. */
  leads: Float32Array;
  /** Half of the stories the query (the other) belongs to, by a hash of topic or story; of a distractor, by its id. */
  half: 0 | 1;
  otherHalf: 0 | 1;
}

/** What is known of a document of a story set. */
export interface Labelled {
  story: string;
  topic: string | null;
  half: 0 | 1;
}

export interface StorySet {
  name: string;
  labels: Map<string, Labelled>;
  /** The candidates of one query stand together, in their order. */
  rows: PairRow[];
}

export interface SetOptions {
  /** A file of further articles that are in the library and are not asked for. */
  distractors?: string;
  /** Take every date of publication away. */
  undated?: boolean;
  /** Ask only every n-th document. */
  every?: number;
}

/** All candidate pairs of a story set `{id, text, story, topic?…}` with their features, the set (and the distractors) being the whole library. */
export async function loadSet(name: string, path: string, options: SetOptions = {}): Promise<StorySet> {
  const library = new MemoryLibrary();
  const { labels, profiles } = await readSet(library, path, options);
  if (options.distractors) await fill(library, options.distractors, options, () => {});
  const finder = new CandidateFinder(library);
  await finder.settle();
  const counts = await new CountKeeper(library).counts();
  const rows: PairRow[] = [];
  for (let q = 0; q < profiles.length; q += options.every ?? 1) {
    const profile = profiles[q]!;
    const others = (await library.profiles(await finder.find(profile, MOST_CANDIDATES + 1, counts)))
      .filter((other) => !isSameArticle(profile, other))
      .slice(0, MOST_CANDIDATES);
    const scene = new Scene(counts);
    const a = scene.unpack(profile);
    const unpacked = others.map((other) => scene.unpack(other));
    const field = surroundings(scene, a, unpacked);
    const own = labels.get(profile.id)!;
    unpacked.forEach((b, i) => {
      const features = pairFeatures(scene, field.pairs[i]!, a, b);
      const its = labels.get(b.profile.id);
      rows.push({
        query: profile.id,
        other: b.profile.id,
        values: FEATURES.map((f) => features[f]),
        offset: fixedWeight(features),
        days: profile.day === null || b.profile.day === null ? null : Math.abs(profile.day - b.profile.day),
        same: own.story === its?.story,
        near: own.story !== its?.story && own.topic !== null && own.topic === its?.topic,
        distractor: its === undefined,
        copied: sharedText(profile, b.profile) >= COPY_FROM,
        place: i,
        leads: Float32Array.from(field.leads[i + 1]!),
        half: own.half,
        otherHalf: its?.half ?? halfOf(b.profile.id),
      });
    });
  }
  return { name, labels, rows };
}

/** Puts a set into the library; halves are by topic where topics hold several stories. */
async function readSet(library: MemoryLibrary, path: string, options: SetOptions) {
  const labels = new Map<string, Labelled>();
  const profiles = await fill(library, path, options, (id, row) => {
    const { story, topic } = row as { story: string; topic?: string };
    labels.set(id, { story, topic: topic ?? null, half: 0 });
  });
  const topics = new Set([...labels.values()].map((l) => l.topic));
  const stories = new Set([...labels.values()].map((l) => l.story));
  const siblings = topics.size * 3 < stories.size * 2;
  for (const label of labels.values()) label.half = halfOf(siblings ? label.topic! : label.story);
  return { labels, profiles };
}

async function fill(
  library: MemoryLibrary,
  path: string,
  { undated }: SetOptions,
  seen: (id: string, row: unknown) => void,
): Promise<Profile[]> {
  const profiles: Profile[] = [];
  for await (const row of readJsonl(path)) {
    const draft = draftOf(row, path);
    const article = articleFromDraft(
      undated ? { ...draft, published: null } : draft,
      'import',
      new Date(0).toISOString(),
    );
    const profile = profileOf(article);
    seen(article.id, row);
    profiles.push(profile);
    library.put([{ article, profile }]);
  }
  return profiles;
}

function halfOf(name: string): 0 | 1 {
  return (Number.parseInt(hashText(name).slice(0, 8), 16) % 2) as 0 | 1;
}
