import type { ArticleKind, Correction, Match, Relation } from '../contracts/comparison';
import type { Library } from '../corpus/library';
import type { Profile } from '../text/profile';
import { CandidateFinder } from './candidates';
import { pairFeatures } from './features';
import { isSameArticle } from './identity';
import { CountKeeper } from './library-counts';
import { judge, outshone, probabilityOf } from './model';
import { COPY_FROM, sharedText } from './near-copy';
import { relationOf } from './relation';
import { Scene } from './scene';
import { surroundings } from './surroundings';
import { Vocabulary } from './vocabulary';
import { explain } from './why';

/** So many candidates are judged, and at most so many matches returned. */
export const MOST_CANDIDATES = 50;

/** A text that stands in another tells of the same event, whatever the features say. */
const COPY_PROBABILITY = 0.97;

export interface MatchOptions {
  /** At most so many matches, 1..50; default 50. */
  limit?: number;
  /** At most so many candidates are judged, 1..{@link MOST_CANDIDATES}; default all of those. */
  candidates?: number;
  /** Only articles of this kind. */
  kind?: ArticleKind;
  /** As if the reader had corrected nothing. */
  uncorrected?: boolean;
}

/**
 * Finds the articles of a library that tell of the same event as one article, which may itself be in the library or not.
 * Keeps indexes in memory between calls and in the library between lives; both are checked against the library's revisions.
 */
export class StoryMatcher {
  readonly #library: Library;
  readonly #finder: CandidateFinder;
  readonly #counts: CountKeeper;
  #vocabulary: Vocabulary | null = null;
  #settling: Promise<void> | null = null;

  constructor(library: Library) {
    this.#library = library;
    this.#finder = new CandidateFinder(library);
    this.#counts = new CountKeeper(library);
  }

  /**
   * The best candidates whatever their relation, best first; the reader's corrections decide where there are any. Unrelated ones come without a why:
   * nobody is shown them.
   */
  async match(profile: Profile, options: MatchOptions = {}): Promise<Match[]> {
    const counting = this.#counts.counts();
    // None of the three waits for another: in a worker that was just woken each is several requests to the database.
    const [counts, said, found] = await Promise.all([
      counting,
      options.uncorrected ? [] : this.#library.corrections(profile.id),
      this.#finder.find(profile, MOST_CANDIDATES + 1, counting),
    ]);
    const corrections = verdicts(profile.id, said);
    const ids = new Set([...corrections.keys(), ...found.slice(0, (options.candidates ?? MOST_CANDIDATES) + 1)]);
    const profiles = (await this.#library.profiles([...ids]))
      .filter((other) => !isSameArticle(profile, other) && (options.kind === undefined || other.kind === options.kind))
      .slice(0, Math.max(options.candidates ?? MOST_CANDIDATES, corrections.size));
    if (!this.#vocabulary?.serves(counts)) this.#vocabulary = new Vocabulary(counts);
    const scene = new Scene(this.#vocabulary);
    const query = scene.unpack(profile);
    const others = profiles.map((other) => scene.unpack(other));
    const field = surroundings(scene, query, others);
    const judged = others.map((other, i) => {
      const features = pairFeatures(scene, field.pairs[i]!, query, other);
      const days = daysApart(profile, other.profile);
      const copied = sharedText(profile, other.profile) >= COPY_FROM;
      return { other, features, days, copied, verdict: judge(features, days) };
    });
    const losses = outshone(
      judged.map(({ verdict, copied }) => ({ logit: verdict.logit, copied })),
      field.leads,
    );
    return judged
      .map(({ other, features, days, copied, verdict }, i): Match => {
        const loss = losses[i]!;
        const likely = probabilityOf(verdict.logit + loss);
        const probability = copied ? Math.max(COPY_PROBABILITY, likely) : likely;
        const corrected = corrections.get(other.profile.id);
        const relation = corrected ?? relationOf(profile, other.profile, features, probability, copied);
        const contributions =
          loss === 0
            ? verdict.contributions
            : [...verdict.contributions, { feature: 'outshone' as const, weight: loss }];
        return {
          article: other.profile.id,
          relation,
          score: corrected === undefined ? probability : corrected === 'unrelated' ? 0 : 1,
          why:
            relation === 'unrelated' && corrected === undefined
              ? []
              : explain({ scene, a: query, b: other, features, contributions, days, copied, corrected }),
          corrected: corrected !== undefined,
        };
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, options.limit ?? MOST_CANDIDATES);
  }

  /**
   * Brings up to date what no answer has to wait for: indexes of other times and the library's term counts. Cheap when nothing changed; to be
   * called after an answer. What it did not come to, the next call takes up.
   */
  settle(): Promise<void> {
    this.#settling ??= this.#settle().finally(() => {
      this.#settling = null;
    });
    return this.#settling;
  }

  async #settle(): Promise<void> {
    await this.#counts.settle();
    await this.#finder.settle();
  }
}

/** What the reader's corrections say of the other article of each pair. */
function verdicts(id: string, corrections: Correction[]): Map<string, Relation> {
  return new Map(
    corrections.map((c) => [c.a === id ? c.b : c.a, c.verdict === 'same-story' ? 'same-story' : 'unrelated']),
  );
}

function daysApart(a: Profile, b: Profile): number | null {
  return a.day === null || b.day === null ? null : Math.abs(a.day - b.day);
}
