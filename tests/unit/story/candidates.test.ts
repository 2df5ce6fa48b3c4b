import { describe, expect, it } from 'vitest';
import { articleFromDraft } from '../../../lib/article/from-draft';
import { MemoryLibrary } from '../../../lib/corpus/memory-library';
import { CandidateFinder } from '../../../lib/story/candidates';
import { Columns, Probe } from '../../../lib/story/columns';
import { profileOf } from '../../../lib/text/profile';

function made(id: string, published: string | null, title: string, text: string) {
  const draft = { id, title, text, published, url: `https://${id}.example/`, language: 'en' };
  const article = articleFromDraft(draft, 'import', '2025-01-01');
  return { article, profile: profileOf(article) };
}

const theft = made(
  'theft',
  '2024-02-05T10:00:00Z',
  'Brass astrolabe vanishes from Tarnby museum',
  'A brass astrolabe vanished from the museum of Tarnby on Sunday night. Curator Oriel Vantongeren called it “the only one of its maker known to survive”. Police questioned Jocelyn Quarrelthwaite.',
);
const trial = made(
  'trial',
  '2024-11-18T10:00:00Z',
  'Court hears how a museum piece left in a laundry cart',
  'Jocelyn Quarrelthwaite told the court on Monday of a laundry cart and a rented van. Oriel Vantongeren gave evidence by video link.',
);
/** Enough of other articles that the library is no longer searched whole, over the whole year. */
const crowd = Array.from({ length: 3100 }, (_, i) => {
  const published = new Date(Date.UTC(2024, 0, 1 + (i % 360))).toISOString();
  return made(`n${i}`, published, `Council debates item ${i}`, `The council debated item ${i} of its agenda.`);
});

describe('CandidateFinder in a large library', () => {
  it('finds follow-ups months later by rare names once everything is built', async () => {
    const finder = new CandidateFinder(new MemoryLibrary([...crowd, theft]));
    await finder.settle();
    expect(await finder.find(trial.profile, 51)).toContain('theft');
  });

  it('finds undated articles, and finds for undated ones, at any time', async () => {
    const undated = { ...trial.profile, day: null };
    const finder = new CandidateFinder(new MemoryLibrary([...crowd, theft]));
    await finder.settle();
    expect(await finder.find(undated, 51)).toContain('theft');

    const other = made('undated', null, trial.article.title!, trial.article.text);
    const library = new MemoryLibrary([...crowd, other]);
    expect((await new CandidateFinder(library).find(theft.profile, 51))[0]).toBe('undated');
  });

  it('answers from what is persisted, and reads only what changed since', async () => {
    const library = new MemoryLibrary([...crowd, theft]);
    const first = new CandidateFinder(library);
    await first.settle();
    const before = await first.find(trial.profile, 51);

    const read: string[] = [];
    const profiles = library.profiles.bind(library);
    library.profiles = (ids) => {
      read.push(...ids);
      return profiles(ids);
    };
    const again = new CandidateFinder(library);
    expect(await again.find(trial.profile, 51)).toEqual(before);
    expect(read).toEqual([]);

    const copy = made('copy', trial.article.published, trial.article.title!, trial.article.text);
    library.put([copy]);
    expect((await again.find(trial.profile, 51))[0]).toBe('copy');
    expect(read).toEqual(['copy']);
  });

  it('follows articles that are rewritten under their id, moved to another week, or taken out', async () => {
    const library = new MemoryLibrary([...crowd, theft, trial]);
    const finder = new CandidateFinder(library);
    await finder.settle();
    library.put([made('n320', '2024-11-17T00:00:00Z', trial.article.title!, trial.article.text)]);
    expect((await finder.find(trial.profile, 51)).slice(0, 2).sort()).toEqual(['n320', 'trial']);
    library.put([made('n320', '2023-11-17T00:00:00Z', 'Nothing', 'Nothing of the sort.')]);
    library.remove(['trial']);
    const found = await finder.find(trial.profile, 51);
    expect(found).not.toContain('trial');
    expect(found).not.toContain('n320');
  });
});

describe('Columns', () => {
  it('finds values with their rows while rows come, change and go', () => {
    const columns = new Columns(3);
    columns.set(0, [1, 2, 3]);
    columns.set(1, [4, 2]);
    columns.set(2, [16_385, 7, 8, 9]);
    const hits = () => {
      const found: [number, number][] = [];
      columns.scan(new Probe([2, 1, 9]), (row, which) => found.push([row, which]));
      return found;
    };
    expect(hits()).toEqual([
      [0, 1],
      [0, 0],
      [1, 0],
    ]);
    columns.remove(0);
    expect(columns.rows).toBe(2);
    expect(hits()).toEqual([[1, 0]]);
    columns.set(0, [9]);
    expect(hits()).toEqual([
      [0, 2],
      [1, 0],
    ]);
    expect([...columns.compact()]).toEqual([9, 0, 0, 4, 2, 0]);
  });

  it('finds the same once it is prepared, also after changes', () => {
    const columns = new Columns(2);
    for (let row = 0; row < 200; row++) columns.set(row, [7 * row + 1, 4_000_000_000 - row]);
    const hits = (wanted: number[]) => {
      const found: number[] = [];
      columns.scan(new Probe(wanted), (row) => found.push(row));
      return found;
    };
    const asked = [[1], [8, 5], [4_000_000_000], [3_999_999_801, 2], [2], [4_294_967_295], []];
    const before = asked.map(hits);
    expect(before).toEqual([[0], [1], [0], [199], [], [], []]);
    columns.prepare();
    expect(asked.map(hits)).toEqual(before);
    columns.set(200, [2]);
    expect(hits([2])).toEqual([200]);
    columns.prepare();
    columns.remove(0);
    expect(hits([1])).toEqual([]);
  });
});
