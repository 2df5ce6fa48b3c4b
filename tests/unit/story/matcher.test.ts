import { describe, expect, it } from 'vitest';
import { articleFromDraft } from '../../../lib/article/from-draft';
import type { ArticleDraft } from '../../../lib/contracts/library';
import { MemoryLibrary } from '../../../lib/corpus/memory-library';
import { StoryMatcher } from '../../../lib/story/matcher';
import { profileOf } from '../../../lib/text/profile';
import fixtures from '../../fixtures/stories/sets.json';

const stored = (draft: ArticleDraft) => {
  const article = articleFromDraft(draft, 'import', '2025-01-01');
  return { article, profile: profileOf(article) };
};
const everything = () => fixtures.sets.flatMap((set) => set.articles.map((draft) => stored(draft)));
const reprint = (id: string, url: string) => stored({ ...fixtures.sets[0]!.articles[0]!, id, url });

describe('StoryMatcher', () => {
  it('lists candidates best first, never the article itself', async () => {
    const matcher = new StoryMatcher(new MemoryLibrary(everything()));
    const matches = await matcher.match(everything()[0]!.profile);
    expect(matches[0]!.article).toBe('quakes-b');
    expect(matches.map((m) => m.article)).not.toContain('quakes-a');
    expect(matches.map((m) => m.score)).toEqual(matches.map((m) => m.score).sort((a, b) => b - a));
  });

  it('takes a verbatim reprint on another host for a match, on the same host for the article itself', async () => {
    const open = reprint('open', 'https://one.example/quake');
    const library = new MemoryLibrary([
      ...everything(),
      reprint('elsewhere', 'https://two.example/wire'),
      reprint('again', 'https://one.example/quake-2'),
    ]);
    const matches = await new StoryMatcher(library).match(open.profile);
    const copy = matches.find((m) => m.article === 'elsewhere');
    expect(copy?.relation).toBe('same-story');
    expect(copy?.why[0]?.detail).toBe('largely the same text');
    expect(matches.map((m) => m.article)).not.toContain('again');
  });

  it('names shared and differing figures without the stems it knows their units by', async () => {
    const told = (id: string, text: string) =>
      stored({ id, title: 'Ferry boarded off Tarnby', text, url: `https://${id}.example/`, language: 'en' });
    const a = told('a', 'Navy boats freed the ferry 6 metres from the rocks. The 23 pirates wanted 250,000 crowns.');
    const b = told('b', 'The ferry lay 6 metres from the rocks. All 26 pirates had asked for 250,000 crowns.');
    const [match] = await new StoryMatcher(new MemoryLibrary([b])).match(a.profile);
    const details = match!.why.map((why) => why.detail);
    expect(details).toContain('same figures: 6, 250,000');
    expect(details).toContain('different figures of one thing: 23 and 26');
  });

  it('is less sure where the date of only one of two articles is known', async () => {
    const told = (id: string, published: string | null, extra: string) =>
      stored({
        id,
        title: 'Ferry runs aground off Tarnby',
        text: `The ferry Corvina ran aground off Tarnby with 40 people aboard. ${extra}`,
        url: `https://${id}.example/`,
        language: 'en',
        ...(published ? { published } : {}),
      });
    const score = async (a: string | null, b: string | null) => {
      const library = new MemoryLibrary([told('b', b, 'Divers looked at the hull.')]);
      const open = told('a', a, 'Tugs came from the harbour.');
      return (await new StoryMatcher(library).match(open.profile))[0]!.score;
    };
    const [both, neither, one] = [
      await score('2025-01-01', '2025-01-01'),
      await score(null, null),
      await score('2025-01-01', null),
    ];
    expect(both).toBeGreaterThan(neither);
    expect(neither).toBeGreaterThan(one);
  });

  it('lets the reader decide, also about articles that are no candidates', async () => {
    const library = new MemoryLibrary(everything());
    library.correct('quakes-a', 'quakes-b', 'not-same-story', '2025-01-01');
    library.correct('quakes-a', 'merger-c', 'same-story', '2025-01-01');
    const matches = await new StoryMatcher(library).match(everything()[0]!.profile);
    const said = (id: string) => matches.find((m) => m.article === id);
    expect(said('quakes-b')).toMatchObject({ relation: 'unrelated', corrected: true });
    expect(said('merger-c')).toMatchObject({ relation: 'same-story', corrected: true, score: 1 });
    expect(matches[0]!.article).toBe('merger-c');
  });

  it('follows the library: what is added is found, what is removed is gone', async () => {
    const library = new MemoryLibrary(everything());
    const matcher = new StoryMatcher(library);
    const { profile } = everything()[0]!;
    await matcher.match(profile);
    library.put([reprint('late', 'https://two.example/late')]);
    expect((await matcher.match(profile)).map((m) => m.article)).not.toContain('missing');
    expect((await matcher.match({ ...profile, url: 'https://one.example/x' })).map((m) => m.article)).toContain('late');
    library.remove(['quakes-b']);
    expect((await matcher.match(profile)).map((m) => m.article)).not.toContain('quakes-b');
  });

  it('uses persisted indexes, and builds anew what was written by another version', async () => {
    const library = new MemoryLibrary(everything());
    const { profile } = everything()[0]!;
    const first = await new StoryMatcher(library).match(profile);
    for (const bucket of await library.buckets())
      for (const key of [`terms:${bucket.key}`, `rare:${bucket.key}`])
        await library.saveShard(key, bucket.revision, 'written by nobody');
    expect(await new StoryMatcher(library).match(profile)).toEqual(first);
  });

  it('answers with an empty list in an empty library', async () => {
    expect(await new StoryMatcher(new MemoryLibrary()).match(everything()[0]!.profile)).toEqual([]);
  });

  it('names its reasons in words', async () => {
    const matches = await new StoryMatcher(new MemoryLibrary(everything())).match(everything()[0]!.profile);
    const details = matches[0]!.why.map((w) => w.detail);
    expect(details).toContain('published the same day');
    expect(details.some((d) => /shared names?: /.test(d))).toBe(true);
  });
});
