import type { Alignment, Article, NumberSignal, Span } from '../contracts/comparison';
import type { NumberMention } from '../text/numbers';
import { sentenceReading } from '../text/reading';
import { stem } from '../text/tokens';
import { sentenceAt, spanAt, viewOf } from './article-view';
import { articlesOf, type CommonPass, nameOf } from './pass';

/** Units that count time or name dates: "three years", "16 May"; a difference there is seldom a disagreement. */
const NOT_COUNTED = new Set([
  '',
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
  'of',
  'in',
  'on',
  'at',
  'and',
  'to',
  'the',
  'a',
  'p',
  'am',
  'pm',
  'et',
  'gmt',
  'local',
  'year',
  'years',
  'or',
  'for',
  'from',
  'was',
  'is',
  'were',
  'as',
  'by',
  'with',
  'after',
  'that',
  'who',
  'but',
  'when',
  'than',
  'while',
  'have',
  'has',
  'had',
  'are',
  'more',
]);

interface Valued {
  article: Article;
  mention: NumberMention;
  /** What it counts, see {@link unitOf}. */
  unit: string;
}

/** The numbers of the sentences met so far: a sentence stands in up to eight alignments. */
type Known = Map<Span, readonly Valued[]>;

/**
 * **number**: the same thing counted differently. Numbers are compared only inside strictly aligned sentences and only with the same unit
 * word (or the same thing done: killed, injured); values are ordered by publication, and a toll that grows with time is called an update.
 * Fails on units written differently (drones / UAVs), ranges and roundings: differences under five per cent are left out.
 */
export function numbers(pass: CommonPass): NumberSignal[] {
  const articles = new Map(articlesOf(pass).map((article) => [article.id, article]));
  const known: Known = new Map();
  const groups: { unit: string; values: Valued[] }[] = [];
  for (const alignment of [...pass.alignments, ...pass.among]) {
    if (alignment.tier !== 'strict') continue;
    for (const [x, y] of disagreements(alignment, articles, known)) {
      const group = groups.find((one) => one.values.some((v) => same(v, x) || same(v, y)));
      if (group) {
        for (const value of [x, y]) if (!group.values.some((v) => same(v, value))) group.values.push(value);
      } else groups.push({ unit: x.unit, values: [x, y] });
    }
  }
  return groups.map(({ unit: key, values }) => {
    const unit = inWords(key, values[0]!.mention);
    const sorted = [...values].sort((a, b) => time(a.article) - time(b.article));
    const growing = sorted.every(
      (v, i) =>
        i === 0 || (time(v.article) > time(sorted[i - 1]!.article) && v.mention.value >= sorted[i - 1]!.mention.value),
    );
    const list = sorted.map(({ article, mention }) => ({
      article: article.id,
      value: mention.value,
      span: spanAt(article, mention.start, mention.end),
      published: article.published,
    }));
    return {
      kind: 'number' as const,
      claim: `${growing ? 'Update' : 'Different numbers'} (${unit}): ${list.map((v) => `“${v.span.text}” in ${nameOf(pass, v.article)}${v.published ? `, ${v.published.slice(0, 16).replace('T', ' ')}` : ''}`).join(' · ')}`,
      evidence: list.map((v) => v.span),
      basis: growing
        ? 'same unit in aligned sentences; the later article has the larger number'
        : 'same unit in aligned sentences',
      confidence: 'high' as const,
      unit,
      values: list,
    };
  });
}

function disagreements(alignment: Alignment, articles: Map<string, Article>, known: Known): [Valued, Valued][] {
  const mine = valuesIn(alignment.a, articles, known);
  if (mine.length === 0) return NO_PAIRS;
  const theirs = valuesIn(alignment.b, articles, known);
  let pairs = NO_PAIRS;
  for (const x of mine) {
    const y = x.unit === '' || !onlyOne(mine, x.unit) ? null : onlyOne(theirs, x.unit);
    if (!y) continue;
    const gap = Math.abs(x.mention.value - y.mention.value) / Math.max(x.mention.value, y.mention.value, 1);
    if (gap < 0.05) continue;
    if (pairs === NO_PAIRS) pairs = [];
    pairs.push([x, y]);
  }
  return pairs;
}
const NO_PAIRS: [Valued, Valued][] = [];

/** The value of a unit, if there is exactly one. */
function onlyOne(values: readonly Valued[], unit: string): Valued | null {
  let found: Valued | null = null;
  for (const one of values) {
    if (one.unit !== unit) continue;
    if (found) return null;
    found = one;
  }
  return found;
}

function valuesIn(spans: readonly Span[], articles: Map<string, Article>, known: Known): readonly Valued[] {
  if (spans.length === 1) return valuesOf(spans[0]!, articles, known);
  return spans.flatMap((span) => valuesOf(span, articles, known));
}

function valuesOf(span: Span, articles: Map<string, Article>, known: Known): readonly Valued[] {
  let values = known.get(span);
  if (!values) {
    const article = articles.get(span.article);
    if (!article) return NONE;
    values = holdsNumber(article, span)
      ? sentenceReading(span).numbers.map((one) => {
          const mention = { ...one, start: one.start + span.start, end: one.end + span.start };
          return { article, mention, unit: unitOf(mention, article) };
        })
      : NONE;
    known.set(span, values);
  }
  return values;
}
const NONE: readonly Valued[] = [];

/** False where a sentence surely has no number: most have none, and need not be read for them. */
function holdsNumber(article: Article, span: Span): boolean {
  const view = viewOf(article);
  const sentence = view.sentences[sentenceAt(view, span.start)];
  if (!sentence || sentence.span.start !== span.start || sentence.span.end !== span.end) return true;
  for (let i = sentence.first; i < sentence.last; i++) if (view.words[i]!.number) return true;
  return false;
}

/** What a number counts: for people hurt the deed ("killed"), else the stem of the next word, '%' or the currency. */
function unitOf(mention: NumberMention, article: Article): string {
  const after = article.text.slice(mention.end, mention.end + 50);
  const deed =
    /^(?:\s(?:others|people|persons|passengers|residents|civilians|soldiers|children|more|men|women|workers|of them|protesters|demonstrators))?(?:\s(?:were|had been|have been|was|are))?(?:\s(?:confirmed|feared|reported))?\s(dead|killed|died|injured|wounded|hurt|missing|arrested|detained|evacuated|displaced)\b/.exec(
      after,
    )?.[1];
  const before =
    /\b(killed|killing|injured|injuring|wounded|wounding|hurt|arrested|arresting|detained|displaced|toll (?:rose|climbed|stood|stands|rises|rising) (?:to|at))\s(?:at least |some |about |around |more than |nearly |over )?$/.exec(
      article.text.slice(Math.max(0, mention.start - 50), mention.start),
    )?.[1];
  const act = deed ?? before;
  if (act)
    return /kill|dead|died|toll/.test(act)
      ? 'killed'
      : /inj|wound|hurt/.test(act)
        ? 'injured'
        : /arrest|detain/.test(act)
          ? 'arrested'
          : act;
  if (mention.unit === '%' || /^[$€£¥₴₽]$/.test(mention.unit)) return mention.unit;
  if (NOT_COUNTED.has(mention.unit) || /^\d/.test(mention.unit)) return '';
  return stem(mention.unit);
}

/** The unit as the text has it: units are compared by stem, and a stem is no word to be shown. */
function inWords(unit: string, mention: NumberMention): string {
  return unit === stem(mention.unit) ? mention.unit : unit;
}

function same(a: Valued, b: Valued): boolean {
  return a.article.id === b.article.id && a.mention.start === b.mention.start;
}

function time(article: Article): number {
  return article.published ? Date.parse(article.published) : Number.NaN;
}
