import { describe, expect, it } from 'vitest';
import {
  alignmentOf,
  copiesOf,
  headcount,
  matchGroups,
  outletsOf,
  sentenceAround,
  tellers,
} from '../../../components/comparison/model';
import { alone, courier, harbour, open, wire } from '../../fixtures/comparison/harbour';

describe('model', () => {
  it('numbers the open article 0 and the others by their place among the matches', () => {
    const views = outletsOf(harbour);
    expect(views.get(open.id)?.number).toBe(0);
    expect(harbour.matches.map((m) => views.get(m.article)?.number)).toEqual([1, 2, 3, 4, 5]);
  });

  it('keeps numbers when a row is set aside', () => {
    const matches = harbour.matches.map((m, i) =>
      i === 0 ? { ...m, relation: 'unrelated' as const, corrected: true } : m,
    );
    expect(tellers({ ...harbour, matches }).map((v) => v.number)).toEqual([0, 2, 3, 4]);
    expect(matchGroups(matches).aside.map((m) => m.article)).toEqual([courier.id]);
  });

  it('leaves out what is unrelated by the matching alone', () => {
    const groups = matchGroups([{ ...harbour.matches[0]!, relation: 'unrelated', corrected: false }]);
    expect(groups).toEqual({ told: [], topic: [], aside: [] });
  });

  it('counts outlets only where all are stated, and independent texts of those that tell the story', () => {
    expect(headcount(harbour)).toEqual({ articles: 5, compared: 5, outlets: 5, texts: 4 });
    const matches = harbour.matches.map((m, i) => (i === 1 ? { ...m, outlet: null } : m));
    expect(headcount({ ...harbour, matches })).toEqual({ articles: 5, compared: 5, outlets: null, texts: 4 });
    expect(headcount(alone)).toEqual({ articles: 1, compared: 1, outlets: 1, texts: 1 });
  });

  it('finds copies from either side', () => {
    expect(copiesOf(harbour, wire.id).map((c) => c.other)).toEqual([open.id]);
    expect(copiesOf(harbour, open.id).map((c) => c.other)).toEqual([wire.id]);
    expect(copiesOf(harbour, courier.id)).toEqual([]);
  });

  it('finds the sentence and the alignment around words of either side', () => {
    const signal = harbour.signals.find((s) => s.kind === 'wording' && s.a?.text === 'demanded');
    if (signal?.kind !== 'wording' || !signal.a || !signal.b) throw new Error('fixture');
    expect(sentenceAround(harbour, signal.a)?.text).toContain('The union demanded');
    expect(sentenceAround(harbour, signal.b)?.text).toContain('The union asked');
    expect(alignmentOf(harbour, signal.a, signal.b)?.b[0]?.article).toBe(courier.id);
    expect(alignmentOf(harbour, null, null)).toBeNull();
  });
});
