import type { Article, Comparison, ComparisonMatch, Signal, Span } from '../../lib/contracts/comparison';
import type { TabState } from '../../lib/contracts/tab';

const WIDTH = 100;
/** Sentences of the article shown with their other phrasings. */
const SHOWN_SENTENCES = 3;
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
  const told = matches.filter(({ relation }) => relation === 'same-story' || relation === 'same-event');
  const span = compared.from ? `, ${compared.from.slice(0, 10)} to ${compared.to?.slice(0, 10)}` : '';
  return [
    `${article.title ?? shorten(article.sentences[0]?.text ?? '')}`,
    `${outletOf(article)} · compared with ${compared.articles} articles stored on this device${span}`,
    ...(told.length > 0 ? [`${toldWords(matches)} · ${comparison.independent.length} independent texts`] : []),
    '',
    shown.length === 0 ? 'Nobody else in this library carried the story.' : 'Coverage',
    ...shown.map((match) => matchLines(match, comparison)),
    ...phrasingLines(comparison),
    ...SIGNALS.flatMap((group) => signalLines(comparison.signals, group)),
  ].join('\n');
}

/** How many articles there are of the story and of its event, this one counted, in the words of the list below it. */
function toldWords(matches: ComparisonMatch[]): string {
  const count = (relation: ComparisonMatch['relation']) => matches.filter((one) => one.relation === relation).length;
  const [story, event] = [count('same-story'), count('same-event')];
  if (event === 0) return `${story + 1} articles tell this story`;
  if (story === 0) return `${event + 1} articles about this event, each from another angle`;
  return `${story + 1} articles tell this story, ${event} more ${event === 1 ? 'takes' : 'take'} another angle on the event`;
}

function matchLines(match: ComparisonMatch, comparison: Comparison): string {
  const number = comparison.matches.indexOf(match) + 1;
  const copy = comparison.copies.find((c) => c.articles.includes(match.article));
  const badge = copy ? ` · copy: ${copy.pairs} of ${copy.of} sentences` : '';
  const why = match.why.filter((reason) => reason.weight > 0).slice(0, 2);
  return [
    `  [${number}] ${outletOf(match)}: ${RELATIONS[match.relation]}${badge}`,
    `      ${match.title ? shorten(match.title) : `“${shorten(match.lede.text)}”`}`,
    ...why.map((reason) => `      why: ${shorten(reason.detail)}`),
  ].join('\n');
}

/** The first sentences that others phrase too, each once, with every outlet's own words below it. */
function phrasingLines({ alignments, matches }: Comparison): string[] {
  const outlet = (id: string) => {
    const at = matches.findIndex((match) => match.article === id);
    return `[${at + 1}] ${outletOf(matches[at] ?? { outlet: null })}`;
  };
  const words = (spans: Span[]) => shorten(spans.map((span) => span.text).join(' '), WIDTH * 2);
  const told = new Map<string, Map<string, string[]>>();
  for (const { a, b, tier } of alignments.toSorted((x, y) => (x.a[0]?.start ?? 0) - (y.a[0]?.start ?? 0))) {
    if (tier !== 'strict') continue;
    const there = told.get(words(a)) ?? new Map<string, string[]>();
    const who = outlet(b[0]?.article ?? '');
    there.set(words(b), [...(there.get(words(b)) ?? []), who]);
    told.set(words(a), there);
  }
  if (told.size === 0) return [];
  const shown = [...told].slice(0, SHOWN_SENTENCES);
  const lines = shown.flatMap(([here, there]) => [
    '',
    `  here:  ${here}`,
    ...[...there].map(([text, who]) => `  there: ${text}\n         (${who.join(', ')})`),
  ]);
  const rest = told.size - shown.length;
  const more =
    rest > 0 ? ['', `  … and ${rest} more ${rest === 1 ? 'sentence' : 'sentences'} that others phrase too`] : [];
  return ['', 'How others put it', ...lines, ...more];
}

function signalLines(signals: Signal[], { title, kind, most }: (typeof SIGNALS)[number]): string[] {
  const own = distinct(signals.filter((signal) => signal.kind === kind && !(kind === 'wording' && isStyle(signal))));
  if (own.length === 0) return [];
  const rest = own.length > most ? [`  … and ${own.length - most} more`] : [];
  return ['', title, ...own.slice(0, most).map((signal) => `  ${shorten(signal.claim, WIDTH * 2)}`), ...rest];
}

const isStyle = (signal: Signal): boolean => signal.kind === 'wording' && signal.type === 'style';

/** One of several signals that say the same in the same words. */
function distinct(signals: Signal[]): Signal[] {
  return [...new Map(signals.map((signal) => [signal.claim, signal])).values()];
}
