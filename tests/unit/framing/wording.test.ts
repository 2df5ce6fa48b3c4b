import { describe, expect, it } from 'vitest';
import { wordings } from '../../../lib/framing/wording';
import { article, pair, pass } from './build';

function rows(left: string, right: string) {
  const [a, b] = [article('A', left), article('B', right)];
  return wordings(
    pass(
      a,
      [b],
      a.sentences.map((_, i) => pair(a, i, b, i)),
    ),
  );
}
const typed = (left: string, right: string) =>
  rows(left, right)
    .filter((row) => row.type !== 'style')
    .map((row) => [row.type, row.a?.text ?? null, row.b?.text ?? null]);

describe('wordings', () => {
  it('types words for the same thing, and keeps phrases together', () => {
    expect(
      typed('The army ended its war on Ostvia on Monday.', 'The army ended its military actions in Ostvia on Monday.'),
    ).toEqual([['naming', 'war on', 'military actions in']]);
  });
  it('types reporting verbs of different shade and leaves synonyms as style', () => {
    expect(typed('The union said the offer was too low.', 'The union claimed the offer was too low.')).toEqual([
      ['reporting-verb', 'said', 'claimed'],
    ]);
    expect(typed('The union said the offer was too low.', 'The union stated the offer was too low.')).toEqual([]);
  });
  it('sees refusal against a plain negation', () => {
    expect(
      typed(
        'The council did not agree to the plan for the harbour.',
        'The council refused to agree to the plan for the harbour.',
      ),
    ).toContainEqual(['intensity', 'did not agree', 'refused to agree']);
  });
  it('sees dropped quotation marks', () => {
    expect(
      typed(
        'The minister said it would bring “order and fairness” to the system.',
        'The minister said it would bring order and fairness to the system.',
      ),
    ).toEqual([['quote-dropped', 'order and fairness', 'order and fairness']]);
  });
  it('does not take words for unquoted whose quotation opened a sentence before', () => {
    const [a, b] = [
      article('A', 'Lumm spoke. “We lost our homes. We lost our boats and nets,” she said.'),
      article('B', 'Lumm spoke. “We lost our boats and nets,” she said.'),
    ];
    const found = wordings(pass(a, [b], [pair(a, 2, b, 1)]));
    expect(found.filter((row) => row.type === 'quote-dropped')).toEqual([]);
  });
  it('sees a dropped detail and a dropped describing word', () => {
    expect(
      typed(
        'The delegation, a junior team led by Karl Dobrin, left Grenna.',
        'The delegation, led by Karl Dobrin, left Grenna.',
      ),
    ).toContainEqual(['detail-dropped', 'a junior team', null]);
    expect(typed('An ageing ferry sank off Brenn on Friday.', 'A ferry sank off Brenn on Friday.')).toEqual([
      ['detail-dropped', 'ageing', null],
    ]);
  });
  it('sees an actor lost in the passive', () => {
    expect(
      typed(
        'Police detained 64 people in the square on Saturday.',
        'In the square, 64 people were detained on Saturday.',
      ).map(([type]) => type),
    ).toContain('agency');
  });
  it('is symmetric', () => {
    const [left, right] = [
      'Police said rioters seized the town hall of Tavrin.',
      'Police claimed protesters took the town hall of Tavrin.',
    ];
    const swap = typed(right, left).map(([type, a, b]) => [type, b, a]);
    const order = (list: unknown[][]) => list.map((row) => row.join('|')).sort();
    expect(order(swap)).toEqual(order(typed(left, right)));
    expect(typed(left, right).length).toBeGreaterThan(1);
  });
  it('calls a difference that runs both ways style', () => {
    const found = typed(
      'Protesters met leaders of Aldmark on Monday.\nOfficials of Velden met protesters on Tuesday.',
      'Protesters met officials of Aldmark on Monday.\nLeaders of Velden met protesters on Tuesday.',
    );
    expect(found).toEqual([]);
  });
  it('never types words inside a quotation as the outlet’s', () => {
    expect(
      typed(
        '“The war must end,” Lena Orlik said in Marrin.',
        '“The conflict must end,” Lena Orlik said in Marrin.',
      ).filter(([type]) => type === 'naming'),
    ).toEqual([]);
  });
  it('ignores loose alignments and keeps recurrent differences first', () => {
    const [a, b] = [article('A', 'The war goes on in Marrin.'), article('B', 'The conflict goes on in Marrin.')];
    expect(wordings(pass(a, [b], [pair(a, 0, b, 0, 'loose')]))).toEqual([]);
  });
});

describe('wordings of verbs, labels and statements', () => {
  it('types a verb that pictures against a plain one, nouns of the same look left alone', () => {
    expect(
      typed('The firm paid two million to the fund in May.', 'The firm funnelled two million to the fund in May.'),
    ).toEqual([['intensity', 'paid', 'funnelled']]);
    expect(
      typed('The panel backed the bill on federal crime in May.', 'The panel backed the mob on federal crime in May.'),
    ).toEqual([]);
  });
  it('sees a contrary statement that one side leaves out', () => {
    expect(
      typed(
        'The man reached for a knife, police said, but a neighbour told the Echo that he was holding a phone.',
        'The man reached for a knife, police said.',
      ),
    ).toEqual([['detail-dropped', 'but a neighbour told the Echo that he was holding a phone', null]]);
  });
  it('goes on to the shared word where the sides are no like parts of speech', () => {
    expect(
      typed(
        'The council refused to agree to the plan for the harbour.',
        'The council did not agree to the plan for the harbour.',
      ),
    ).toEqual([['intensity', 'refused to agree', 'did not agree']]);
  });
  it('knows straight single quotation marks', () => {
    expect(typed('“We are happy and thankful,” she said.', "'We are happy and thankful,' she said.")).toEqual([]);
  });
});
