import { openSegment, postingsOf, type Segment, wordList } from './search/segment';
import { indexWords } from './search/words';
import type { Database, PendingWords } from './store/database';
import { unpackArticle } from './store/packed-article';
import { rowOf, wordStamp } from './store/rows';

/**
 * Compares everything the library keeps of each article: text, profile, list row, words of the full-text index, bucket counts. For tests and
 * soaks; reads the whole library. @returns Problems in words; none = all agree.
 */
export async function checkLibrary(database: Database): Promise<string[]> {
  const tx = database.transaction(['articles', 'profiles', 'rows', 'buckets', 'words', 'segments', 'versions']);
  const [articles, profiles, rows, buckets, words, segments, versions] = await Promise.all([
    tx.objectStore('articles').getAll(),
    tx.objectStore('profiles').getAll(),
    tx.objectStore('rows').getAll(),
    tx.objectStore('buckets').getAll(),
    tx.objectStore('words').getAll(),
    tx.objectStore('segments').getAll(),
    tx.objectStore('versions').getAll(),
  ]);
  const problems: string[] = [];
  const byId = new Map(rows.map((row) => [row.id, row]));
  const indexed = indexedWords(words, segments);

  same(problems, 'profiles', new Set(profiles.map((entry) => entry.id)), byId);
  same(problems, 'texts', new Set(articles.map((article) => article.id)), byId);
  for (const packed of articles) {
    const row = byId.get(packed.id);
    if (!row) continue;
    const article = unpackArticle(packed);
    const expected = rowOf(article, row);
    if (JSON.stringify(expected) !== JSON.stringify(row))
      problems.push(`${packed.id}: its row does not agree with its text`);
    const found = indexed.get(`${packed.id} ${wordStamp(row)}`);
    const real = new Set(indexWords(article));
    if (!found) problems.push(`${packed.id}: it is not in the full-text index`);
    else if ([...real].some((word) => !found.has(word))) problems.push(`${packed.id}: words are missing in the index`);
    else if (found.size > real.size) problems.push(`${packed.id}: the index holds words that it has not`);
  }
  for (const { id, bucket } of profiles) {
    if (byId.has(id) && byId.get(id)!.bucket !== bucket)
      problems.push(`${id}: its profile stands in another bucket than its row`);
  }
  for (const bucket of buckets) {
    const real = rows.filter((row) => row.bucket === bucket.key).length;
    if (real !== bucket.articles)
      problems.push(`bucket ${bucket.key}: counts ${bucket.articles} articles, holds ${real}`);
  }
  const byText = new Map<string, string>();
  for (const { id, url, text } of articles) {
    const twin = url === null ? undefined : byText.get(`${url}\n${text}`);
    if (twin !== undefined) problems.push(`${id}: it is the same article as ${twin}`);
    if (url !== null) byText.set(`${url}\n${text}`, id);
  }
  for (const row of rows) {
    if (!buckets.some((bucket) => bucket.key === row.bucket))
      problems.push(`${row.id}: its bucket ${row.bucket} is not listed`);
    const older = versions.filter((version) => version.id === row.id).length;
    if (older !== row.versions - 1) problems.push(`${row.id}: ${older} older versions instead of ${row.versions - 1}`);
  }
  return problems;
}

/** The words that the full-text index holds under each `id stamp`, read back from both its stores. */
function indexedWords(words: PendingWords[], segments: Segment[]): Map<string, Set<string>> {
  const indexed = new Map<string, Set<string>>();
  for (const entry of words) indexed.set(`${entry.id} ${entry.stamp}`, new Set(wordList(entry.words)));
  for (const segment of segments.map(openSegment)) {
    const sets = segment.ids.map((id, slot) => {
      const set = new Set<string>();
      indexed.set(`${id} ${segment.stamps[slot]}`, set);
      return set;
    });
    for (const [index, word] of segment.list.entries())
      for (const slot of postingsOf(segment, index)) sets[slot]!.add(word);
  }
  return indexed;
}

function same(problems: string[], what: string, ids: Set<string>, rows: Map<string, unknown>): void {
  for (const id of ids) if (!rows.has(id)) problems.push(`${id}: among the ${what}, but not in the list`);
  for (const id of rows.keys()) if (!ids.has(id)) problems.push(`${id}: in the list, but not among the ${what}`);
}
