import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportComparison } from '../../../components/compare/export';
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

describe('exportComparison', () => {
  it('gives the JSON of the comparison itself', () => {
    expect(JSON.parse(exportComparison(harbour, 'json').text)).toEqual(harbour);
  });
  it('gives Markdown with scope, links and quoted facts', () => {
    const { text, name } = exportComparison(harbour, 'markdown');
    expect(name).toMatch(/\.md$/);
    expect(text).toContain('Compared with 128 articles stored on this device');
    expect(text).toContain('<https://ellery-courier.example/story>');
    expect(text).toContain(`“${open.sentences[4]?.text}”`);
    expect(text).toContain('“demanded” ↔ “asked” [1]');
    expect(text).toContain('(nothing in this place)');
  });
  it('gives a CSV table with one row a fact and as many cells in each row', () => {
    const rows = exportComparison(harbour, 'csv').text.trimEnd().split('\r\n');
    expect(rows).toHaveLength(4 + signalsOf(harbour, 'fact').length);
    expect(rows[0]).toBe(
      'Fact,[0] This article,[1] Ellery Courier,[2] Daily Tide,[3] The Coast Register,[4] The Lighthouse',
    );
  });
  it('says in Markdown and CSV how many texts are independent, which are, and whom each names as its source', () => {
    const markdown = exportComparison(harbour, 'markdown').text;
    expect(markdown).toContain('5 outlets · 4 independent texts');
    expect(markdown).toContain('- [0] This article [2] Daily Tide\n');
    expect(markdown).toContain('This article ← The Coast Register (“according to The Coast Register”)');
    const rows = exportComparison(harbour, 'csv').text.split('\r\n');
    expect(rows[2]).toBe('4 independent texts,1,2,1,3,4');
    expect(rows[3]).toContain('Where it comes from,← The Coast Register,');
  });
  it('makes no formula of a title', () => {
    const matches = harbour.matches.map((m, i) => (i === 0 ? { ...m, outlet: '=HYPERLINK("x")' } : m));
    const { text } = exportComparison({ ...harbour, matches }, 'csv');
    expect(text).toContain('[1] =HYPERLINK');
    expect(text).not.toMatch(/(^|,)"?=HYPERLINK/m);
  });
});
