import type { Article } from '../../lib/contracts/comparison';
import { IndexedDbLibrary } from '../../lib/corpus/indexed-db-library';
import { type Database, openDatabase } from '../../lib/corpus/store/database';
import { packArticle } from '../../lib/corpus/store/packed-article';
import { rowOf } from '../../lib/corpus/store/rows';
import type { Profile } from '../../lib/text/profile';

const DAY = 86_400_000;
const BATCH = 200;

/**
 * Runs in a page of the extension: writes copies of the stored articles, each round at other dates and with other names, with the profiles they have
 * already, so that a large library is made in minutes. What stood together in a week stays together; no copy comes near its original. The words of
 * the full-text search are left out: nothing measured here asks for them.
 * @param round number of the copy to make, from 1. @param of how many rounds there are in all: their dates are spread evenly over `days`.
 */
async function copyArticles(round: number, of: number, days: number, until: number): Promise<number> {
  const library = new IndexedDbLibrary(await openDatabase());
  const originals = (await library.database.getAllKeys('rows')).filter((id) => !id.includes('+'));
  for (let start = 0; start < originals.length; start += BATCH) {
    const ids = originals.slice(start, start + BATCH);
    const [articles, profiles] = await Promise.all([library.articles(ids), library.profiles(ids)]);
    const moved = articles.map((article) => moveArticle(article, round, (round / of) * days, days, until));
    await write(
      library.database,
      moved.map((article, i) => ({ article, profile: moveProfile(profiles[i]!, article, round) })),
    );
  }
  library.close();
  return originals.length;
}

async function write(database: Database, copies: { article: Article; profile: Profile }[]): Promise<void> {
  const tx = database.transaction(['articles', 'profiles', 'rows', 'buckets', 'values'], 'readwrite');
  const stamp = (((await tx.objectStore('values').get('revision')) as number | undefined) ?? 0) + 1;
  const added = new Map<string, number>();
  for (const { article, profile } of copies) {
    const row = rowOf(article, { pinned: false, versions: 1, stamp });
    added.set(row.bucket, (added.get(row.bucket) ?? 0) + 1);
    void tx.objectStore('articles').put(packArticle(article));
    void tx.objectStore('profiles').put({ id: article.id, bucket: row.bucket, profile });
    void tx.objectStore('rows').put(row);
  }
  for (const [key, articles] of added) {
    const bucket = (await tx.objectStore('buckets').get(key)) ?? { key, revision: 0, articles: 0 };
    void tx.objectStore('buckets').put({ key, revision: bucket.revision + 1, articles: bucket.articles + articles });
  }
  void tx.objectStore('values').put(stamp, 'revision');
  await tx.done;
}

function moveArticle(article: Article, round: number, by: number, days: number, until: number): Article {
  const id = `${article.id}+${round}`;
  const age = article.published === null ? null : until - Date.parse(article.published);
  return {
    ...article,
    id,
    url: article.url && `${article.url}-${round}`,
    published: age === null ? null : new Date(until - ((age + by * DAY) % (days * DAY))).toISOString(),
    sentences: article.sentences.map((sentence) => ({ ...sentence, article: id })),
  };
}

/** Other names and other sequences of words: else each article would have verbatim copies all over the years. */
function moveProfile(profile: Profile, { id, url, published }: Article, round: number): Profile {
  return {
    ...profile,
    id,
    url,
    published,
    day: published === null ? null : Math.floor(Date.parse(published) / DAY),
    textHash: `${profile.textHash}+${round}`,
    names: profile.names.map((name) => ({
      ...name,
      key: name.key.replaceAll(/\b\p{L}/gu, `${'xyzwqvkjhg'[round % 10]}$&`),
    })),
    shingles: profile.shingles.map((hash) => (hash ^ (round * 0x9e3779b1)) >>> 0).sort((a, b) => a - b),
  };
}

(globalThis as { copyArticles?: typeof copyArticles }).copyArticles = copyArticles;
