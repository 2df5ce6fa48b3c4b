import type { Article } from '../../lib/contracts/comparison';
import { IndexedDbLibrary } from '../../lib/corpus/indexed-db-library';
import { openDatabase } from '../../lib/corpus/store/database';
import type { Profile } from '../../lib/text/profile';

const DAY = 86_400_000;
const BATCH = 200;

/**
 * Runs in a page of the extension: writes copies of the stored articles, each round at other dates and with other names, with the profiles they have
 * already, so that a large library is made in minutes. What stood together in a week stays together; no copy comes near its original.
 * @param rounds numbers of the copies to make, from 1. @param of how many rounds there are in all: their dates are spread evenly over `days`.
 */
async function copyArticles(rounds: number[], of: number, days: number, until: number): Promise<number> {
  const library = new IndexedDbLibrary(await openDatabase());
  const originals = (await library.database.getAllKeys('rows')).filter((id) => !id.includes('+'));
  let written = 0;
  for (const round of rounds) {
    for (let start = 0; start < originals.length; start += BATCH) {
      const ids = originals.slice(start, start + BATCH);
      const [articles, profiles] = await Promise.all([library.articles(ids), library.profiles(ids)]);
      await library.change(async (writer) => {
        for (const [i, article] of articles.entries()) {
          const moved = moveArticle(article, round, (round / of) * days, days, until);
          await writer.overwrite(moved, moveProfile(profiles[i]!, moved, round), { pinned: false, versions: 1 });
        }
      });
      written += ids.length;
    }
  }
  library.close();
  return written;
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
