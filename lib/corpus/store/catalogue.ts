import type { ArticleSummary, LibraryFacets, LibraryPage, LibraryQuery, LibrarySort } from '../../contracts/library';
import { SEED_IDS } from '../seeds';
import { publicationSpan } from '../span';
import type { Row } from './database';

const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });
const DAY = 86_400_000;

/** Ascending order of each sort; what is not stated comes last in either direction. */
const KEYS: Record<LibrarySort, (row: Row) => string | number | null> = {
  added: (row) => Date.parse(row.added),
  published: (row) => row.time ?? null,
  outlet: (row) => row.outlet,
  title: (row) => row.title ?? row.lead,
};

/** The list rows of the library, held in memory, at one revision of the store: answers searches without reading any text. */
export class Catalogue {
  readonly revision: number;
  readonly rows: Map<string, Row>;
  readonly #orders = new Map<LibrarySort, Row[]>();

  constructor(revision: number, rows: Iterable<Row>) {
    this.revision = revision;
    this.rows = new Map();
    for (const row of rows) this.rows.set(row.id, row);
  }

  /** The catalogue after a change. Rows that did not change are shared. */
  with(revision: number, changes: Map<string, Row | null>): Catalogue {
    const next = new Catalogue(revision, []);
    for (const [id, row] of this.rows) next.rows.set(id, row);
    for (const [id, row] of changes) {
      if (row) next.rows.set(id, row);
      else next.rows.delete(id);
    }
    return next;
  }

  /** @param found Ids that hold the searched words; null = no text was searched. */
  page(query: LibraryQuery, found: Set<string> | null): LibraryPage {
    const rows = this.#found(query, found);
    const offset = query.offset ?? 0;
    return { rows: rows.slice(offset, offset + (query.limit ?? 50)).map(summaryOf), total: rows.length };
  }

  /** As `page`, but only the ids, and of all that is found. */
  ids(query: LibraryQuery, found: Set<string> | null): string[] {
    return this.#found(query, found).map((row) => row.id);
  }

  facets(): LibraryFacets {
    const rows = [...this.rows.values()];
    return {
      articles: rows.length,
      ...publicationSpan(rows.map((row) => row.published)),
      outlets: counted(rows, (row) => row.outlet).map(([outlet, articles]) => ({ outlet, articles })),
      languages: counted(rows, (row) => row.language).map(([language, articles]) => ({ language, articles })),
      sources: counted(rows, (row) => row.source).map(([source, articles]) => ({ source, articles })),
      seeds: SEED_IDS.filter((id) => this.rows.has(id)).length,
    };
  }

  #found(query: LibraryQuery, found: Set<string> | null): Row[] {
    const sort = query.sort ?? 'added';
    const passes = filterOf(query);
    const rows = this.#order(sort).filter((row) => (found === null || found.has(row.id)) && passes(row));
    if (query.descending) reverseStated(rows, KEYS[sort]);
    return rows;
  }

  #order(sort: LibrarySort): Row[] {
    let order = this.#orders.get(sort);
    if (!order) {
      const key = KEYS[sort];
      order = [...this.rows.values()].sort((a, b) => compare(key(a), key(b)) || (a.id < b.id ? -1 : 1));
      this.#orders.set(sort, order);
    }
    return order;
  }
}

/** A row as screens see it, without what only the store needs. */
export function summaryOf(row: Row): ArticleSummary {
  const { bucket: _bucket, time: _time, link: _link, stamp: _stamp, indexed: _indexed, ...summary } = row;
  return summary;
}

function filterOf(query: LibraryQuery): (row: Row) => boolean {
  const from = query.from ? Date.parse(query.from) : null;
  // A date without a time means that whole day.
  const to = query.to ? Date.parse(query.to) + (query.to.length <= 10 ? DAY - 1 : 0) : null;
  return (row) =>
    (query.outlet === undefined || row.outlet === query.outlet) &&
    (query.source === undefined || row.source === query.source) &&
    (query.language === undefined || row.language === query.language) &&
    (query.kind === undefined || row.kind === query.kind) &&
    (from === null || (row.time !== undefined && row.time >= from)) &&
    (to === null || (row.time !== undefined && row.time <= to));
}

function compare(a: string | number | null, b: string | number | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}

/** Reverses in place the rows that state the key; those that do not stay behind them. */
function reverseStated(rows: Row[], key: (row: Row) => string | number | null): void {
  const unstated = rows.findIndex((row) => key(row) === null);
  const stated = rows.splice(0, unstated < 0 ? rows.length : unstated);
  rows.unshift(...stated.reverse());
}

function counted<K>(rows: Row[], key: (row: Row) => K): [K, number][] {
  const counts = new Map<K, number>();
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || compare(a[0] as string | null, b[0] as string | null));
}
