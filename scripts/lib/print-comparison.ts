import { ranged } from '../../components/comparison/scope';
import { formatDate } from '../../components/format';
import type { Article, Comparison, ComparisonMatch, Signal, Span } from '../../lib/contracts/comparison';
import type { TabState } from '../../lib/contracts/tab';
import { refusalWords, relationLabel, t, tn } from './english';

const WIDTH = 100;
/** Sentences of the article shown with their other phrasings. */
const SHOWN_SENTENCES = 3;
const SIGNALS: { title: string; kind: Signal['kind']; most: number }[] = [
  { title: 'Wording', kind: 'wording', most: 8 },
  { title: 'Facts', kind: 'fact', most: 6 },
  { title: 'Numbers', kind: 'number', most: 4 },
  { title: 'Voices', kind: 'voice', most: 6 },
  { title: 'Sources', kind: 'source', most: 4 },
];

const shorten = (text: string, most = WIDTH - 8) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
const outletOf = (one: Pick<Article, 'outlet'>) => one.outlet ?? t('outletUnstated');

/** What the popup shows of a tab, as lines for a terminal. */
export function printState(state: TabState): string {
  switch (state.phase) {
    case 'done':
      return printComparison(state.comparison);
    case 'refused':
      return refused(state);
    case 'failed':
      return `It failed: ${state.error.message}`;
    default:
      return `It is still at work (${state.phase}).`;
  }
}

function refused(state: Extract<TabState, { phase: 'refused' }>): string {
  const { title, text } = refusalWords(state);
  const seen = state.cues.map((c) => `  ${c.cue}: ${c.detail}`);
  return [`${title}. ${text}`, ...(seen.length > 0 ? [t('whatWasSeen'), ...seen] : [])].join('\n');
}

/** A comparison as lines for a terminal. */
export function printComparison(comparison: Comparison): string {
  const { article, matches, compared } = comparison;
  const shown = matches.filter((match) => match.relation !== 'unrelated');
  const told = toldWords(matches);
  return [
    article.title ?? `“${shorten(article.sentences[0]?.text ?? '')}”`,
    `${outletOf(article)} · ${dateOf(article)} · compared with ${ranged(tn('articles', compared.articles), compared)}`,
    ...(told ? [`${told} · ${tn('texts', comparison.independent.length)}, this one counted`] : []),
    '',
    shown.length === 0 ? t('stateNoMatchTitle') : t('tabCoverage'),
    ...shown.map((match) => matchLines(match, comparison)),
    ...phrasingLines(comparison),
    ...SIGNALS.flatMap((group) => signalLines(comparison.signals, group)),
  ].join('\n');
}

/** How many others tell of the story and of its event, in the words of the list below it; null where nobody does. */
function toldWords(matches: ComparisonMatch[]): string | null {
  const counts = (['same-story', 'same-event'] as const).map((relation) => ({
    relation,
    count: matches.filter((one) => one.relation === relation).length,
  }));
  const words = counts
    .filter(({ count }) => count > 0)
    .map(({ relation, count }) => `${count} ${count === 1 ? 'other' : 'others'}: ${relationLabel(relation)}`);
  return words.length > 0 ? words.join(' · ') : null;
}

function dateOf(one: { published: string | null; dateNote?: Article['dateNote'] }): string {
  if (one.published) return formatDate(one.published);
  return one.dateNote ? t('dateFromText', formatDate(one.dateNote.value), one.dateNote.from) : t('dateUnstated');
}

function matchLines(match: ComparisonMatch, comparison: Comparison): string {
  const number = comparison.matches.indexOf(match) + 1;
  const ids = [match.article, comparison.article.id];
  const copy = comparison.copies.find(({ articles }) => ids.every((id) => articles.includes(id)));
  const badge = copy ? ` · same text: ${copy.pairs} of ${copy.of} sentences` : '';
  const why = match.why.filter((reason) => reason.weight > 0).slice(0, 2);
  return [
    `  [${number}] ${outletOf(match)} · ${dateOf(match)} · ${relationLabel(match.relation)}${badge}`,
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
