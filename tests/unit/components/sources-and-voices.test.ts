import { describe, expect, it } from 'vitest';
import { marksOf } from '../../../components/compare/reading-marks';
import { mostHeard } from '../../../components/comparison/heard';
import { textGroups } from '../../../components/comparison/model';
import { sourceGraph } from '../../../components/comparison/source-graph';
import type { Comparison, Signal, SourceSignal } from '../../../lib/contracts/comparison';
import { span } from '../../fixtures/comparison/build';
import { column, courier, harbour, open, stub, wire } from '../../fixtures/comparison/harbour';

const source = (article: string, from: string, to: string): SourceSignal => ({
  kind: 'source',
  article,
  from,
  to,
  cue: span(open, 'according to The Coast Register'),
  claim: '',
  evidence: [span(open, 'according to The Coast Register')],
  basis: '',
  confidence: 'high',
});
const withSources = (...sources: Signal[]): Comparison => ({
  ...harbour,
  signals: [...harbour.signals.filter((s) => s.kind !== 'source'), ...sources],
});

describe('textGroups', () => {
  it('puts articles of one text together, the open article first', () => {
    const ids = textGroups(harbour).map((group) => group.map((view) => view.id));
    expect(ids).toEqual([[open.id, wire.id], [courier.id], [stub.id], [column.id]]);
  });
  it('leaves out what was not compared', () => {
    const near = { ...harbour, independent: [[open.id], [courier.id]] };
    expect(
      textGroups(near)
        .flat()
        .map((view) => view.id),
    ).toEqual([open.id, courier.id]);
  });
});

describe('sourceGraph', () => {
  it('makes accounts of one text one node and leads to the account that is named, with or without its article', () => {
    const { nodes, edges } = sourceGraph(withSources(source(open.id, 'Harbour Post', 'the coast register')));
    expect(nodes.find((node) => node.id === open.id)?.views.map((view) => view.id)).toEqual([open.id, wire.id]);
    expect(edges).toEqual([{ from: open.id, to: stub.id }]);
    expect(nodes.every((node) => node.name === null)).toBe(true);
    expect(nodes.find((node) => node.id === stub.id)?.depth).toBe(1);
  });
  it('follows a chain: the article names a paper, the paper its sources', () => {
    const { nodes, edges } = sourceGraph(
      withSources(
        source(courier.id, 'The Gull', 'two dockers'),
        source(courier.id, 'Ellery Courier', 'Gull'),
        source(column.id, 'The Lighthouse', 'the Gull'),
      ),
    );
    const gull = nodes.find((node) => node.name === 'The Gull' || node.name === 'Gull' || node.name === 'the Gull');
    expect(edges.filter((edge) => edge.to === gull?.id).map((edge) => edge.from)).toEqual([courier.id, column.id]);
    expect(nodes.find((node) => node.name === 'two dockers')?.depth).toBe(2);
  });
  it('ends where names run in a circle, and draws nothing to itself', () => {
    const { nodes, edges } = sourceGraph(
      withSources(
        source(courier.id, 'Ellery Courier', 'The Lighthouse'),
        source(column.id, 'The Lighthouse', 'Ellery Courier'),
        source(column.id, 'The Lighthouse', 'The Lighthouse'),
      ),
    );
    expect(edges).toHaveLength(2);
    expect(Math.max(...nodes.map((node) => node.depth))).toBeLessThanOrEqual(2);
  });
});

describe('mostHeard', () => {
  it('adds up a speaker over independent texts, the most quoted words first, and says where', () => {
    const [first] = mostHeard(harbour);
    const renn = mostHeard(harbour).find((one) => one.name === 'Tobias Renn');
    expect(first?.name).toBe('Mara Lindqvist');
    expect(renn?.views.map((view) => view.number)).toEqual([0, 1]);
    expect([renn?.direct, renn?.indirect]).toEqual([0, 16]);
  });
  it('counts articles of one text once', () => {
    const said = harbour.signals.find((s) => s.kind === 'voice' && s.speaker === 'the company');
    if (said?.kind !== 'voice') throw new Error('the fixture has lost its voice');
    const again = { ...harbour, signals: [...harbour.signals, { ...said, article: wire.id }] };
    const words = (comparison: Comparison) => mostHeard(comparison).find((one) => one.name === 'the company');
    expect(words(again)?.indirect).toBe(words(harbour)?.indirect);
    expect(words(again)?.views).toHaveLength(2);
  });
});

describe('marksOf', () => {
  const [a, b] = [open.sentences[2], courier.sentences[2]];
  if (!a || !b) throw new Error('the fixture has lost its sentences');
  it('marks typed differences strongly and other words lightly, never one over the other', () => {
    const marks = marksOf({ a: [a], b: [b], tier: 'strict' }, harbour, 'en')(a);
    const words = (light: boolean) => marks.filter((m) => m.light === light).map((m) => a.text.slice(m.start, m.end));
    expect(words(false)).toEqual(['demanded']);
    expect(words(true).length).toBeGreaterThan(0);
    expect(words(true).join(' ')).not.toContain('demanded');
  });
  it('marks nothing in a pair that is less certain', () => {
    expect(marksOf({ a: [a], b: [b], tier: 'loose' }, harbour, 'en')(a)).toEqual([]);
  });
});
