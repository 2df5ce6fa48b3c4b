import type { ArticleSummary, LibraryFacets, LibraryPage, LibraryQuery, LibrarySort } from '../../contracts/library';
import { SEED_IDS } from '../seeds';
import { publicationSpan } from '../span';
import type { Row } from './database';

/** Made at the first sorting: a collator reads the browser's tables of languages, which a start of the background should not wait for. */
let collator: Intl.Collator | null = null;
const DAY = 86_400_000;

/** Ascending order of each sort; what is not stated comes last in either direction. */
const KEYS: Record<LibrarySort, (row: Row) => string | number | null> = {
  added: (row) => Date.parse(row.added),
  published: (row) => row.time ?? null,
  outlet: (row) => row.outlet,
  title: (row) => row.title ?? row.lead,
};

/** Rows in one order, by their places; the first `stated` of them state the key, and only these turn round when the list is descending. */
interface Order {
  places: Int32Array;
  stated: number;
}

/** The list rows of the library, held in memory, at one revision of the store: answers searches without reading any text. */
export class Catalogue {
  readonly revision: number;
  readonly rows: Map<string, Row>;
  readonly #orders = new Map<LibrarySort, Order>();
  #list: Row[] | null = null;
  #places: Map<string, number> | null = null;

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

  /** Rows by place, 0 … rows − 1: what a search marks. */
  get list(): readonly Row[] {
    this.#list ??= [...this.rows.values()];
    return this.#list;
  }

  /** The place of an article among the rows; −1 = not in the library. */
  placeOf(id: string): number {
    this.#places ??= new Map(this.list.map((row, place) => [row.id, place]));
    return this.#places.get(id) ?? -1;
  }

  /** @param found By place, 1 where the searched words were found; null = no text was searched. */
  page(query: LibraryQuery, found: Uint8Array | null): LibraryPage {
    const offset = query.offset ?? 0;
    const end = offset + (query.limit ?? 50);
    const rows: ArticleSummary[] = [];
    let total = 0;
    this.#each(query, found, (row) => {
      if (total >= offset && total < end) rows.push(summaryOf(row));
      total++;
    });
    return { rows, total };
  }

  /** As `page`, but only the ids, and of all that is found. */
  ids(query: LibraryQuery, found: Uint8Array | null): string[] {
    const ids: string[] = [];
    this.#each(query, found, (row) => ids.push(row.id));
    return ids;
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

  /** Goes through the rows of a query in its order. */
  #each(query: LibraryQuery, found: Uint8Array | null, visit: (row: Row) => void): void {
    const { places, stated } = this.#order(query.sort ?? 'added');
    const passes = filterOf(query);
    for (let i = 0; i < places.length; i++) {
      const place = places[query.descending && i < stated ? stated - 1 - i : i]!;
      if (found !== null && found[place] !== 1) continue;
      const row = this.list[place]!;
      if (passes(row)) visit(row);
    }
  }

  #order(sort: LibrarySort): Order {
    let order = this.#orders.get(sort);
    if (!order) {
      const keys = this.list.map(KEYS[sort]);
      const ids = this.list.map((row) => row.id);
      const places = Int32Array.from(keys.keys());
      places.sort((a, b) => compare(keys[a]!, keys[b]!) || (ids[a]! < ids[b]! ? -1 : 1));
      order = { places, stated: keys.filter((key) => key !== null).length };
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
  collator ??= new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });
  return collator.compare(String(a), String(b));
}

function counted<K>(rows: Row[], key: (row: Row) => K): [K, number][] {
  const counts = new Map<K, number>();
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || compare(a[0] as string | null, b[0] as string | null));
}
