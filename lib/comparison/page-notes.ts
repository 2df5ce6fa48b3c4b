import { diffWords } from '../alignment/word-diff';
import type { Alignment, Comparison, ComparisonMatch, Signal, Span } from '../contracts/comparison';
import type { MarkKind, PageNote, Phrasing } from '../contracts/tab';

/** So many characters around a sentence tell it from a second occurrence of the same words. */
const CONTEXT = 32;

/** What is to be marked on the page of a comparison's article, in the order of its sentences. */
export function pageNotes(comparison: Comparison): PageNote[] {
  const { article } = comparison;
  const typed = typedSpans(comparison.signals, article.id);
  const only = onlyHere(comparison.signals, article.id);
  const independentOthers = comparison.independent.filter((group) => !group.includes(article.id)).length;
  const compared = comparison.matches.filter(
    (m) => (m.relation === 'same-story' || m.relation === 'same-event') && !m.stub,
  ).length;
  const notes: PageNote[] = [];
  for (const sentence of article.sentences) {
    const aligned = comparison.alignments.filter((x) => x.a.some((span) => overlaps(span, sentence)));
    const phrasings = aligned.flatMap((x) => phrasing(comparison, sentence, x));
    phrasings.sort((x, y) => Number(x.tier === 'loose') - Number(y.tier === 'loose') || x.number - y.number);
    const kind = markKind(sentence, phrasings, typed, only);
    if (!kind) continue;
    notes.push({
      sentence,
      prefix: article.text.slice(Math.max(0, sentence.start - CONTEXT), sentence.start),
      suffix: article.text.slice(sentence.end, sentence.end + CONTEXT),
      kind,
      phrasings,
      others: kind === 'only' && independentOthers > 0 ? compared : null,
    });
  }
  return notes;
}

function markKind(sentence: Span, phrasings: Phrasing[], typed: Span[], only: Span[]): MarkKind | null {
  if (phrasings.some((p) => p.tier === 'strict'))
    return typed.some((span) => overlaps(span, sentence)) ? 'differs' : 'same';
  if (phrasings.length > 0) return 'same';
  return only.some((span) => overlaps(span, sentence)) ? 'only' : null;
}

function phrasing(comparison: Comparison, sentence: Span, alignment: Alignment): Phrasing[] {
  const first = alignment.b[0];
  const match = first && comparison.matches.find((m) => m.article === first.article);
  if (!first || !match) return [];
  const number = comparison.matches.indexOf(match) + 1;
  const text = alignment.b.map((span) => span.text).join(' ');
  return [
    {
      article: match.article,
      number,
      outlet: match.outlet,
      title: match.title,
      url: match.url,
      published: match.published,
      tier: alignment.tier,
      text,
      changes: alignment.tier === 'strict' ? changes(comparison, sentence, alignment, match) : [],
    },
  ];
}

/** The words of the other side that differ, as offsets into the joined sentences. */
function changes(
  comparison: Comparison,
  sentence: Span,
  alignment: Alignment,
  match: ComparisonMatch,
): Phrasing['changes'] {
  const found: Phrasing['changes'] = [];
  let offset = 0;
  for (const span of alignment.b) {
    for (const change of diffWords(sentence, span)) {
      if (!change.b) continue;
      const start = change.b.start - span.start + offset;
      found.push({ start, end: start + change.b.text.length, label: labelOf(comparison, change.b, match.article) });
    }
    offset += span.text.length + 1;
  }
  return found.sort((x, y) => x.start - y.start).filter((x, i, all) => i === 0 || x.start >= all[i - 1]!.end);
}

/** The type of a typed wording signal on these words, or null for mere style. */
function labelOf(comparison: Comparison, span: Span, article: string): string | null {
  for (const signal of comparison.signals) {
    if (signal.kind !== 'wording' || signal.type === 'style') continue;
    const side = signal.a?.article === article ? signal.a : signal.b?.article === article ? signal.b : null;
    if (side && side.start < span.end && span.start < side.end) return signal.type;
  }
  return null;
}

function typedSpans(signals: Signal[], article: string): Span[] {
  return signals.flatMap((signal) =>
    signal.kind === 'wording' && signal.type !== 'style'
      ? [signal.a, signal.b, ...signal.evidence].filter((s): s is Span => s !== null && s.article === article)
      : [],
  );
}

function onlyHere(signals: Signal[], article: string): Span[] {
  return signals.flatMap((signal) => (signal.kind === 'fact' && signal.only === article ? signal.sentences : []));
}

function overlaps(a: Span, b: Span): boolean {
  return a.article === b.article && a.start < b.end && b.start < a.end;
}
