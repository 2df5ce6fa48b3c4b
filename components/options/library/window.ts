/** Places of a windowed list with rows of one height. Pure. */
export interface ListWindow {
  first: number;
  /** Inclusive; below `first` where there is nothing. */
  last: number;
}

/**
 * The rows to draw. @param top scroll offset in px @param height of the viewport in px @param row height of a row in px
 * @param total number of rows @param spare rows drawn beyond either edge
 */
export function listWindow(top: number, height: number, row: number, total: number, spare = 8): ListWindow {
  const first = Math.max(0, Math.floor(top / row) - spare);
  const last = Math.min(total - 1, Math.ceil((top + height) / row) + spare);
  return { first: Math.min(first, Math.max(0, total - 1)), last };
}
