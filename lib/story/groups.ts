import type { Correction } from '../contracts/comparison';

/** Average probability from which two groups are one. A trial: connected components merge too much, average link near .3 is best. */
export const GROUP_FROM = 0.3;

/** Probability that two articles tell of one event; pairs that never met in a candidate list count as 0. */
export interface Link {
  a: string;
  b: string;
  probability: number;
}

/**
 * Story groups by average link: the two groups with the highest mean probability are joined as long as it is at least
 * {@link GROUP_FROM}. The reader's corrections win: *same story* pairs start in one group, groups with a *not the same story* pair between
 * them are never joined. Ties are broken by id, so that the same links always give the same groups, whatever their order.
 *
 * Articles that no chain of links connects never meet, so each such cluster is worked out by itself: a new article can change only the groups of
 * the cluster it is linked to.
 * @returns groups of at least one article, each sorted, the largest first
 */
export function storyGroups(ids: string[], links: Link[], corrections: Correction[] = []): string[][] {
  const known = new Set(ids);
  const met = links.filter((l) => l.probability > 0 && l.a !== l.b && known.has(l.a) && known.has(l.b));
  const said = corrections.filter((c) => known.has(c.a) && known.has(c.b));
  const joined = said.filter((c) => c.verdict === 'same-story');
  const clusterOf = clusters(known, [...met, ...joined]);
  const members = by([...known], (id) => clusterOf(id));
  const linksOf = by(met, (l) => clusterOf(l.a));
  const saidOf = by(said, (c) => clusterOf(c.a));
  return [...members]
    .flatMap(([cluster, own]) =>
      own.length === 1 ? [own] : averageLink(own, linksOf.get(cluster) ?? [], saidOf.get(cluster) ?? []),
    )
    .sort((x, y) => y.length - x.length || (x[0]! < y[0]! ? -1 : 1));
}

/** Tells for each id the name of its cluster: those that some chain of pairs connects. */
function clusters(ids: Set<string>, pairs: { a: string; b: string }[]): (id: string) => string {
  const parent = new Map([...ids].map((id) => [id, id]));
  const find = (id: string): string => {
    let at = id;
    for (let up = parent.get(at)!; up !== at; up = parent.get(at)!) {
      parent.set(at, parent.get(up)!);
      at = up;
    }
    return at;
  };
  for (const { a, b } of pairs) parent.set(find(a), find(b));
  return find;
}

function by<T>(items: T[], key: (item: T) => string): Map<string, T[]> {
  const sorted = new Map<string, T[]>();
  for (const item of items) {
    const known = sorted.get(key(item));
    if (known) known.push(item);
    else sorted.set(key(item), [item]);
  }
  return sorted;
}

function averageLink(ids: string[], links: Link[], corrections: Correction[]): string[][] {
  const groups = new Map<string, Set<string>>();
  const groupOf = new Map<string, string>();
  for (const id of ids) {
    groups.set(id, new Set([id]));
    groupOf.set(id, id);
  }
  const sums = new Map<string, Map<string, number>>();
  for (const { a, b, probability } of links) {
    set(a, b, Math.max(probability, sums.get(a)?.get(b) ?? 0));
  }
  const apart: [string, string][] = [];
  for (const { a, b, verdict } of corrections) {
    if (verdict === 'same-story') join(groupOf.get(a)!, groupOf.get(b)!);
    else apart.push([a, b]);
  }
  for (;;) {
    const best = nearest();
    if (!best) break;
    join(best[0], best[1]);
  }
  return [...groups.values()].map((g) => [...g].sort());

  function set(a: string, b: string, sum: number): void {
    for (const [x, y] of [
      [a, b],
      [b, a],
    ] as const) {
      const row = sums.get(x) ?? new Map<string, number>();
      row.set(y, sum);
      sums.set(x, row);
    }
  }

  function nearest(): [string, string] | null {
    let best: [string, string] | null = null;
    let highest = GROUP_FROM;
    for (const [a, row] of sums)
      for (const [b, sum] of row) {
        if (a >= b) continue;
        const mean = sum / (groups.get(a)!.size * groups.get(b)!.size);
        const better = mean > highest || (mean === highest && (best === null || `${a} ${b}` < best.join(' ')));
        if (better && !forbidden(a, b)) {
          best = [a, b];
          highest = mean;
        }
      }
    return best;
  }

  function forbidden(a: string, b: string): boolean {
    return apart.some(([x, y]) => {
      const [g, h] = [groupOf.get(x), groupOf.get(y)];
      return (g === a && h === b) || (g === b && h === a);
    });
  }

  /** Joins two groups under the smaller name; the sums of probabilities to others add up. */
  function join(one: string, two: string): void {
    if (one === two) return;
    const [keep, gone] = one < two ? [one, two] : [two, one];
    for (const id of groups.get(gone)!) {
      groups.get(keep)!.add(id);
      groupOf.set(id, keep);
    }
    groups.delete(gone);
    for (const [other, sum] of sums.get(gone) ?? []) {
      sums.get(other)!.delete(gone);
      if (other !== keep) set(keep, other, sum + (sums.get(keep)?.get(other) ?? 0));
    }
    sums.delete(gone);
  }
}
