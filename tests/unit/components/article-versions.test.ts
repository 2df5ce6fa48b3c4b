import { describe, expect, it } from 'vitest';
import { differences } from '../../../components/options/library/article-versions';

const texts = (old: string, present: string, kind: string) =>
  differences(old, present)
    .filter((part) => part.kind === kind)
    .map((part) => part.text.trim());

describe('what changed between two texts', () => {
  it('shows both what was taken out and what was put in', () => {
    const [old, present] = ['Police shot two protesters on Monday.', 'Officers shot two men on Monday.'];
    expect(texts(old, present, 'gone')).toEqual(['Police', 'protesters']);
    expect(texts(old, present, 'new')).toEqual(['Officers', 'men']);
  });

  it('shortens what stayed the same, and keeps what stands around a change', () => {
    const long = Array.from({ length: 200 }, (_, n) => `word${n}`).join(' ');
    const parts = differences(`${long} old ${long}`, `${long} new ${long}`);
    const shown = parts.map((part) => part.text).join('');
    expect(shown.length).toBeLessThan(700);
    expect(shown).toContain('word199 oldnew word0');
    expect(shown.split('[…]')).toHaveLength(3);
  });
});
