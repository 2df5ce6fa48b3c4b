import { stem } from '../text/tokens';
import { Cosines, type Scene, type Unpacked } from './scene';

/** The features of a pair, in the order of the model's weights. All are 0 where there is nothing to compare. */
export const FEATURES = [
  'lead',
  'full',
  'dense',
  'headline',
  'numbers',
  'names',
  'headlineNames',
  'quotes',
  'dates',
  'foreignHeadlineName',
  'otherNumbers',
] as const;
export type Feature = (typeof FEATURES)[number];
export type PairFeatures = Record<Feature, number>;

/** Neighbours whose mean similarity says how crowded an article's surroundings are (5th to 14th; trial). */
const DENSITY_FROM = 4;
const DENSITY_TO = 14;
const DENSITY_SHARE = 0.25;
const HEAVY_NAMES = 6;

/** What all pairs of one query share: cosines with every candidate and how crowded each surrounding is. */
export interface Field {
  lead: number[];
  full: number[];
  /** Mean lead cosine of the query's (index 0) and each candidate's (1…) neighbours 5–14 among these articles; 0 with fewer than 15. */
  density: number[];
}

export function surroundings(scene: Scene, query: Unpacked, candidates: Unpacked[]): Field {
  const cosines = new Cosines(scene.terms);
  const everyone = [query, ...candidates];
  const leads = everyone.map((d) => d.lead);
  const table = leads.map((a) => cosines.of(a, leads));
  const density = table.map((row, i) => {
    const others = row.filter((_, j) => j !== i).sort((a, b) => b - a);
    if (others.length < DENSITY_TO + 1) return 0;
    let sum = 0;
    for (let k = DENSITY_FROM; k < DENSITY_TO; k++) sum += others[k]!;
    return sum / (DENSITY_TO - DENSITY_FROM);
  });
  return {
    lead: table[0]!.slice(1),
    full: cosines.of(
      query.full,
      candidates.map((c) => c.full),
    ),
    density,
  };
}

/** Features of the query with candidate number `i`. */
export function pairFeatures(
  scene: Scene,
  field: Field,
  query: Unpacked,
  candidates: Unpacked[],
  i: number,
): PairFeatures {
  const other = candidates[i]!;
  const lead = field.lead[i]!;
  const crowd = (field.density[0]! + field.density[i + 1]!) / 2;
  return {
    lead,
    full: field.full[i]!,
    dense: crowd > 0 ? lead - DENSITY_SHARE * 2 * crowd : 0,
    headline: (headlineShare(scene, query, other) + headlineShare(scene, other, query)) / 2,
    numbers: numberShare(query, other),
    names: (heavyNames(scene, query, other) + heavyNames(scene, other, query)) / 2,
    headlineNames: 0,
    quotes: Math.log(1 + shared(query.quoteGrams, other.quoteGrams)),
    dates: sharedDates(query, other),
    foreignHeadlineName: Math.max(foreignHeadline(scene, query, other), foreignHeadline(scene, other, query)),
    otherNumbers: 0,
  };
}

/** Idf share of a's headline terms that stand in b's headline or lead. */
function headlineShare(scene: Scene, a: Unpacked, b: Unpacked): number {
  let found = 0;
  let sum = 0;
  for (const n of a.headline) {
    sum += scene.idf(n);
    if (b.opening.has(n)) found += scene.idf(n);
  }
  return sum > 0 ? found / sum : 0;
}

function numberShare(a: Unpacked, b: Unpacked): number {
  const theirs = new Set(b.profile.numbers);
  let n = 0;
  for (const x of a.profile.numbers) if (theirs.has(x) && !/^(?:1|2|one|two)\|/.test(x)) n++;
  return Math.log(1 + n);
}

function sharedDates(a: Unpacked, b: Unpacked): number {
  const theirs = new Set(b.profile.dates);
  return Math.log(1 + a.profile.dates.filter((d) => theirs.has(d)).length);
}

function inArticle(scene: Scene, key: string, b: Unpacked): boolean {
  return key.split(' ').every((word) => b.all.has(scene.number(stem(word, b.profile.language))));
}

/** Weight share of a's heaviest names whose words all stand in b. */
function heavyNames(scene: Scene, a: Unpacked, b: Unpacked): number {
  let found = 0;
  let sum = 0;
  for (const name of a.profile.names.slice(0, HEAVY_NAMES)) {
    sum += name.weight;
    if (inArticle(scene, name.key, b)) found += name.weight;
  }
  return sum > 0 ? found / sum : 0;
}

/** 1 if a name of a's headline is nowhere in b. */
function foreignHeadline(scene: Scene, a: Unpacked, b: Unpacked): number {
  return a.profile.names.some((name) => name.headline && !inArticle(scene, name.key.split(' ').at(-1)!, b)) ? 1 : 0;
}

function shared<T>(a: Set<T>, b: Set<T>): number {
  let n = 0;
  for (const x of a) if (b.has(x)) n++;
  return n;
}
