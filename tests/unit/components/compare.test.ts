import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lanes } from '../../../components/compare/lanes';
import { orderFacts } from '../../../components/compare/order-facts';
import { readingRows } from '../../../components/compare/reading-rows';
import { signalsOf } from '../../../components/comparison/model';
import { courier, harbour, open, wire } from '../../fixtures/comparison/harbour';

describe('readingRows', () => {
  it('shows every sentence of both articles exactly once', () => {
    for (const other of [courier, wire]) {
      const rows = readingRows(open, other, harbour.alignments);
      expect(rows.flatMap((r) => r.a).map((s) => s.start)).toEqual(open.sentences.map((s) => s.start));
      expect(rows.flatMap((r) => r.b.map((s) => s.start)).sort((x, y) => x - y)).toEqual(
        other.sentences.map((s) => s.start),
      );
    }
  });
  it('puts paired sentences side by side and marks the less certain pair', () => {
    const rows = readingRows(open, courier, harbour.alignments);
    expect(rows.filter((r) => r.tier === 'strict')).toHaveLength(4);
    expect(rows.find((r) => r.tier === 'loose')?.a[0]?.text).toBe(open.sentences[5]?.text);
    expect(rows.find((r) => r.a[0]?.start === open.sentences[4]?.start)).toMatchObject({ b: [], tier: null });
  });
  it('shows all of both where nothing is aligned', () => {
    const rows = readingRows(open, courier, []);
    expect(rows).toHaveLength(open.sentences.length + courier.sentences.length);
  });
});

describe('orderFacts', () => {
  const facts = signalsOf(harbour, 'fact');
  it('puts the most told first', () => {
    const counts = orderFacts(facts, open.id, 'count').map(
      (f) => Object.values(f.coverage).filter((c) => c === 'yes').length,
    );
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });
  it('follows the text and puts what is missing last', () => {
    const order = orderFacts(facts.toReversed(), open.id, 'text').map(
      (f) => f.sentences.find((s) => s.article === open.id)?.start,
    );
    expect(order.slice(0, 5)).toEqual(open.sentences.slice(0, 5).map((s) => s.start));
    expect(order.at(-1)).toBeUndefined();
  });
});

describe('lanes', () => {
  it('keeps marks of one lane apart', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (places) => {
        const sorted = places.toSorted((a, b) => a - b);
        const lane = lanes(sorted, 0.05);
        for (let i = 0; i < sorted.length; i++)
          for (let j = 0; j < i; j++)
            if (lane[i] === lane[j]) expect(sorted[i]! - sorted[j]!).toBeGreaterThanOrEqual(0.05);
      }),
    );
  });
});
