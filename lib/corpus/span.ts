/** Earliest and latest of some ISO 8601 dates; nulls and unreadable ones are left out. Compared as moments, given back as they were. */
export function publicationSpan(dates: Iterable<string | null>): { from: string | null; to: string | null } {
  let from: string | null = null;
  let to: string | null = null;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const date of dates) {
    if (date === null) continue;
    const time = Date.parse(date);
    if (Number.isNaN(time)) continue;
    if (time < first) {
      first = time;
      from = date;
    }
    if (time > last) {
      last = time;
      to = date;
    }
  }
  return { from, to };
}
