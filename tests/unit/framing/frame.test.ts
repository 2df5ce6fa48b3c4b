import { describe, expect, it } from 'vitest';
import { frame, independentTexts } from '../../../lib/framing/frame';
import { article, pair, pass } from './build';

const left = article(
  'A',
  'Storm Ylva hit the coast of Aldmark on Sunday morning.\nAbout 90,000 households were without power, the grid operator said.\nVolunteers carried library books to the upper floors of the Grenna school.\nTrains stood still.\nThe harbour was closed.',
  {
    published: '2026-11-08T09:00:00Z',
    removed: [{ reason: 'appeal', text: 'Dear readers, “support us” with $2, said the editor.' }],
  },
);
const right = article(
  'B',
  'Storm Ylva battered the coast of Aldmark on Sunday morning.\nInsurers estimated the damage at 800 million crowns.\nMore rain fell.\nSchools stayed shut.\nAbout 130,000 households were without power, the grid operator said.',
  { published: '2026-11-08T17:00:00Z' },
);
const both = () => pass(left, [right], [pair(left, 0, right, 0), pair(left, 1, right, 4)]);

describe('frame', () => {
  it('gives every signal evidence that is an exact slice of an article', () => {
    const known = new Map([left, right].map((one) => [one.id, one]));
    const signals = frame(both());
    expect(new Set(signals.map((s) => s.kind))).toEqual(
      new Set(['wording', 'fact', 'lede', 'order', 'number', 'timeline', 'voice']),
    );
    for (const signal of signals) {
      expect(signal.evidence.length).toBeGreaterThan(0);
      for (const span of signal.evidence)
        expect(known.get(span.article)!.text.slice(span.start, span.end)).toBe(span.text);
    }
  });
  it('says nothing across a same-topic pair, whatever the caller passes', () => {
    const careless = {
      ...both(),
      others: pass(left, [right], [], 'same-topic').others,
      copies: [{ articles: ['A', 'B'] as [string, string], pairs: 2, of: 3, sameOrder: true }],
    };
    const signals = frame(careless);
    expect(signals.flatMap((s) => s.evidence).filter((span) => span.article !== 'A')).toEqual([]);
    expect(signals.map((s) => s.kind)).not.toContain('wording');
    expect(independentTexts(careless, signals)).toEqual([['A']]);
  });
  it('keeps voice, source and kind for one article alone', () => {
    expect(new Set(frame(pass(left, [])).map((s) => s.kind))).toEqual(new Set(['voice']));
  });
  it('never uses removed text', () => {
    expect(JSON.stringify(frame(both()))).not.toMatch(/Dear readers|support us/);
  });
  it('orders numbers by time and calls a growing one an update', () => {
    const number = frame(both()).find((s) => s.kind === 'number');
    expect(number).toMatchObject({ kind: 'number', values: [{ value: 90000 }, { value: 130000 }] });
    expect(number!.claim).toMatch(/^Update/);
  });
  it('shows a fact that moved from second to last sentence', () => {
    expect(frame(both()).find((s) => s.kind === 'order')).toMatchObject({ ranks: { A: [2, 5], B: [5, 5] } });
  });
  it('says “only in” for what no other article has, and never because of a stub', () => {
    const only = frame(both()).flatMap((s) => (s.kind === 'fact' && s.only === 'A' ? [s.sentences[0]!.text] : []));
    expect(only).toEqual(['Volunteers carried library books to the upper floors of the Grenna school.']);
    const stub = pass(left, [{ ...right, stub: true }], []);
    expect(
      frame(stub).filter((s) => s.kind === 'fact' && (s.only || Object.values(s.coverage).includes('no'))),
    ).toEqual([]);
  });
  it('does not say that an article has a fact which it tells with another figure', () => {
    const told = (text: string) =>
      frame(both()).find((s) => s.kind === 'fact' && s.sentences.some((span) => span.text.includes(text)));
    expect(told('90,000 households')).toMatchObject({ coverage: { A: 'yes', B: 'maybe' } });
    expect(told('90,000 households')!.claim).toMatch(/^In 1 of 2 articles/);
    expect(told('hit the coast')).toMatchObject({ coverage: { A: 'yes', B: 'yes' } });
    const rounded = [
      article('A', 'The repair cost 51 million crowns.'),
      article('B', 'It cost 50 million crowns to repair.'),
    ] as const;
    const near = frame(pass(rounded[0], [rounded[1]], [pair(rounded[0], 0, rounded[1], 0)]));
    expect(near.find((s) => s.kind === 'fact')).toMatchObject({ coverage: { A: 'yes', B: 'yes' } });
    const years = [
      article('A', 'The wall will be replaced in 2027.'),
      article('B', 'The wall is to be replaced by 2031.'),
    ] as const;
    const apart = frame(pass(years[0], [years[1]], [pair(years[0], 0, years[1], 0)]));
    expect(apart.find((s) => s.kind === 'fact')).toMatchObject({ coverage: { A: 'yes', B: 'maybe' } });
  });
  it('never says “only in” of a first sentence: it tells the event that all of them tell', () => {
    const [wire, tabloid] = [
      article(
        'A',
        'A barge laden with gravel sank in Grenna harbour on Monday.\nDivers searched the wheelhouse by torchlight.',
      ),
      article(
        'B',
        'Stricken vessel plunges beneath waves as horrified anglers watch helplessly.\nPub landlord Odo Finch served soup.',
      ),
    ];
    const only = frame(pass(wire, [tabloid], [])).flatMap((s) =>
      s.kind === 'fact' && s.only ? [s.sentences[0]!.text] : [],
    );
    expect(only).toEqual(['Divers searched the wheelhouse by torchlight.', 'Pub landlord Odo Finch served soup.']);
  });
  it('counts copies as one text', () => {
    const copied = {
      ...both(),
      copies: [{ articles: ['A', 'B'] as [string, string], pairs: 5, of: 5, sameOrder: true }],
    };
    const signals = frame(copied);
    expect(independentTexts(copied, signals)).toEqual([['A', 'B']]);
    expect(signals.filter((s) => s.kind === 'order' || (s.kind === 'fact' && s.only))).toEqual([]);
  });
  it('works without word lists in another language and says so', () => {
    const [x, y] = [
      article('X', 'Der Sturm traf die Küste am Sonntag.\nRund 90.000 Haushalte waren ohne Strom.', { language: 'de' }),
      article('Y', 'Der Sturm verwüstete die Küste am Sonntag.\nDie Schulen blieben zu.', { language: 'de' }),
    ];
    const signals = frame(pass(x, [y], [pair(x, 0, y, 0)]));
    expect(signals.filter((s) => s.kind === 'kind').map((s) => s.kind === 'kind' && s.value)).toEqual([
      'no-lexicon',
      'no-lexicon',
    ]);
    expect(signals.filter((s) => s.kind === 'wording' && s.type !== 'style' && s.type !== 'quote-dropped')).toEqual([]);
    expect(signals.some((s) => s.kind === 'fact')).toBe(true);
  });
  it('makes no verdicts', () => {
    for (const signal of frame(both()))
      expect(signal.claim).not.toMatch(/\b(?:biased?|slant|hides?|omits?|left out|misleads?|propaganda)\b/i);
  });
});
