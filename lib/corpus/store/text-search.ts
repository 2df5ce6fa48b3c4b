import { buildSegment, mergeSegments, type OpenSegment, openSegment, searchSegment, wordList } from '../search/segment';
import { searchWords } from '../search/words';
import type { Catalogue } from './catalogue';
import type { ArticleTransaction, Database, PendingWords } from './database';
import { wordStamp } from './rows';

/** Articles whose words wait in the `words` store until so many are there; then they become a segment. */
export const SEGMENT_ARTICLES = 512;
/** So many small segments are merged into one. A merge of 8 × 512 articles takes about 0.3 s. */
export const MERGE_SEGMENTS = 8;

/** Full-text search over the segments and the articles that wait for one. Keeps opened segments in memory; they never change. */
export class TextSearch {
  readonly #open = new Map<number, OpenSegment>();
  /** By segment, the places of its articles in a catalogue; −1 where the entry no longer counts. */
  readonly #places = new WeakMap<OpenSegment, { catalogue: Catalogue; places: Int32Array }>();
  #pending: { revision: number; documents: PendingWords[] } | null = null;

  /**
   * Marks the articles, by their places in the catalogue, that hold every word of `text` (case and accents do not matter; the last word may be unfinished). Null when the
   * text holds no word at all.
   */
  async search(database: Database, catalogue: Catalogue, text: string): Promise<Uint8Array | null> {
    const words = searchWords(text);
    if (words.length === 0) return null;
    // After a space the last word is finished.
    const prefix = !/\s$/.test(text);
    const found = new Uint8Array(catalogue.list.length);
    const tx = database.transaction(['segments', 'words'], 'readonly');
    const keys = await tx.objectStore('segments').getAllKeys();
    for (const key of this.#open.keys()) if (!keys.includes(key)) this.#open.delete(key);
    for (const key of keys) {
      let segment = this.#open.get(key);
      if (!segment) {
        segment = openSegment((await tx.objectStore('segments').get(key))!);
        this.#open.set(key, segment);
      }
      const places = this.#placesOf(segment, catalogue);
      for (const slot of searchSegment(segment, words, prefix)) {
        const place = places[slot]!;
        if (place >= 0) found[place] = 1;
      }
    }
    if (this.#pending?.revision !== catalogue.revision) {
      this.#pending = { revision: catalogue.revision, documents: await tx.objectStore('words').getAll() };
    }
    for (const document of this.#pending.documents) {
      const place = livePlace(catalogue, document.id, document.stamp);
      if (place >= 0 && holds(document.words, words, prefix)) found[place] = 1;
    }
    return found;
  }

  #placesOf(segment: OpenSegment, catalogue: Catalogue): Int32Array {
    const known = this.#places.get(segment);
    if (known?.catalogue === catalogue) return known.places;
    const places = Int32Array.from(segment.ids, (id, slot) => livePlace(catalogue, id, segment.stamps[slot]!));
    this.#places.set(segment, { catalogue, places });
    return places;
  }
}

/**
 * Turns waiting words into segments, and small segments into larger ones, inside the caller's transaction. The keys of the small ones are
 * kept apart, since segments are large and reading them only to see their size is dear.
 */
export async function settleWords(tx: ArticleTransaction): Promise<void> {
  const words = tx.objectStore('words');
  const segments = tx.objectStore('segments');
  if ((await words.count()) < SEGMENT_ARTICLES) return;
  let small = ((await tx.objectStore('values').get('smallSegments')) as number[] | undefined) ?? [];
  while ((await words.count()) >= SEGMENT_ARTICLES) {
    const documents = await words.getAll(null, SEGMENT_ARTICLES);
    const segment = buildSegment(documents.map((entry) => ({ ...entry, words: wordList(entry.words) })));
    small.push(await segments.add(segment));
    await words.delete(IDBKeyRange.upperBound(documents[documents.length - 1]!.id));
    if (small.length >= MERGE_SEGMENTS) {
      await merge(tx, small);
      small = [];
    }
  }
  await tx.objectStore('values').put(small, 'smallSegments');
}

async function merge(tx: ArticleTransaction, keys: number[]): Promise<void> {
  const segments = tx.objectStore('segments');
  const parts = (await Promise.all(keys.map((key) => segments.get(key)))).filter((part) => part !== undefined);
  const merged = mergeSegments(parts, await liveEntries(tx, new Set(parts.flatMap((part) => part.ids))));
  for (const key of keys) await segments.delete(key);
  if (merged.ids.length > 0) await segments.add(merged);
}

/** Takes the words of articles that are gone for good out of the index. */
export async function purgeWords(tx: ArticleTransaction): Promise<void> {
  const segments = tx.objectStore('segments');
  for (const key of await segments.getAllKeys()) {
    const segment = (await segments.get(key))!;
    const live = await liveEntries(tx, new Set(segment.ids));
    if (segment.ids.every((id, slot) => live(id, segment.stamps[slot]!))) continue;
    const kept = mergeSegments([segment], live);
    await segments.delete(key);
    // A key of its own: opened segments are kept in memory by their keys, since they never change.
    if (kept.ids.length > 0) await segments.add(kept);
  }
  const words = tx.objectStore('words');
  const waiting = await words.getAll();
  const live = await liveEntries(tx, new Set(waiting.map((entry) => entry.id)));
  for (const entry of waiting) if (!live(entry.id, entry.stamp)) await words.delete(entry.id);
}

/** What the index holds of which article, as `id stamp`: to bring a deleted article back without indexing it anew. */
export async function indexedEntries(tx: ArticleTransaction): Promise<Set<string>> {
  const entries = new Set<string>();
  for (const segment of await tx.objectStore('segments').getAll())
    for (const [slot, id] of segment.ids.entries()) entries.add(`${id} ${segment.stamps[slot]}`);
  for (const { id, stamp } of await tx.objectStore('words').getAll()) entries.add(`${id} ${stamp}`);
  return entries;
}

/** Tells whether an entry is what the library holds of that article now. */
async function liveEntries(tx: ArticleTransaction, ids: Set<string>): Promise<(id: string, stamp: number) => boolean> {
  const list = [...ids];
  const rows = await Promise.all(list.map((id) => tx.objectStore('rows').get(id)));
  const stamps = new Map(list.map((id, index) => [id, rows[index] ? wordStamp(rows[index]) : null]));
  return (id, stamp) => stamps.get(id) === stamp;
}

/** The place of an article whose words were taken under this stamp; −1 where it has changed since or is gone. */
function livePlace(catalogue: Catalogue, id: string, stamp: number): number {
  const place = catalogue.placeOf(id);
  return place >= 0 && wordStamp(catalogue.list[place]!) === stamp ? place : -1;
}

function holds(joined: string, words: string[], prefix: boolean): boolean {
  const text = `\n${joined}\n`;
  return words.every((word, index) =>
    text.includes(prefix && index === words.length - 1 ? `\n${word}` : `\n${word}\n`),
  );
}
