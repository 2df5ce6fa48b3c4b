import type { Relation, Why } from '../contracts/comparison';
import { clashes, doubtsOf, namedIn, type PairFeatures, sharedNumbers, sharedQuoteGrams } from './features';
import type { Contribution } from './model';
import type { Scene, Unpacked } from './scene';

/** Everything `explain` looks at. */
export interface Decision {
  scene: Scene;
  a: Unpacked;
  b: Unpacked;
  features: PairFeatures;
  contributions: Contribution[];
  /** Days between the publications; null where either is unknown. */
  days: number | null;
  /** The text of one stands in the other. */
  copied: boolean;
  /** What the reader said of the pair. */
  corrected: Relation | undefined;
}

/** The features that decided, in words a reader understands, heaviest first; features without words of their own are left out. */
export function explain(decision: Decision): Why[] {
  const { corrected, contributions } = decision;
  if (corrected !== undefined) {
    const detail = corrected === 'unrelated' ? 'you said: not the same story' : 'you said: the same story';
    return [{ feature: 'correction', detail, weight: 0 }];
  }
  const why: Why[] = [];
  for (const { feature, weight } of contributions) {
    const detail = DETAILS[feature]?.(decision) ?? null;
    if (detail !== null) why.push({ feature, detail, weight });
  }
  if (decision.copied) why.push({ feature: 'text', detail: 'largely the same text', weight: FIRST });
  for (const caution of cautions(decision)) why.push({ feature: 'caution', detail: caution, weight: 0 });
  return why.sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight));
}

const DETAILS: Record<string, (decision: Decision) => string | null> = {
  date: ({ days }) => {
    if (days === null) return null;
    return days === 0 ? 'published the same day' : `published ${days === 1 ? 'one day' : `${days} days`} apart`;
  },
  full: ({ scene, a, b }) => {
    const names = a.profile.names.filter((name) => namedIn(scene, name.key, b)).map((name) => name.text);
    return names.length > 0 ? `${count(names.length, 'shared name')}: ${names.slice(0, 4).join(', ')}` : null;
  },
  lead: ({ features }) => {
    const words = Math.round(Math.exp(features.rare) - 1);
    return words > 0 ? count(words, 'shared rare word') : null;
  },
  quotes: ({ a, b }) => {
    const grams = sharedQuoteGrams(a, b);
    return grams.length > 0 ? `both quote “${grams[0]}”` : null;
  },
  numbers: ({ a, b }) => {
    const numbers = [...new Set(sharedNumbers(a, b).map(spoken))];
    return numbers.length > 0 ? `same figures: ${numbers.slice(0, 3).join(', ')}` : null;
  },
  numberClash: ({ a, b }) => {
    const pairs = clashes(a, b).map(({ ours, theirs }) => `${ours[0]} and ${theirs[0]}`);
    return pairs.length > 0 ? `different figures of one thing: ${pairs.slice(0, 3).join(', ')}` : null;
  },
  headlineWords: ({ features }) =>
    features.headlineWords >= 0.3
      ? `${Math.round(features.headlineWords * 100)} % of the words of headline (or first sentence) shared`
      : null,
  ages: ({ features }) =>
    features.ages > 0 ? 'a person of the same age' : features.ages < 0 ? 'persons of different ages' : null,
  weekdays: ({ features }) =>
    features.weekdays > 0.5 ? 'the same weekdays named' : features.weekdays < -0.5 ? 'other weekdays named' : null,
  strangers: ({ features }) =>
    features.strangers > 0.3 ? 'people in one opening whom the other never mentions' : null,
  conflict: () => 'other weekdays and other people: probably two events',
  headlinePeople: ({ features }) =>
    features.headlinePeople > 0.3 ? 'people in one headline whom the other never mentions' : null,
  outshone: () => 'another article fits far better, and is not near this one',
  elsewhere: ({ features }) => (features.elsewhere > 0.15 ? 'each is closer to other articles' : null),
};

/** More than any feature can weigh: that one text stands in the other is said first. */
const FIRST = 20;

const DOUBTS = {
  stub: 'only a summary is known, so less sure',
  language: 'another language: only words, names and figures spelt alike can be compared, so less sure',
};

/** What makes a judgement less sure. */
function cautions({ a, b }: Decision): string[] {
  return doubtsOf(a.profile, b.profile).map((doubt) => DOUBTS[doubt]);
}

/** A figure as a reader writes it. What is counted is known by its stem only, which is no word to show. */
function spoken(number: string): string {
  const [digits, unit] = number.split('|') as [string, string];
  const value = Number(digits) >= GROUPED_FROM ? Number(digits).toLocaleString('en') : digits;
  return /^[$€£¥₴₽]$/.test(unit) ? `${unit}${value}` : unit === '%' ? `${value} %` : value;
}

/** Smaller ones are written without commas, since years are among them. */
const GROUPED_FROM = 10_000;

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
