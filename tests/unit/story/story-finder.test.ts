import { describe, expect, it } from 'vitest';
import { articleFromDraft } from '../../../lib/article/from-draft';
import type { ArticleDraft } from '../../../lib/contracts/library';
import { MemoryLibrary } from '../../../lib/corpus/memory-library';
import { StoryMatcher } from '../../../lib/story/matcher';
import { StoryFinder } from '../../../lib/story/story-finder';
import { profileOf } from '../../../lib/text/profile';
import fixtures from '../../fixtures/stories/sets.json';

const stored = (draft: ArticleDraft) => {
  const article = articleFromDraft(draft, 'import', '2025-01-01');
  return { article, profile: profileOf(article) };
};
const quakes = fixtures.sets.find((set) => set.name === 'quakes')!.articles;
const at = '2025-01-01';

/** A library of the set of quakes, and a finder that counts its matches. */
function opened(more: ArticleDraft[] = []) {
  const library = new MemoryLibrary([...quakes, ...more].map(stored));
  const matcher = new StoryMatcher(library);
  let matches = 0;
  const match = matcher.match.bind(matcher);
  matcher.match = (...args) => {
    matches++;
    return match(...args);
  };
  return { library, finder: new StoryFinder(library, matcher), matches: () => matches };
}
const groupable = (ids: string[]) => ids.map((id) => ({ id, stamp: '1' }));
const everything = groupable(quakes.map(({ id }) => id));
const never = () => false;

describe('StoryFinder', () => {
  it('puts two reports of one quake together and leaves the other quake out', async () => {
    const { finder } = opened();
    expect(await finder.look(everything, never)).toBe(everything.length);
    const stories = await finder.stories(everything, []);
    expect(stories.map(({ ids }) => ids)).toContainEqual(['quakes-a', 'quakes-b']);
  });

  it('stops when it is enough, and goes on with the rest', async () => {
    const { finder, matches } = opened();
    expect(await finder.look(everything, () => true)).toBe(1);
    expect(await finder.look(everything, never)).toBe(everything.length);
    expect(matches()).toBe(everything.length);
  });

  it('matches only what is new or changed, also in another life', async () => {
    const early = { ...quakes[0]!, id: 'early', url: 'https://early.example/wire' };
    const { library, finder } = opened([early]);
    await finder.look(groupable(['quakes-b', 'early']), never);
    library.put([stored({ ...early, id: 'late', url: 'https://late.example/wire' })]);
    const again = new StoryMatcher(library);
    const asked: string[] = [];
    const match = again.match.bind(again);
    again.match = (profile, options) => {
      asked.push(profile.id);
      return match(profile, options);
    };
    const next = new StoryFinder(library, again);
    const all = [{ id: 'quakes-b', stamp: '2' }, ...groupable(['late', 'early'])];
    await next.look(all, never);
    expect(asked).toEqual(['quakes-b', 'late']);
    const [story] = await next.stories(all, []);
    expect(story).toEqual({ ids: ['quakes-b', 'late', 'early'], texts: 2 });
  });

  it('hears the corrections each time and keeps none of them', async () => {
    const { library, finder } = opened();
    const two = groupable(['quakes-a', 'quakes-b']);
    library.correct('quakes-a', 'quakes-b', 'not-same-story', at);
    await finder.look(two, never);
    expect(await finder.stories(two, [{ a: 'quakes-a', b: 'quakes-b', verdict: 'not-same-story', at }])).toEqual([]);
    expect((await finder.stories(two, [])).map(({ ids }) => ids)).toEqual([['quakes-a', 'quakes-b']]);
  });

  it('names only articles that it was asked for', async () => {
    const { finder } = opened();
    await finder.look(everything, never);
    expect(await finder.stories(groupable(['quakes-a']), [])).toEqual([]);
  });
});
