import type { Article, Comparison, ComparisonMatch, Signal, Span } from '../../lib/contracts/comparison';
import type { TabState } from '../../lib/contracts/tab';

const WIDTH = 100;
const RELATIONS = {
  'same-story': 'same story',
  'same-event': 'same event, another angle',
  'same-topic': 'same topic, another event',
  unrelated: 'unrelated',
} as const;
const SIGNALS: { title: string; kind: Signal['kind']; most: number }[] = [
  { title: 'Wording', kind: 'wording', most: 8 },
  { title: 'Facts', kind: 'fact', most: 6 },
  { title: 'Numbers', kind: 'number', most: 4 },
  { title: 'Voices', kind: 'voice', most: 6 },
  { title: 'Sources', kind: 'source', most: 4 },
];

const shorten = (text: string, most = WIDTH - 8) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
const outletOf = (one: Pick<Article, 'outlet'>) => one.outlet ?? 'outlet not stated';

/** What the popup shows of a tab, as lines for a terminal. */
export function printState(state: TabState): string {
  switch (state.phase) {
    case 'done':
      return printComparison(state.comparison);
    case 'refused':
      return `No comparison: this page is "${state.state}".\n${state.cues.map((c) => `  ${c.cue}: ${c.detail}`).join('\n')}`;
    case 'failed':
      return `It failed: ${state.error.message}`;
    default:
      return `It is still at work (${state.phase}).`;
  }
}

function printComparison(comparison: Comparison): string {
  const { article, matches, compared } = comparison;
  const shown = matches.filter((match) => match.relation !== 'unrelated');
  const span = compared.from ? `, ${compared.from.slice(0, 10)} to ${compared.to?.slice(0, 10)}` : '';
  return [
    `${article.title ?? shorten(article.sentences[0]?.text ?? '')}`,
    `${outletOf(article)} · compared with ${compared.articles} articles stored on this device${span}`,
    '',
    shown.length === 0 ? 'Nobody else in this library carried the story.' : 'Coverage',
    ...shown.map((match) => matchLines(match, comparison)),
    ...phrasingLines(comparison),
    ...SIGNALS.flatMap((group) => signalLines(comparison.signals, group)),
  ].join('\n');
}

function matchLines(match: ComparisonMatch, comparison: Comparison): string {
  const copy = comparison.copies.find((c) => c.articles.includes(match.article));
  const badge = copy ? ` · copy: ${copy.pairs} of ${copy.of} sentences` : '';
  const why = match.why.filter((reason) => reason.weight > 0).slice(0, 2);
  return [
    `  ${outletOf(match)} [${match.article}]: ${RELATIONS[match.relation]}${badge}`,
    `      ${match.title ? shorten(match.title) : `“${shorten(match.lede.text)}”`}`,
    ...why.map((reason) => `      why: ${shorten(reason.detail)}`),
  ].join('\n');
}

function phrasingLines({ alignments, matches }: Comparison): string[] {
  const strict = alignments.filter((pair) => pair.tier === 'strict').slice(0, 3);
  if (strict.length === 0) return [];
  const words = (spans: Span[]) => shorten(spans.map((span) => span.text).join(' '), WIDTH * 2);
  const outlet = (id: string) => outletOf(matches.find((match) => match.article === id) ?? { outlet: null });
  const lines = strict.flatMap((pair) => [
    `  here:  ${words(pair.a)}`,
    `  there: ${words(pair.b)} (${outlet(pair.b[0]?.article ?? '')})`,
  ]);
  return ['', `Alternate phrasings (the first ${strict.length} of ${alignments.length})`, ...lines];
}

function signalLines(signals: Signal[], { title, kind, most }: (typeof SIGNALS)[number]): string[] {
  const own = signals.filter((signal) => signal.kind === kind);
  if (own.length === 0) return [];
  const rest = own.length > most ? [`  … and ${own.length - most} more`] : [];
  return ['', title, ...own.slice(0, most).map((signal) => `  ${shorten(signal.claim, WIDTH * 2)}`), ...rest];
}
