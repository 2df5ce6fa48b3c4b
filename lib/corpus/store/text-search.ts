import { buildSegment, mergeSegments, type OpenSegment, openSegment, searchSegment } from '../search/segment';
import { searchWords } from '../search/words';
import type { Catalogue } from './catalogue';
import type { ArticleTransaction, Database, PendingWords } from './database';

/** Articles whose words wait in the `words` store until so many are there; then they become a segment. */
export const SEGMENT_ARTICLES = 512;
/** So many small segments are merged into one. A merge of 8 × 512 articles takes about 0.3 s. */
export const MERGE_SEGMENTS = 8;

/** Full-text search over the segments and the articles that wait for one. Keeps opened segments in memory; they never change. */
export class TextSearch {
  readonly #open = new Map<number, OpenSegment>();
  #pending: { revision: number; documents: PendingWords[] } | null = null;

  /**
   * Ids of the articles that hold every word of `text` (case and accents do not matter; the last word may be unfinished). Null when the
   * text holds no word at all.
   */
  async search(database: Database, catalogue: Catalogue, text: string): Promise<Set<string> | null> {
    const words = searchWords(text);
    if (words.length === 0) return null;
    // After a space the last word is finished.
    const prefix = !/\s$/.test(text);
    const found = new Set<string>();
    const tx = database.transaction(['segments', 'words'], 'readonly');
    const keys = await tx.objectStore('segments').getAllKeys();
    for (const key of this.#open.keys()) if (!keys.includes(key)) this.#open.delete(key);
    for (const key of keys) {
      let segment = this.#open.get(key);
      if (!segment) {
        segment = openSegment((await tx.objectStore('segments').get(key))!);
        this.#open.set(key, segment);
      }
      for (const slot of searchSegment(segment, words, prefix)) {
        const id = segment.ids[slot]!;
        if (catalogue.rows.get(id)?.stamp === segment.stamps[slot]) found.add(id);
      }
    }
    if (this.#pending?.revision !== catalogue.revision) {
      this.#pending = { revision: catalogue.revision, documents: await tx.objectStore('words').getAll() };
    }
    for (const document of this.#pending.documents) {
      if (catalogue.rows.get(document.id)?.stamp === document.stamp && holds(document.words, words, prefix)) {
        found.add(document.id);
      }
    }
    return found;
  }
}

/** Turns waiting words into segments and small segments into larger ones, inside the caller's transaction. */
export async function settleWords(tx: ArticleTransaction): Promise<void> {
  const words = tx.objectStore('words');
  const segments = tx.objectStore('segments');
  while ((await words.count()) >= SEGMENT_ARTICLES) {
    const documents = await words.getAll(null, SEGMENT_ARTICLES);
    await segments.add(buildSegment(documents.map((entry) => ({ ...entry, words: entry.words.split('\n') }))));
    const last = documents[documents.length - 1]!.id;
    await words.delete(IDBKeyRange.upperBound(last));
  }
  const small: number[] = [];
  let cursor = await segments.openCursor();
  while (cursor) {
    if (cursor.value.ids.length <= SEGMENT_ARTICLES) small.push(cursor.primaryKey);
    cursor = await cursor.continue();
  }
  if (small.length < MERGE_SEGMENTS) return;
  const parts = await Promise.all(small.slice(0, MERGE_SEGMENTS).map((key) => segments.get(key)));
  const stamps = new Map<string, number>();
  for (const id of new Set(parts.flatMap((part) => part!.ids))) {
    const row = await tx.objectStore('rows').get(id);
    if (row) stamps.set(id, row.stamp);
  }
  const merged = mergeSegments(
    parts.map((part) => part!),
    (id, stamp) => stamps.get(id) === stamp,
  );
  for (const key of small.slice(0, MERGE_SEGMENTS)) await segments.delete(key);
  if (merged.ids.length > 0) await segments.add(merged);
}

function holds(joined: string, words: string[], prefix: boolean): boolean {
  const text = `\n${joined}\n`;
  return words.every((word, index) =>
    text.includes(prefix && index === words.length - 1 ? `\n${word}` : `\n${word}\n`),
  );
}
