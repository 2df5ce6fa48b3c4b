import type { ArticleDraft, Rejection } from '../../contracts/library';

/** One row of a file as it was read: where it stands, and the value that should become an article. */
export interface ReadRow {
  line: number | null;
  value: unknown;
}

/**
 * What reading one file gave. `damaged`: the file is not what it says it is (broken JSON, an unclosed quote, a broken archive); then nothing
 * of it may be stored. A row that can be read but is no article only counts for itself.
 */
export interface ReadFile {
  file: string;
  rows: ReadRow[];
  rejected: Rejection[];
  damaged: boolean;
}

/** A row that can be stored: the draft, or a page's HTML that has yet to be read. */
export interface ImportRow {
  file: string;
  line: number | null;
  draft: ArticleDraft;
  html: string | null;
}

export function damagedFile(file: string, line: number | null, reason: string): ReadFile {
  return { file, rows: [], rejected: [{ file, line, reason }], damaged: true };
}
