import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LibrarySort } from '../../../lib/contracts/library';
import { Catalogue } from '../../../lib/corpus/store/catalogue';
import type { Row } from '../../../lib/corpus/store/database';
import { rowOf } from '../../../lib/corpus/store/rows';
import { testArticle } from './stored-article';

const outlet = fc.constantFrom(null, 'Courier', 'wire', 'Zeitung');
const rows = fc
  .array(fc.record({ outlet, day: fc.option(fc.integer({ min: 1, max: 9 })), marked: fc.boolean() }), { maxLength: 40 })
  .map((all) =>
    all.map(({ outlet, day, marked }, index) => ({
      row: rowOf(testArticle(`id-${index}`, { outlet, published: day === null ? null : `2026-03-0${day}` }), {
        pinned: false,
        versions: 1,
        stamp: 1,
      }),
      marked,
    })),
  );
const key: Record<'outlet' | 'published', (row: Row) => string | null> = {
  outlet: (row) => row.outlet?.toLowerCase() ?? null,
  published: (row) => row.published,
};

describe('Catalogue', () => {
  it('gives every found row once, in order, the unstated last in either direction, a page at a time', () => {
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom<(LibrarySort & keyof typeof key)[]>('outlet', 'published'),
        fc.boolean(),
        fc.boolean(),
        fc.nat(45),
        (all, sort, descending, searched, offset) => {
          const catalogue = new Catalogue(
            1,
            all.map(({ row }) => row),
          );
          const found = searched ? Uint8Array.from(all, ({ marked }) => Number(marked)) : null;
          const wanted = all.filter(({ marked }) => !searched || marked).map(({ row }) => row);
          const ids = catalogue.ids({ sort, descending }, found);
          expect([...ids].sort()).toEqual(wanted.map((row) => row.id).sort());
          const keys = ids.map((id) => key[sort](catalogue.rows.get(id)!));
          const stated = keys.filter((value) => value !== null);
          expect(keys.slice(0, stated.length)).toEqual(descending ? stated.sort().reverse() : stated.sort());
          const page = catalogue.page({ sort, descending, offset, limit: 7 }, found);
          expect(page.total).toBe(ids.length);
          expect(page.rows.map((row) => row.id)).toEqual(ids.slice(offset, offset + 7));
        },
      ),
    );
  });
});
