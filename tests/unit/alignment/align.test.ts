import { describe, expect, it } from 'vitest';
import { align } from '../../../lib/alignment/align';
import { prepare } from '../../../lib/alignment/prepare';
import type { Alignment, Article } from '../../../lib/contracts/comparison';
import { made } from './made';

const harbour = made('harbour', [
  'Fishermen in the port of Lisvane blocked the harbour entrance on Tuesday to protest against new quotas for herring.',
  'About sixty boats lay across the channel until the evening, the coastguard said.',
  'Mayor Ingrid Tolland called the blockade “a cry for help from an industry that is dying”.',
  'The ministry of fisheries refused to withdraw the quotas.',
  'Lisvane landed 40,000 tonnes of herring last year.',
  'The ferry to Orsay Island was cancelled and hundreds of passengers spent the night in the terminal.',
]);
const boats = made('boats', [
  'A protest by herring fishermen closed the harbour of Lisvane on Tuesday after the government cut their quotas.',
  'Some 60 boats blocked the channel for most of the day, according to the coastguard.',
  'Hundreds of ferry passengers bound for Orsay Island had to sleep in the terminal.',
  'The fisheries ministry said it would not take back the quotas.',
  '“It is a cry for help from an industry that is dying,” said Ingrid Tolland, the mayor.',
  'Tickets for the summer opera festival go on sale next week.',
]);

function pairs(a: Article, b: Article): [number, number][] {
  return align(prepare(a), prepare(b)).map((x) => [place(a, x, 'a'), place(b, x, 'b')]);
}
function place(article: Article, alignment: Alignment, side: 'a' | 'b'): number {
  return article.sentences.findIndex((span) => span.start === alignment[side][0]!.start);
}

describe('align', () => {
  it('finds what two independent reports both state, and nothing else', () => {
    expect(pairs(harbour, boats)).toEqual([
      [0, 0],
      [1, 1],
      [2, 4],
      [3, 3],
      [5, 2],
    ]);
  });

  it('gives the same pairs from either side', () => {
    const back = pairs(boats, harbour).map(([b, a]): [number, number] => [a, b]);
    expect(back.sort(([x], [y]) => x - y)).toEqual(pairs(harbour, boats));
  });

  it('says the same every time, with scores from 0 to 1 and every span a slice of its text', () => {
    const once = align(prepare(harbour), prepare(boats));
    expect(align(prepare(harbour), prepare(boats))).toEqual(once);
    const texts: Record<string, string> = { harbour: harbour.text, boats: boats.text };
    for (const pair of once) {
      expect(pair.score).toBeGreaterThan(0);
      expect(pair.score).toBeLessThanOrEqual(1);
      for (const span of [...pair.a, ...pair.b, ...pair.carrying.flatMap((c) => [c.a, c.b])])
        expect(texts[span.article]!.slice(span.start, span.end)).toBe(span.text);
    }
  });

  it('does not pair sentences that share only names', () => {
    const one = made('one', ['Ingrid Tolland opened the new library in Lisvane with a speech about her childhood.']);
    const other = made('other', ['Ingrid Tolland denied in Lisvane that she had taken money from a builder.']);
    expect(pairs(one, other)).toEqual([]);
  });

  it('does not pair sentences that name different weekdays', () => {
    const one = made('one', ['The council of Lisvane voted on Monday to close the old swimming pool.']);
    const same = made('same', ['The council of Lisvane voted on Monday to shut the old swimming pool.']);
    const other = made('other', ['The council of Lisvane voted on Friday to close the old swimming pool.']);
    expect(pairs(one, same)).toHaveLength(1);
    expect(pairs(one, other)).toEqual([]);
  });

  it('pairs sentences whose numbers differ: the difference is what the reader wants to see', () => {
    const one = made('one', ['At least 12 people were killed when a bridge collapsed over the river Arn.']);
    const other = made('other', ['A bridge over the river Arn collapsed, killing at least 19 people.']);
    expect(pairs(one, other)).toHaveLength(1);
  });

  it('pairs a short sentence with the clause of a long one and names that clause', () => {
    const long = made('long', [
      'While the opposition spent the afternoon arguing about the budget for schools and hospitals, the senate confirmed Judge Oona Pell as head of the central bank.',
    ]);
    const short = made('short', ['The senate confirmed Oona Pell as head of the central bank.']);
    const [pair] = align(prepare(long), prepare(short));
    expect(pair?.carrying).toHaveLength(1);
    expect(pair?.carrying[0]?.a.text).toContain(
      'the senate confirmed Judge Oona Pell as head of the central bank'.slice(4),
    );
    expect(pair?.carrying[0]?.a.text).not.toContain('schools');
  });

  it('sets two sentences against one that says both', () => {
    const long = made('long', [
      'The striking pilots rejected the airline’s offer of a nine percent raise and announced another walkout for the Easter holidays.',
      'Shares fell.',
    ]);
    const two = made('two', [
      'The airline’s offer of a nine percent raise was rejected by the striking pilots.',
      'Another walkout is announced for the Easter holidays.',
    ]);
    const [pair] = align(prepare(long), prepare(two));
    expect(pair?.a).toHaveLength(1);
    expect(pair?.b).toHaveLength(2);
    expect(pair?.tier).toBe('strict');
  });

  it('recognises a quotation however it is embedded', () => {
    const one = made('one', [
      '“We will not sell a single tree of this forest to anybody,” Baroness Quill told reporters.',
    ]);
    const other = made('other', [
      'Asked about the timber company, Quill said her family “will not sell a single tree of this forest”.',
    ]);
    expect(align(prepare(one), prepare(other))[0]?.tier).toBe('strict');
  });

  it('gives nothing across languages and works within another one', () => {
    const german = [
      'Die Fischer von Lisvane haben am Dienstag die Hafeneinfahrt blockiert.',
      'Etwa sechzig Boote lagen bis zum Abend quer zur Fahrrinne.',
    ];
    expect(align(prepare(harbour), prepare(made('de', german, 'de')))).toEqual([]);
    const again = ['Sechzig Boote lagen bis zum Abend quer zur Fahrrinne.', 'Das Wetter bleibt wechselhaft.'];
    expect(pairs(made('de', german, 'de'), made('de-2', again, 'de'))).toEqual([[1, 0]]);
  });

  it('takes empty articles', () => {
    expect(align(prepare(made('none', [])), prepare(harbour))).toEqual([]);
    expect(align(prepare(harbour), prepare(made('none', [])))).toEqual([]);
  });
});
