import type { Correction } from '../contracts/comparison';
import type { Library } from '../corpus/library';
import { type Link, storyGroups } from './groups';
import type { StoryMatcher } from './matcher';
import { MODEL_STAMP } from './model';

/** Raised whenever links are made differently, so that stored ones are made anew; another relation model does the same. */
const LINKS_VERSION = `1 ${MODEL_STAMP}`;
const KEY = 'links';
/** Links below this say nothing: a group is joined from a mean of .3 on. */
const LEAST = 0.05;

/** An article to be grouped. `stamp` changes whenever the article does. */
export interface Groupable {
  id: string;
  stamp: string;
}

/** One story of the library. */
export interface FoundStory {
  /** In the order in which the articles were given; at least two. */
  ids: string[];
  /** How many texts there are when copies of each other count as one. */
  texts: number;
}

/** What was found of one article: to whom it is linked, how strongly, and whose text it shares. */
interface Known {
  stamp: string;
  links: { id: string; probability: number; copied: boolean }[];
}

/**
 * Finds the stories of a library. Every article is matched once and its links are kept, so that a new article costs one match; the reader's corrections are
 * no part of what is kept and are heard each time.
 */
export class StoryFinder {
  readonly #library: Library;
  readonly #matcher: StoryMatcher;
  #known: Map<string, Known> | null = null;

  constructor(library: Library, matcher: StoryMatcher) {
    this.#library = library;
    this.#matcher = matcher;
  }

  /**
   * Matches those articles of which nothing is known yet, until `enough` says so (asked after each), and keeps what it found.
   * @returns of how many something is known now
   */
  async look(articles: Groupable[], enough: () => boolean): Promise<number> {
    const known = await this.#read();
    const missing = articles.filter(({ id, stamp }) => known.get(id)?.stamp !== stamp);
    let looked = 0;
    if (missing.length > 0) await this.#matcher.settle();
    for (const { id, stamp } of missing) {
      const [profile] = await this.#library.profiles([id]);
      const matches = profile ? await this.#matcher.match(profile, { uncorrected: true }) : [];
      const links = matches
        .filter((match) => match.score >= LEAST)
        .map(({ article, score, why }) => ({
          id: article,
          probability: score,
          copied: why.some((reason) => reason.feature === 'text'),
        }));
      known.set(id, { stamp, links });
      looked++;
      if (enough()) break;
    }
    if (looked > 0) await this.#keep(known, articles);
    return articles.length - missing.length + looked;
  }

  /** The stories among these articles, as far as they were looked at, in the order in which their first articles were given. */
  async stories(articles: Groupable[], corrections: Correction[]): Promise<FoundStory[]> {
    const known = await this.#read();
    const place = new Map(articles.map(({ id }, i) => [id, i]));
    const links: Link[] = [];
    const copies: Link[] = [];
    for (const { id } of articles)
      for (const link of known.get(id)?.links ?? []) {
        if (!place.has(link.id)) continue;
        links.push({ a: id, b: link.id, probability: link.probability });
        if (link.copied) copies.push({ a: id, b: link.id, probability: 1 });
      }
    return storyGroups([...place.keys()], links, corrections)
      .filter((group) => group.length > 1)
      .map((group) => ({
        ids: group.sort((a, b) => place.get(a)! - place.get(b)!),
        texts: storyGroups(group, copies).length,
      }))
      .sort((a, b) => place.get(a.ids[0]!)! - place.get(b.ids[0]!)!);
  }

  async #read(): Promise<Map<string, Known>> {
    if (this.#known) return this.#known;
    const stored = (await this.#library.loadShard(KEY))?.data as
      | { version: string; known: [string, Known][] }
      | undefined;
    this.#known = new Map(stored?.version === LINKS_VERSION ? stored.known : []);
    return this.#known;
  }

  /** Keeps what is known of the articles asked for; what is known of others (removed, or older) goes. */
  async #keep(known: Map<string, Known>, articles: Groupable[]): Promise<void> {
    const kept = articles.flatMap(({ id }): [string, Known][] => {
      const one = known.get(id);
      return one ? [[id, one]] : [];
    });
    this.#known = new Map(kept);
    await this.#library.saveShard(KEY, await this.#library.count(), { version: LINKS_VERSION, known: kept });
  }
}
