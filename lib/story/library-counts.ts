import type { Library } from '../corpus/library';
import type { LibraryCounts } from '../text/document-frequency';
import type { Profile } from '../text/profile';
import { countOf, type TermCounts, termCounts } from '../text/term-counts';

const VERSION = 3;
/** Held the terms themselves. */
const WORDS_VERSION = 2;
const KEY = 'counts';
/** Counts come from a sample spread over the buckets; more would not change an idf by a tenth. */
const SAMPLE = 2000;
/** Counts are taken anew when the library grew or shrank by this share since. */
const DRIFT = 0.15;
/** Up to this change the answer does not wait for them: the mixed idf of a term moves by less than a tenth of its range. */
const WAIT_FROM = 1;
/** Profiles read at once, about 8 kB each. */
const BATCH = 200;

interface Stored {
  version: number;
  documents: number;
  sampled: number;
  /** How many of the sampled articles hold each term. */
  held: TermCounts;
}

/** Document frequencies of the reader's own library, taken from a sample, persisted, renewed when its size has changed enough. */
export class CountKeeper {
  readonly #library: Library;
  #stored: Stored | null = null;
  /** Whether what is stored is still of an earlier version: to turn it into this one takes 100 ms of a worker that was just woken. */
  #old = false;
  #counts: LibraryCounts | undefined;

  constructor(library: Library) {
    this.#library = library;
  }

  async counts(): Promise<LibraryCounts | undefined> {
    const documents = await this.#library.count();
    if (this.#stored === null) {
      const data = (await this.#library.loadShard(KEY))?.data;
      this.#old = versionOf(data) === WORDS_VERSION;
      this.#accept(parse(data));
    }
    if (this.#drift(documents) > WAIT_FROM) await this.#renew(documents);
    return this.#counts;
  }

  /** Takes the counts anew where the library has changed enough; else keeps what was taken over from an earlier version. */
  async settle(): Promise<void> {
    const documents = await this.#library.count();
    if (this.#drift(documents) > DRIFT) await this.#renew(documents);
    else if (this.#old && this.#stored) await this.#save(this.#stored);
  }

  #drift(documents: number): number {
    if (this.#stored === null) return Number.POSITIVE_INFINITY;
    return Math.abs(documents - this.#stored.documents) / Math.max(1, Math.min(documents, this.#stored.documents));
  }

  async #renew(documents: number): Promise<void> {
    const fresh = await this.#take(documents);
    this.#accept(fresh);
    await this.#save(fresh);
  }

  async #save(stored: Stored): Promise<void> {
    await this.#library.saveShard(KEY, stored.documents, stored);
    this.#old = false;
  }

  #accept(stored: Stored | null): void {
    if (!stored) return;
    this.#stored = stored;
    const scale = stored.sampled > 0 ? stored.documents / stored.sampled : 1;
    this.#counts = { documents: stored.documents, count: (term) => countOf(stored.held, term) * scale };
  }

  async #take(documents: number): Promise<Stored> {
    const buckets = await this.#library.buckets();
    const share = Math.min(1, SAMPLE / Math.max(1, documents));
    const table = new Map<string, number>();
    let sampled = 0;
    let due = 0;
    for (const bucket of buckets) {
      due += bucket.articles * share;
      if (due < 1) continue;
      const ids = await this.#library.idsIn(bucket.key);
      const step = Math.max(1, ids.length / Math.max(1, Math.round(due)));
      due = 0;
      const chosen: string[] = [];
      for (let at = 0; at < ids.length; at += step) chosen.push(ids[Math.floor(at)]!);
      for (let start = 0; start < chosen.length; start += BATCH) {
        for (const profile of await this.#library.profiles(chosen.slice(start, start + BATCH))) {
          add(profile);
          sampled++;
        }
      }
    }
    const least = sampled > 500 ? 2 : 1;
    const held = termCounts([...table].filter(([, n]) => n >= least));
    return { version: VERSION, documents, sampled, held };

    function add(profile: Profile): void {
      if (profile.terms !== '')
        for (const term of profile.terms.split(' ')) table.set(term, (table.get(term) ?? 0) + 1);
    }
  }
}

function parse(data: unknown): Stored | null {
  if (versionOf(data) === WORDS_VERSION) return fromWords(data as StoredWords);
  return versionOf(data) === VERSION ? (data as Stored) : null;
}

function versionOf(data: unknown): number | undefined {
  return (data as Partial<Stored> | null | undefined)?.version;
}

interface StoredWords {
  documents: number;
  sampled: number;
  /** Joined by a space. */
  terms: string;
  counts: Uint16Array;
}

/** What an earlier version stored, so that the first answer after an update does not wait for new counts. */
function fromWords({ documents, sampled, terms, counts }: StoredWords): Stored {
  const words = terms === '' ? [] : terms.split(' ');
  return {
    version: VERSION,
    documents,
    sampled,
    held: termCounts(words.map((term, i) => [term, counts[i]!] as const)),
  };
}
