import type { Profile, ProfileName } from '../text/profile';
import { stem } from '../text/tokens';
import { isSameSite } from './identity';
import type { Scene, Unpacked } from './scene';
import type { Surroundings } from './surroundings';

/** The features of a pair, in the order of the model's weights. All are 0 where there is nothing to compare. */
export const FEATURES = [
  'lead',
  'full',
  'headlineWords',
  'numbers',
  'quotes',
  'numberClash',
  'ages',
  'years',
  'weekdays',
  'strangers',
  'headlinePeople',
  'closeness',
  'kin',
  'elsewhere',
  'returned',
  'nearer',
] as const;
export type Feature = (typeof FEATURES)[number];
export interface PairFeatures extends Record<Feature, number> {
  /** Logarithm of 1 + the rare words that stand in both. No feature of the model: it tells same story from same event. */
  rare: number;
  /** How many of these hold: one is only a summary; their languages differ. No feature of the model: it lowers the logit by a fixed step. */
  doubts: number;
  /** 1: both stood on one host. No feature of the model either. */
  sameSite: 0 | 1;
  /** 1: the date of exactly one is known. No feature of the model either. */
  onlyOneDated: 0 | 1;
}

/** Features of the query with one candidate. */
export function pairFeatures(scene: Scene, around: Surroundings, a: Unpacked, b: Unpacked): PairFeatures {
  return {
    lead: around.lead,
    full: around.full,
    headlineWords: (headlineShare(scene, a, b) + headlineShare(scene, b, a)) / 2,
    numbers: Math.log(1 + sharedNumbers(a, b).length),
    quotes: Math.log(1 + sharedQuoteGrams(a, b).length),
    numberClash: Math.log(1 + clashes(a, b).length),
    ages: agreement(a.profile.ages, b.profile.ages),
    years: yearAgreement(a.profile.years, b.profile.years),
    weekdays: weekdayAgreement(a, b),
    strangers: missing(scene, a, b, (name) => name.early && name.person),
    headlinePeople: missing(scene, a, b, (name) => name.headline && name.person),
    closeness: around.closeness,
    kin: around.kin,
    elsewhere: around.elsewhere,
    returned: around.returned,
    nearer: around.nearer,
    sameSite: isSameSite(a.profile, b.profile) ? 1 : 0,
    onlyOneDated: (a.profile.day === null) !== (b.profile.day === null) ? 1 : 0,
    rare: Math.log(1 + rareTerms(scene, a, b).length),
    doubts: doubtsOf(a.profile, b.profile).length,
  };
}

/** What makes a judgement of two articles less sure. */
export function doubtsOf(a: Profile, b: Profile): ('stub' | 'language')[] {
  const doubts: ('stub' | 'language')[] = [];
  if (a.stub || b.stub) doubts.push('stub');
  if (a.language !== b.language) doubts.push('language');
  return doubts;
}

/** Idf share of a's headline terms that stand in b's headline. */
function headlineShare(scene: Scene, a: Unpacked, b: Unpacked): number {
  let found = 0;
  let sum = 0;
  for (const n of a.headline) {
    sum += scene.idf(n);
    if (b.headline.has(n)) found += scene.idf(n);
  }
  return sum > 0 ? found / sum : 0;
}

/** Numbers of the scene's terms that are rare and stand in both, rarest first. */
export function rareTerms(scene: Scene, a: Unpacked, b: Unpacked): number[] {
  return a.rare.filter((n) => b.all.has(n)).sort((x, y) => scene.rarity(y) - scene.rarity(x));
}

/** `value|next word` that both name; "one" and "two" of something say nothing. */
export function sharedNumbers(a: Unpacked, b: Unpacked): string[] {
  const theirs = new Set(b.profile.numbers);
  return a.profile.numbers.filter((x) => theirs.has(x) && !/^[12]\|/.test(x));
}

export function sharedQuoteGrams(a: Unpacked, b: Unpacked): string[] {
  return [...a.quoteGrams].filter((gram) => b.quoteGrams.has(gram));
}

/** Things both count, with no number in common ("23 pirates", "26 pirates"): the numbers of each. */
export function clashes(a: Unpacked, b: Unpacked): { ours: string[]; theirs: string[] }[] {
  const found: { ours: string[]; theirs: string[] }[] = [];
  for (const [unit, ours] of a.figures) {
    const theirs = b.figures.get(unit);
    if (theirs && !ours.some((value) => theirs.includes(value))) found.push({ ours, theirs });
  }
  return found;
}

/** 1: they share one; −1: both name some, none in common; 0: one names none. */
function agreement<T>(a: T[], b: T[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  return a.some((x) => b.includes(x)) ? 1 : -1;
}

/** Compares the latest years named: 1 the same, 0 one apart or unknown, −1 further apart. */
function yearAgreement(a: number[], b: number[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const apart = Math.abs(a.at(-1)! - b.at(-1)!);
  return apart === 0 ? 1 : apart === 1 ? 0 : -1;
}

/** True if all words of a name stand in the other article. */
export function namedIn(scene: Scene, key: string, b: Unpacked): boolean {
  return key.split(' ').every((word) => b.all.has(scene.known(stem(word, b.profile.language)) ?? -1));
}

/** Articles further apart than this name the weekdays of different weeks. */
const WEEKDAYS_WITHIN = 5;

/** −1..1: cosine of the weekdays their openings name, 0 where either names none or their dates are more than days apart. */
function weekdayAgreement(a: Unpacked, b: Unpacked): number {
  const { day: x, weekdays: u } = a.profile;
  const { day: y, weekdays: v } = b.profile;
  if (x !== null && y !== null && Math.abs(x - y) > WEEKDAYS_WITHIN) return 0;
  const dot = (p: number[], q: number[]) => p.reduce((sum, n, i) => sum + n * q[i]!, 0);
  const lengths = Math.sqrt(dot(u, u) * dot(v, v));
  return lengths === 0 ? 0 : (2 * dot(u, v)) / lengths - 1;
}

/** Share of the names of one sort that the other article never mentions, mean of both directions. */
function missing(scene: Scene, a: Unpacked, b: Unpacked, of: (name: ProfileName) => boolean): number {
  return (unnamed(scene, a, b, of) + unnamed(scene, b, a, of)) / 2;
}

/** Share of a's names of one sort whose last word stands nowhere in b; 0 where there are none. */
function unnamed(scene: Scene, a: Unpacked, b: Unpacked, of: (name: ProfileName) => boolean): number {
  const names = a.profile.names.filter(of);
  if (names.length === 0) return 0;
  return names.filter(({ key }) => !namedIn(scene, lastWord(key), b)).length / names.length;
}

function lastWord(key: string): string {
  return key.slice(key.lastIndexOf(' ') + 1);
}
