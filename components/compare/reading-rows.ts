/** Two articles brought into rows: sentences that state the same side by side, the rest alone. Pure. */
import type { Alignment, Article, Span } from '../../lib/contracts/comparison';

export interface ReadingRow {
  a: Span[];
  b: Span[];
  tier: Alignment['tier'] | null;
}

const same = (x: Span, y: Span): boolean => x.start === y.start && x.end === y.end;

/** The first of these articles that tells the sentence at an offset too, surely rather than maybe; else the first of all. */
export function besideAt<Other extends { id: string }>(
  alignments: Alignment[],
  others: Other[],
  start: number | null,
): Other | undefined {
  const tells = (tier: Alignment['tier']) => (other: Other) =>
    alignments.some(
      (al) =>
        al.tier === tier &&
        al.b[0]?.article === other.id &&
        al.a.some((span) => start !== null && span.start <= start && start < span.end),
    );
  return others.find(tells('strict')) ?? others.find(tells('loose')) ?? others[0];
}

/** In the order of `a`; what only `b` has follows the sentence of `b` before it. Strict pairs win over loose ones. */
export function readingRows(a: Article, b: Article, alignments: Alignment[]): ReadingRow[] {
  const pairs = alignments
    .filter((al) => al.b[0]?.article === b.id)
    .sort((x, y) => Number(x.tier === 'loose') - Number(y.tier === 'loose') || y.score - x.score);
  const taken = new Set<number>();
  const rowsOfA = new Map<number, ReadingRow>();
  for (const { a: left, b: right, tier } of pairs) {
    const places = right.map((span) => b.sentences.findIndex((s) => same(s, span)));
    const start = left[0]?.start;
    if (start === undefined || rowsOfA.has(start) || places.some((place) => place < 0 || taken.has(place))) continue;
    for (const place of places) taken.add(place);
    rowsOfA.set(start, { a: left, b: right, tier });
  }
  const covered = new Set([...rowsOfA.values()].flatMap((row) => row.a.map((span) => span.start)));
  const alone = (from: number): ReadingRow[] => {
    const rows: ReadingRow[] = [];
    for (let i = from; i < b.sentences.length && !taken.has(i); i++)
      rows.push({ a: [], b: [b.sentences[i] as Span], tier: null });
    return rows;
  };
  const rows: ReadingRow[] = alone(0);
  for (const sentence of a.sentences) {
    const row = rowsOfA.get(sentence.start);
    if (row) {
      rows.push(row);
      const last = Math.max(...row.b.map((span) => b.sentences.findIndex((s) => same(s, span))));
      rows.push(...alone(last + 1));
    } else if (!covered.has(sentence.start)) rows.push({ a: [sentence], b: [], tier: null });
  }
  return rows;
}
