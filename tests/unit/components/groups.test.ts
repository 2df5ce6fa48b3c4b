import { describe, expect, it } from 'vitest';
import { sourceChains } from '../../../components/comparison/chains';
import {
  conceptRows,
  factGroups,
  factText,
  speakersOf,
  stubCount,
  wordingRows,
} from '../../../components/comparison/groups';
import type { Comparison, SourceSignal } from '../../../lib/contracts/comparison';
import { column, courier, harbour, open, wire } from '../../fixtures/comparison/harbour';

describe('rows of the tabs', () => {
  it('joins the same change of words in several outlets and leaves style out', () => {
    const first = harbour.signals.find((s) => s.kind === 'wording');
    if (first?.kind !== 'wording' || !first.b) throw new Error('fixture');
    const again = { ...first, b: { ...first.b, article: wire.id } };
    const style = { ...first, type: 'style' as const };
    const rows = wordingRows({ ...harbour, signals: [first, again, style] });
    expect(rows).toHaveLength(1);
    expect(rows[0]?.articles).toEqual([courier.id, wire.id]);
  });

  it('names the other article of a change where nothing stands there', () => {
    const dropped = harbour.signals.find((s) => s.kind === 'wording' && s.b === null);
    if (dropped?.kind !== 'wording') throw new Error('fixture');
    const withEvidence = { ...dropped, evidence: [...dropped.evidence, courier.sentences[4]!] };
    expect(wordingRows({ ...harbour, signals: [withEvidence] })[0]?.articles).toEqual([courier.id]);
  });

  it('parts facts into only here, not here and shared', () => {
    const groups = factGroups(harbour);
    expect(groups.here.map((f) => f.sentences[0]?.text)).toEqual([open.sentences[4]?.text]);
    expect(groups.notHere.map((f) => f.coverage[column.id])).toEqual(['yes']);
    expect(groups.shared).toHaveLength(4);
    expect(groups.here.length + groups.notHere.length + groups.shared.length).toBe(
      harbour.signals.filter((s) => s.kind === 'fact').length,
    );
  });

  it('shows a fact in the words of the asked article where it has them', () => {
    const fact = factGroups(harbour).shared[0];
    if (!fact) throw new Error('fixture');
    expect(factText(fact, courier.id)?.article).toBe(courier.id);
    expect(factText(fact, 'nobody')?.article).toBe(open.id);
  });

  it('counts the words of speakers, quoted and reported apart, the longest first', () => {
    const speakers = speakersOf(harbour, open.id);
    expect(speakers[0]?.name).toBe('the company');
    const chair = speakers.find((s) => s.name === 'Mara Lindqvist');
    expect(chair).toMatchObject({ direct: 5, indirect: 0 });
  });

  it('takes a role at the start of a sentence for the same one within another', () => {
    const voice = harbour.signals.find((one) => one.kind === 'voice' && one.article === open.id);
    if (voice?.kind !== 'voice') throw new Error('fixture');
    const said = ['Engineers', 'engineers'].map((speaker) => ({ ...voice, speaker }));
    const speakers = speakersOf({ ...harbour, signals: said }, open.id);
    expect(speakers.map((one) => [one.name, one.voices.length])).toEqual([['Engineers', 2]]);
  });

  it('gathers names of one concept', () => {
    expect(conceptRows(harbour).map((row) => row.variants.map((v) => v.variant))).toEqual([['walkout', 'strike']]);
  });

  it('counts summaries among those that tell the story', () => {
    expect(stubCount(harbour)).toBe(1);
  });
});

describe('sourceChains', () => {
  const credit = (from: string, to: string): SourceSignal => ({
    kind: 'source',
    article: open.id,
    from,
    to,
    cue: open.sentences[4]!,
    claim: '',
    evidence: [open.sentences[4]!],
    basis: '',
    confidence: 'high',
  });
  const chainsOf = (...signals: SourceSignal[]) =>
    sourceChains({ ...harbour, signals } as Comparison).map((c) => c.steps.map((s) => s.to));

  it('follows a credit to whom that one credits', () => {
    expect(chainsOf(credit('Harbour Post', 'Coast Register'), credit('Coast Register', 'two engineers'))).toEqual([
      ['Coast Register', 'two engineers'],
    ]);
  });
  it('names the same source once', () => {
    expect(chainsOf(credit('Harbour Post', 'NNA'), credit('Harbour Post', 'NNA'))).toEqual([['NNA']]);
  });
  it('ends where two credit each other', () => {
    expect(chainsOf(credit('Harbour Post', 'B'), credit('B', 'C'), credit('C', 'B'))).toEqual([['B', 'C']]);
    expect(chainsOf(credit('B', 'C'), credit('C', 'B'))).toEqual([['C'], ['B']]);
  });
});
