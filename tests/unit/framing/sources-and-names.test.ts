import { describe, expect, it } from 'vitest';
import { independent } from '../../../lib/framing/independent';
import { kinds } from '../../../lib/framing/kind';
import { namings } from '../../../lib/framing/naming';
import { numbers } from '../../../lib/framing/number';
import { canonical, sources } from '../../../lib/framing/source';
import { timeline } from '../../../lib/framing/timeline';
import { article, pair, pass } from './build';

describe('sources', () => {
  it('follows a chain', () => {
    const a = article(
      'A',
      'The mayor will step down, the Vale Tribune reported, citing three people familiar with the talks.',
    );
    expect(sources(pass(a, [])).map((s) => [s.from, s.to])).toEqual([
      ['The A Herald', 'Vale Tribune'],
      ['Vale Tribune', 'three people familiar with the talks'],
    ]);
  });
  it('joins the spellings of an outlet', () => {
    expect(new Set(['the New York Times', 'The New York Times', 'NYT'].map(canonical)).size).toBe(1);
    expect(canonical('WSJ')).toBe(canonical('The Wall Street Journal'));
    expect(canonical('Vale Tribune')).not.toBe(canonical('Village Times'));
  });
  it('groups articles whose first sentence credits the same report', () => {
    const a = article('A', 'The mayor will step down in May, the Vale Tribune reported.');
    const b = article('B', 'According to the Vale Tribune, the mayor will step down in May.');
    const one = pass(a, [b], [pair(a, 0, b, 0)]);
    expect(independent(one, sources(one))).toEqual([['A', 'B']]);
    expect(independent({ ...one, alignments: [] }, sources(one))).toEqual([['A'], ['B']]);
  });
});

describe('namings', () => {
  it('counts own voice and quotations apart', () => {
    const a = article('A', 'The war goes on. The war has no end. “This conflict is cruel,” Lena Orlik said.');
    const b = article('B', 'The conflict goes on.');
    const found = namings(pass(a, [b], [])).map((n) => [n.article, n.variant, n.own.length, n.quoted.length]);
    expect(found).toEqual([
      ['A', 'war', 2, 0],
      ['A', 'conflict', 0, 1],
      ['B', 'conflict', 1, 0],
    ]);
  });
  it('needs two different names, and knows other senses', () => {
    const a = article('A', 'The trade war goes on.');
    expect(namings(pass(a, [article('B', 'The conflict goes on.')], []))).toEqual([]);
  });
});

describe('kinds', () => {
  it('calls judgements in the own voice opinion, with the words', () => {
    const a = article(
      'A',
      'It is hard to see the point of this law. Of course the minister disagrees. Frankly, I think he is wrong.',
    );
    expect(kinds(pass(a, []))).toMatchObject([
      {
        value: 'opinion',
        cues: [{ text: 'It is hard to' }, { text: 'Of course' }, { text: 'Frankly' }, { text: 'I think' }],
      },
    ]);
  });
  it('does not count quoted judgements', () => {
    const a = article(
      'A',
      '“Of course it is hard to see. Frankly, I think we must stop,” said Ana Lumm. Rain fell. The end.',
    );
    expect(kinds(pass(a, []))).toEqual([]);
  });
  it('knows a report on reports', () => {
    const a = article(
      'A',
      'The Vale Tribune reported that talks failed. The Vale Tribune added that no date was set. The report names two officials. It rained.',
    );
    expect(kinds(pass(a, [])).map((k) => k.value)).toEqual(['report-on-reports']);
  });
});

describe('timeline', () => {
  it('orders dates and marks those worked out from the text', () => {
    const a = article('A', 'Rain.', { published: '2026-05-02T00:00:00Z' });
    const b = article('B', 'Rain.', { dateNote: { value: '2026-05-01', from: 'May 1' } });
    expect(timeline(pass(a, [b], []))[0]!.events.map((e) => e.article)).toEqual(['B', 'A']);
    expect(timeline(pass(a, [article('C', 'Rain.')], []))).toEqual([]);
  });
});

describe('credits in a date line', () => {
  it('names the agency between place and text', () => {
    const one = article(
      'a',
      'VESS, Aug. 3 (North Wire) — The dam held on Monday, officials said. It was built in 1931.',
    );
    expect(sources(pass(one, [])).map(({ to }) => to)).toEqual(['North Wire']);
  });
  it('is no credit where brackets hold something else', () => {
    const one = article('a', 'The river (Vess) — long and slow — rose on Monday. It was built in 1931.');
    expect(sources(pass(one, []))).toEqual([]);
  });
});

describe('units of numbers', () => {
  it('shows the word of the text, not its stem', () => {
    const a = article('a', 'The wall is 6 metres high, the mayor said.', { published: '2026-05-01T10:00:00Z' });
    const b = article('b', 'The wall is 9 metres high, the mayor said.', { published: '2026-05-01T12:00:00Z' });
    const [number] = numbers(pass(a, [b], [pair(a, 0, b, 0)]));
    expect(number).toMatchObject({ unit: 'metres' });
    expect(number!.claim).toContain('(metres)');
  });
});
