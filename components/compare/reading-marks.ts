import { diffWords } from '../../lib/alignment/word-diff';
import type { Comparison, Span } from '../../lib/contracts/comparison';
import type { Stretch } from '../base/marked-text';
import { signalsOf } from '../comparison/model';
import type { ReadingRow } from './reading-rows';

/**
 * Differing words of a sure pair of single sentences: strong where the wording differs in a typed way, light where it is merely other words.
 * A less certain pair is shown without.
 * @returns the stretches of one of the row's sentences, in its own offsets
 */
export function marksOf(row: ReadingRow, comparison: Comparison, language: string): (span: Span) => Stretch[] {
  const [a, b] = [row.a[0], row.b[0]];
  if (row.tier !== 'strict' || !a || !b || row.a.length + row.b.length > 2) return () => [];
  const changes = diffWords(a, b, language);
  const typed = signalsOf(comparison, 'wording').filter(
    (signal) =>
      signal.type !== 'style' &&
      (signal.a === null || within(signal.a, a)) &&
      (signal.b === null || within(signal.b, b)) &&
      (signal.b ?? signal.evidence.find((span) => span.article === b.article))?.article === b.article,
  );
  return (span) => {
    const side = span.article === a.article ? 'a' : 'b';
    const strong = typed.flatMap((signal) => signal[side] ?? []);
    const light = changes
      .flatMap((change) => change[side] ?? [])
      .filter((change) => !strong.some((s) => s.start < change.end && change.start < s.end));
    const local = (s: Span, lightly: boolean): Stretch => ({
      start: s.start - span.start,
      end: s.end - span.start,
      light: lightly,
    });
    return [...strong.map((s) => local(s, false)), ...light.map((s) => local(s, true))];
  };
}

const within = (span: Span, sentence: Span): boolean =>
  span.article === sentence.article && sentence.start <= span.start && span.end <= sentence.end;
