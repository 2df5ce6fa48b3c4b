import { type Database, openDatabase } from '../corpus/store/database';

/**
 * The database of the library, opened by the first module of the background that is set going: the browser's part of it takes as long as the rest of
 * the background needs to start, and nearly every event that wakes a background asks for the library next.
 */
let lose = () => {
  opening = null;
};
let opening: Promise<Database> | null = openDatabase(undefined, () => lose());
// Whoever asks for it hears of it.
opening.catch(() => {});

/** The database that was opened early, for the first who asks; after that, and where it was lost meanwhile, null. */
export function takeEarlyDatabase(lost: () => void): Promise<Database> | null {
  const taken = opening;
  opening = null;
  if (taken) lose = lost;
  return taken;
}
