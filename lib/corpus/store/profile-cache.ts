import type { Profile } from '../../text/profile';
import type { Database } from './database';

/** Profiles kept, an estimated 12 kB each: the candidates of some ten articles of the same weeks. */
const KEPT = 300;

/**
 * Profiles read lately. The neighbours of an article are asked for again with the next article of the same days; reading fifty of them takes
 * longer than judging them. Everything is checked against the revision of the library, so that a change by anyone is noticed.
 */
export class ProfileCache {
  /** Used last, last. */
  readonly #profiles = new Map<string, Profile>();
  #revision = -1;

  /** Profiles in the order of `ids`, unknown ids left out; `renew` brings those of an older version up to date. */
  async read(database: Database, ids: string[], renew: (found: Profile[]) => Promise<Profile[]>): Promise<Profile[]> {
    const tx = database.transaction(['values', 'profiles']);
    const readAll = async (wanted: string[]) => {
      const entries = await Promise.all(wanted.map((id) => tx.objectStore('profiles').get(id)));
      return entries.flatMap((entry) => entry?.profile ?? []);
    };
    const before = this.#revision;
    const found = new Map<string, Profile>();
    for (const id of ids) {
      const profile = this.#profiles.get(id);
      if (profile) found.set(id, profile);
    }
    const [stored, missing] = await Promise.all([
      tx.objectStore('values').get('revision') as Promise<number | undefined>,
      readAll(ids.filter((id) => !found.has(id))),
    ]);
    const revision = stored ?? 0;
    // What was kept before someone else's change is read anew, in the same transaction.
    const again = revision === before ? [] : await readAll([...found.keys()]);
    if (revision !== before) found.clear();
    for (const profile of await renew([...missing, ...again])) found.set(profile.id, profile);
    this.#keep(revision, found);
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  /** After a change by this connection: only what it touched is forgotten. */
  changed(revision: number, ids: Iterable<string>): void {
    if (this.#revision !== revision - 1) return;
    for (const id of ids) this.#profiles.delete(id);
    this.#revision = revision;
  }

  /** Keeps what was read at a revision, unless the library has gone on meanwhile. */
  #keep(revision: number, found: Map<string, Profile>): void {
    if (revision < this.#revision) return;
    if (revision > this.#revision) this.#profiles.clear();
    this.#revision = revision;
    for (const [id, profile] of found) {
      this.#profiles.delete(id);
      this.#profiles.set(id, profile);
    }
    for (const oldest of this.#profiles.keys()) {
      if (this.#profiles.size <= KEPT) break;
      this.#profiles.delete(oldest);
    }
  }
}
