import { diffWords } from '../../lib/alignment/word-diff';
import type { Comparison, ComparisonMatch, Span } from '../../lib/contracts/comparison';

const RELATIONS = {
  'same-story': 'same story',
  'same-event': 'another angle on the same event',
  'same-topic': 'background: same topic, another event',
  unrelated: 'unrelated',
};

/** A comparison as plain text for a terminal. */
export function printComparison(comparison: Comparison): string {
  const lines: string[] = [];
  const { article, compared } = comparison;
  lines.push(article.title ?? clip(article.sentences[0]?.text ?? '', 90));
  lines.push(`  ${name(article.outlet)}, ${article.published ?? article.dateNote?.from ?? 'date not stated'}`);
  const from = compared.from ? `, ${compared.from.slice(0, 10)} to ${compared.to?.slice(0, 10)}` : '';
  lines.push(`  compared with ${compared.articles} articles${from}`, '');
  if (comparison.matches.length === 0) lines.push('No other account of this story is in the library.');
  comparison.matches.forEach((match, i) => {
    lines.push(...describeMatch(comparison, match, i + 1));
  });
  const wording = comparison.signals.filter((s) => s.kind === 'wording' && s.type !== 'style');
  if (wording.length > 0) lines.push('Wording');
  for (const s of wording.slice(0, 12))
    if (s.kind === 'wording') lines.push(`  ${quoted(s.a)} ↔ ${quoted(s.b)}  (${s.type})`);
  const only = comparison.signals.filter((s) => s.kind === 'fact' && s.only === article.id);
  if (only.length > 0) lines.push('', 'Only in this article');
  for (const s of only.slice(0, 8)) lines.push(`  ${clip(s.evidence[0]?.text ?? '', 110)}`);
  return `${lines.join('\n')}\n`;
}

function describeMatch(comparison: Comparison, match: ComparisonMatch, number: number): string[] {
  const copy = comparison.copies.some(
    (c) => c.articles.includes(match.article) && c.articles.includes(comparison.article.id),
  );
  const lines = [
    `${number}. ${name(match.outlet)} – ${match.title ?? `“${clip(match.lede.text, 80)}”`}`,
    `   ${RELATIONS[match.relation]}${copy ? ' · common text' : ''} · ${match.published ?? 'date not stated'} · ${match.why.map((w) => w.detail).join('; ')}`,
  ];
  const strict = comparison.alignments.filter((a) => a.b[0]?.article === match.article && a.tier === 'strict');
  for (const alignment of strict.slice(0, 3)) {
    const a = alignment.a[0]!;
    const b = alignment.b[0]!;
    const words = diffWords(a, b).flatMap((change) => (change.b ? [`“${change.b.text}”`] : []));
    lines.push(`     here   ${clip(a.text, 110)}`, `     there  ${clip(b.text, 110)}`);
    if (words.length > 0) lines.push(`            other words: ${words.slice(0, 6).join(', ')}`);
  }
  lines.push('');
  return lines;
}

function name(outlet: string | null): string {
  return outlet ?? 'Outlet not stated';
}
function quoted(span: Span | null): string {
  return span ? `“${clip(span.text, 50)}”` : '–';
}
function clip(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
