import type { Prepared } from '../alignment/prepare';
import { articleFromDraft } from '../article/from-draft';
import type { Article, Comparison } from '../contracts/comparison';
import type { FoundMatch } from '../contracts/tab';
import type { Library } from '../corpus/library';
import { StoryMatcher } from '../story/matcher';
import { type Profile, profileOf } from '../text/profile';
import { isCompared, type Related } from './related';

/** Prepared articles kept in memory, about 200 kB each at most. */
const KEPT_PREPARED = 64;
/** So many candidates are judged to warm up: enough that the code is compiled, few beside the fifty of an answer. */
const WARMED = 8;

export type OnStep = (step: 'matching' | 'comparing', found?: FoundMatch[]) => void;

/** Compares articles with one library. Keeps the search index and prepared articles between calls; all of it can be lost and is rebuilt. */
export class Comparer {
  readonly #library: Library;
  readonly #matcher: StoryMatcher;
  readonly #prepared = new Map<string, { text: string; prepared: Prepared }>();

  constructor(library: Library, matcher = new StoryMatcher(library)) {
    this.#library = library;
    this.#matcher = matcher;
  }

  /**
   * Goes through all that the first list of matches needs (tables, the code of reading and judging, indexes of the library's newest weeks), while something
   * else (the page) is waited for. What only the sentences need is left until that list is out.
   * @param now ISO 8601
   */
  async warm(now: string): Promise<void> {
    const text = 'The minister said on Monday that the talks had failed.';
    const article = articleFromDraft({ text, language: 'en', published: now }, 'import', now);
    const profile = profileOf(article);
    const stored = await this.#newest(now);
    await this.#matcher.match(stored ?? profile, { uncorrected: true, candidates: WARMED });
  }

  /** Any article of the last week up to `now` that holds some. */
  async #newest(now: string): Promise<Profile | null> {
    const weeks = (await this.#library.buckets()).filter(({ key }) => Date.parse(key) <= Date.parse(now));
    const last = weeks.at(-1);
    if (!last) return null;
    const [id] = await this.#library.idsIn(last.key);
    return id === undefined ? null : ((await this.#library.profiles([id]))[0] ?? null);
  }

  /**
   * The comparison of an article, which need not be in the library, with everything that is.
   * @param onStep told before the slow steps, for progress; before 'comparing' with who else told the story, best first
   * @throws what the library throws when its storage fails
   */
  async compare(article: Article, onStep?: OnStep): Promise<Comparison> {
    onStep?.('matching');
    const [articles, span, matches] = await Promise.all([
      this.#library.count(),
      this.#library.span(),
      this.#matcher.match(profileOf(article)),
    ]);
    const kept = matches.filter((match) => match.relation !== 'unrelated' || match.corrected);
    const found = new Map((await this.#library.articles(kept.map((m) => m.article))).map((a) => [a.id, a]));
    const related = kept.flatMap((match): Related[] => {
      const other = found.get(match.article);
      return other ? [{ match, article: other }] : [];
    });
    onStep?.('comparing', related.filter(({ match }) => isCompared(match)).map(foundMatch));
    const { compare, prepare } = await import('./sentences');
    const comparison = compare(article, related, { articles, ...span }, (a) => this.#preparedOf(a, prepare));
    // Whatever fails there fails or succeeds again with the next comparison.
    void this.#matcher.settle().catch(() => {});
    return comparison;
  }

  #preparedOf(article: Article, prepare: (article: Article) => Prepared): Prepared {
    const kept = this.#prepared.get(article.id);
    if (kept?.text === article.text) return kept.prepared;
    const prepared = prepare(article);
    this.#prepared.delete(article.id);
    this.#prepared.set(article.id, { text: article.text, prepared });
    for (const oldest of this.#prepared.keys()) {
      if (this.#prepared.size <= KEPT_PREPARED) break;
      this.#prepared.delete(oldest);
    }
    return prepared;
  }
}

function foundMatch({ match, article }: Related): FoundMatch {
  const { outlet, url, title, published } = article;
  return { article: article.id, relation: match.relation, outlet, url, title, published };
}
