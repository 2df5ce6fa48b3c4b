import { describe, expect, it } from 'vitest';
import { align } from '../../../lib/alignment/align';
import { findCopy } from '../../../lib/alignment/copies';
import { prepare } from '../../../lib/alignment/prepare';
import type { Article } from '../../../lib/contracts/comparison';
import { made } from './made';

const report = [
  'A fire destroyed the old paper mill in Garth on Sunday night, the fire brigade said.',
  'Nobody was hurt, but forty families had to leave their homes.',
  'The mill had stood empty since the company moved to the coast.',
  'Investigators found two petrol cans behind the loading ramp.',
  'The town wants to build flats on the site.',
  'A school for apprentices was planned there ten years ago, but the money was never found.',
];
const rewritten = [
  'The old paper mill in Garth was destroyed by a fire on Sunday night, according to the fire brigade.',
  'Nobody was injured, but forty families were forced to leave their homes.',
  'The mill had been empty since the company moved to the coast.',
  'Two petrol cans were found by investigators behind the loading ramp.',
  'The town plans to build flats on the site.',
  'Ten years ago a school for apprentices was planned there, but the money was not found.',
];
const copyOf = (a: Article, b: Article) => findCopy(a, b, align(prepare(a), prepare(b)));

describe('findCopy', () => {
  it('recognises an article told again sentence by sentence', () => {
    expect(copyOf(made('a', report), made('b', rewritten))).toEqual({
      articles: ['a', 'b'],
      pairs: 6,
      of: 6,
      sameOrder: true,
    });
  });

  it('counts against the shorter article', () => {
    const longer = made('b', [...rewritten, 'The mayor will speak at a meeting of the council.', 'Rain is forecast.']);
    expect(copyOf(made('a', report), longer)?.of).toBe(6);
  });

  it('takes a short text for a copy only if it is nearly verbatim', () => {
    const four = report.slice(0, 4);
    expect(copyOf(made('a', report), made('b', four))?.of).toBe(4);
    expect(copyOf(made('a', report), made('b', rewritten.slice(0, 4)))).toBeNull();
  });

  it('is none in another order', () => {
    expect(copyOf(made('a', report), made('b', [...rewritten].reverse()))).toBeNull();
  });

  it('is none if the shorter article brings a number of its own', () => {
    const more = [...rewritten.slice(0, 5), 'Damage is put at 3 million crowns.'];
    expect(copyOf(made('a', [...report, 'The mayor was abroad.']), made('b', more))).toBeNull();
  });

  it('is none for an independent report or one of a few sentences', () => {
    const other = made('b', [
      rewritten[0]!,
      'Smoke could be seen from the motorway.',
      'Residents spent the night in a school.',
      'Police ask for witnesses.',
      'The owner declined to comment.',
    ]);
    expect(copyOf(made('a', report), other)).toBeNull();
    expect(copyOf(made('a', report.slice(0, 2)), made('b', rewritten.slice(0, 2)))).toBeNull();
  });
});
