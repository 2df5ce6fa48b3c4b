import { describe, expect, it } from 'vitest';
import { articleFromDraft } from '../../../lib/article/from-draft';
import { MemoryLibrary } from '../../../lib/corpus/memory-library';
import { CountKeeper } from '../../../lib/story/library-counts';
import { profileOf } from '../../../lib/text/profile';

const stored = ['The harbour of Tarnby closed.', 'A harbour ferry sank.', 'The clinic opened.'].map((text, i) => {
  const article = articleFromDraft({ id: `a${i}`, text, language: 'en' }, 'import', '2026-01-01');
  return { article, profile: profileOf(article) };
});
const countsOf = async (library: MemoryLibrary) => {
  const counts = (await new CountKeeper(library).counts())!;
  return ['harbour', 'clinic', 'nowhere'].map(counts.count);
};

describe('CountKeeper', () => {
  it('counts articles by term, and has the counts again without reading an article', async () => {
    const library = new MemoryLibrary(stored);
    expect(await countsOf(library)).toEqual([2, 1, 0]);
    library.profiles = () => Promise.reject(new Error('read again'));
    expect(await countsOf(library)).toEqual([2, 1, 0]);
  });

  it('takes over what an earlier version kept as words', async () => {
    const library = new MemoryLibrary(stored);
    const words = { version: 2, documents: 3, sampled: 1, terms: 'clinic harbour', counts: Uint16Array.of(2, 1) };
    await library.saveShard('counts', 3, words);
    expect(await countsOf(library)).toEqual([3, 6, 0]);
  });

  it('keeps what it took over, so that no later life takes it over again', async () => {
    const library = new MemoryLibrary(stored);
    await library.saveShard('counts', 3, {
      version: 2,
      documents: 3,
      sampled: 1,
      terms: 'clinic',
      counts: Uint16Array.of(2),
    });
    const keeper = new CountKeeper(library);
    await keeper.counts();
    await keeper.settle();
    expect((await library.loadShard('counts'))?.data).toMatchObject({ version: 3, documents: 3, sampled: 1 });
    expect(await countsOf(library)).toEqual([0, 6, 0]);
    let saved = 0;
    library.saveShard = () => Promise.resolve(void saved++);
    await keeper.settle();
    expect(saved).toBe(0);
  });
});
