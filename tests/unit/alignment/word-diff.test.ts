import { describe, expect, it } from 'vitest';
import { diffWords } from '../../../lib/alignment/word-diff';
import { sentence } from './made';

function diff(a: string, b: string): string[] {
  return diffWords(sentence('a', a, 100), sentence('b', b, 7)).map(
    (c) => `${c.kind}: ${c.a?.text ?? '–'} → ${c.b?.text ?? '–'}`,
  );
}

describe('diffWords', () => {
  it('keeps the words of one slot together', () => {
    expect(
      diff('The general ended his armed operations in Molvania.', 'The general ended his war on Molvania.'),
    ).toEqual(['changed: armed operations in → war on']);
    expect(diff('The minister chose not to answer that.', 'The minister declined to do so.')).toEqual([
      'changed: chose not to answer that → declined to do so',
    ]);
  });

  it('gives one change for each slot', () => {
    expect(
      diff(
        'The premier informed allies that talks had failed.',
        'The premier told allies that negotiations had collapsed.',
      ),
    ).toEqual(['changed: informed → told', 'changed: talks → negotiations', 'changed: failed → collapsed']);
  });

  it.each([
    ['“We won’t go,” he said – twice.', '"We won\'t go", he said - twice.'],
    ['The U.S. army left.', 'The US Army left.'],
    ['They did not pay 1,200 dollars.', "They didn't pay 1200 dollars."],
    ['Twelve boats sank.', '12 boats sank.'],
    ['Prices rose 4%.', 'Prices rose 4 percent.'],
    ['The organisation changed colour.', 'The organization changed color.'],
    ['The boats of a fisherman.', 'The boats of the fisherman'],
    ['On Monday the court ruled.', 'The court ruled on Monday.'],
    ['He demands an answer.', 'He demanded an answer.'],
  ])('sees no difference between %j and %j', (a, b) => {
    expect(diff(a, b)).toEqual([]);
  });

  it('does see a negation, a modal and another number', () => {
    expect(diff('The court will hear the case.', 'The court will not hear the case.')).toEqual(['added: – → not']);
    expect(diff('The bank may fail.', 'The bank must fail.')).toEqual(['changed: may → must']);
    expect(diff('The flood killed 12 people.', 'The flood killed 19 people.')).toEqual(['changed: 12 → 19']);
  });

  it('tells dropped from added', () => {
    expect(diff('The delegation, a junior team, arrived late.', 'The delegation arrived late.')).toEqual([
      'dropped: a junior team → –',
    ]);
    expect(diff('The delegation arrived late.', 'The delegation, a junior team, arrived late.')).toEqual([
      'added: – → a junior team',
    ]);
  });

  it('marks a person who is named differently', () => {
    expect(
      diff('The chancellor phoned Orlov on Sunday.', 'The chancellor phoned his Russian counterpart on Sunday.'),
    ).toEqual(['renamed: Orlov → his Russian counterpart']);
    expect(diff('Reporters asked President Ada Lund about it.', 'Reporters asked leader Ada Lund about it.')).toEqual([
      'renamed: President Ada Lund → leader Ada Lund',
    ]);
    expect(diff('Then Volodymyr Zelensky left.', 'Then Volodymyr Zelenskyy left.')).toEqual([
      'renamed: Zelensky → Zelenskyy',
    ]);
    expect(diff('Rescuers reached Arnholm.', 'Rescuers reached Bellport.')).toEqual(['changed: Arnholm → Bellport']);
  });

  it('sets aside words that only moved', () => {
    expect(
      diff(
        'The Vatican hosts peace negotiations between Molvania and Sordland in June.',
        'The Vatican hosts Molvania-Sordland peace talks in June.',
      ),
    ).toEqual(['changed: negotiations between → talks']);
  });

  it('does not oppose long stretches that merely stand in one gap', () => {
    const changes = diffWords(
      sentence('a', 'The tower fell, spokesman Judd Arno of the harbour police said on Sunday.'),
      sentence('b', 'The tower fell, months after engineers had warned the owners about cracks.'),
    );
    expect(changes.map((c) => c.kind)).toEqual(['dropped', 'added']);
  });

  it('gives spans in the articles’ own offsets', () => {
    const [change] = diffWords(sentence('a', 'He seized land.', 40), sentence('b', 'He took land.', 3));
    expect(change).toEqual({
      kind: 'changed',
      a: { article: 'a', start: 43, end: 49, text: 'seized' },
      b: { article: 'b', start: 6, end: 10, text: 'took' },
    });
  });

  it('is empty for equal and for empty sentences', () => {
    expect(diff('Same words.', 'Same words.')).toEqual([]);
    expect(diff('', '')).toEqual([]);
  });
});
