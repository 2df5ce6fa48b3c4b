import type { Correction } from '../contracts/comparison';
import type { ListedCorrection } from '../contracts/library';
import type { Database } from './store/database';

/** Ids of a pair in ascending order: one pair has one correction, whichever article it was made from. */
export function orderedPair(a: string, b: string): [string, string] {
  return a < b ? [a, b] : [b, a];
}

/** The reader's word on a pair, in the form it is kept in. */
export function makeCorrection(a: string, b: string, verdict: Correction['verdict'], at: string): Correction {
  const [first, second] = orderedPair(a, b);
  return { a: first, b: second, verdict, at };
}

/** All corrections, newest first, with the titles of articles that are still there. */
export async function listCorrections(database: Database): Promise<ListedCorrection[]> {
  const tx = database.transaction(['corrections', 'rows']);
  const title = async (id: string) => {
    const row = await tx.objectStore('rows').get(id);
    return row ? (row.title ?? row.lead) : null;
  };
  const listed: ListedCorrection[] = [];
  for (const correction of await tx.objectStore('corrections').getAll())
    listed.push({ ...correction, titles: [await title(correction.a), await title(correction.b)] });
  return listed.sort((x, y) => (x.at < y.at ? 1 : -1));
}
