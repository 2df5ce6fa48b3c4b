import { byKey } from '../buckets';
import type { Bucket } from '../library';
import type { Database } from './database';

/** What is known of a library as a whole, at one revision of it. */
export interface Overviewed {
  revision: number;
  /** Those that hold articles, in order. */
  buckets: Bucket[];
  articles: number;
  /** Earliest and latest publication among dated articles. */
  from: string | null;
  to: string | null;
}

/** Keeps the overview of a library until its revision changes: counting ten thousand rows for every answer was a large part of its time. */
export class Overview {
  #known: Overviewed | null = null;
  /** Asked for in this very turn of the event loop. */
  #reading: Promise<Overviewed> | null = null;

  /** Those who ask in one turn get one answer: nothing can have been written between them. */
  read(database: Database): Promise<Overviewed> {
    if (!this.#reading) {
      this.#reading = this.#read(database);
      queueMicrotask(() => {
        this.#reading = null;
      });
    }
    return this.#reading;
  }

  async #read(database: Database): Promise<Overviewed> {
    const tx = database.transaction(['values', 'buckets', 'rows']);
    const revision = ((await tx.objectStore('values').get('revision')) as number | undefined) ?? 0;
    if (this.#known?.revision === revision) return this.#known;
    const time = tx.objectStore('rows').index('time');
    const [all, first, last] = await Promise.all([
      tx.objectStore('buckets').getAll(),
      time.openCursor(),
      time.openCursor(null, 'prev'),
    ]);
    const buckets = all.filter((bucket) => bucket.articles > 0).sort(byKey);
    this.#known = {
      revision,
      buckets,
      articles: buckets.reduce((sum, bucket) => sum + bucket.articles, 0),
      from: first?.value.published ?? null,
      to: last?.value.published ?? null,
    };
    return this.#known;
  }
}
