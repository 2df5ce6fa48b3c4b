import type { ArticleSummary, LibraryQuery } from '../../contracts/library';
import { summaryOf } from './catalogue';
import type { Database, Row } from './database';

/** So many rows at most are read one by one; beyond, reading all of them is quicker. */
const MOST = 100;

/** Whether a query asks for the newest articles of all: what the library screen opens with. */
export function isFirstPage(query: LibraryQuery): boolean {
  const { sort = 'added', descending, offset = 0, limit = 50, ...filters } = query;
  const filtered = Object.values(filters).some((value) => value !== undefined && value !== '');
  return sort === 'added' && descending === true && offset === 0 && limit <= MOST && !filtered;
}

/** The articles added last, read by the index: so the screen has its first rows before the list of a large library is in memory. */
export async function firstRows(database: Database, limit: number): Promise<ArticleSummary[]> {
  const { store } = database.transaction('rows');
  // Rows that were added in the same moment stand in the order of their ids, as in the list that is sorted in memory.
  const rows: Row[] = [];
  for (
    let cursor = await store.index('added').openCursor(null, 'prev');
    cursor && rows.length < limit;
    cursor = await cursor.continue()
  )
    rows.push(cursor.value);
  return rows.map(summaryOf);
}
