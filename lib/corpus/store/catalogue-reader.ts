import { Catalogue } from './catalogue';
import type { Database, Row } from './database';

/** Keeps the list rows of a library until its revision changes. */
export class CatalogueReader {
  #kept: Catalogue | null = null;
  #reading: { revision: number; catalogue: Promise<Catalogue> } | null = null;

  /** Whether rows of some revision are kept, so that reading them is cheap. */
  get ready(): boolean {
    return this.#kept !== null;
  }

  /** The list rows at the store's present revision. */
  async read(database: Database): Promise<Catalogue> {
    const tx = database.transaction(['values', 'rows']);
    const revision = ((await tx.objectStore('values').get('revision')) as number | undefined) ?? 0;
    if (this.#kept?.revision === revision) return this.#kept;
    // What a screen asks at once (its list, its counts) waits for one reading.
    if (this.#reading?.revision !== revision) {
      const rows = tx.objectStore('rows').getAll();
      this.#reading = { revision, catalogue: rows.then((all) => new Catalogue(revision, all)) };
    }
    const reading = this.#reading;
    try {
      this.#kept = await reading.catalogue;
      return this.#kept;
    } finally {
      if (this.#reading === reading) this.#reading = null;
    }
  }

  /** Takes over what one change wrote, where the rows of the revision before it are kept. */
  follow(revision: number, rows: Map<string, Row | null>): void {
    if (this.#kept?.revision === revision - 1 && rows.size > 0) this.#kept = this.#kept.with(revision, rows);
  }
}
