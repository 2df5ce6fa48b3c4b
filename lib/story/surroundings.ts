import { cosines, type Scene, type Unpacked } from './scene';

/** So many nearest articles stand for an article's own story. */
const NEAREST = 3;
/** Cosines below this are noise: an article whose nearest neighbours are that far has no story around it. */
const FLOOR = 0.02;

/** With fewer candidates there are no surroundings to speak of, and every pair counts as one among ordinary neighbours. */
const FEWEST = 15;
const ORDINARY = { closeness: 1, kin: 0.6, elsewhere: 0, returned: 0.7, nearer: 1 };
/** A pair that is this many times nearer than all others is no nearer for the model. */
const MOST_RETURNED = 2;

/** What the articles around a pair say of it. */
export interface Surroundings {
  lead: number;
  full: number;
  /** 0..1: the pair's lead cosine relative to that of their nearest articles; 1 where nothing is nearer. */
  closeness: number;
  /** 0..1.2: how near each also is to the other's nearest articles. */
  kin: number;
  /** 0..1: both have nearer articles, and these are not near the other: two clusters, as of two events of one kind. */
  elsewhere: number;
  /** 0..2: the pair's full cosine relative to that of the candidate's nearest other candidate: does the candidate, too, find the query? */
  returned: number;
  /** Logarithm of 1 + how many other candidates are nearer to this one than the query, by the full cosine. */
  nearer: number;
}

/** The query's candidates as they stand to it and to each other. */
export interface Field {
  /** For each candidate. */
  pairs: Surroundings[];
  /** Lead cosines of everything with everything, the query first. */
  leads: Float64Array[];
}

/**
 * Looks at the query and all its candidates together, and gives for each candidate how it stands to the query. Words are weighed anew by
 * these articles first (`Scene.settle`), so features of the pair are to be taken afterwards.
 */
export function surroundings(scene: Scene, query: Unpacked, candidates: Unpacked[]): Field {
  scene.settle([query, ...candidates]);
  const all = [query, ...candidates];
  const leads = cosines(
    all.map((d) => d.lead),
    scene.terms,
  );
  const fulls = cosines(
    all.map((d) => d.full),
    scene.terms,
  );
  const own = leads[0]!;
  const pairs = candidates.map((_, i) => {
    const other = leads[i + 1]!;
    const lead = own[i + 1]!;
    const full = fulls[0]![i + 1]!;
    if (candidates.length < FEWEST) return { lead, full, ...ORDINARY };
    const farther = (row: Float64Array) => Math.max(0, nearest(row, i + 1) - lead);
    const reach = Math.max(FLOOR, lead + (farther(own) + farther(other)) / 2);
    const shared = own.map((x, j) => Math.min(x, other[j]!));
    const closeness = lead / reach;
    const kin = Math.min(1.2, nearest(shared, i + 1) / reach);
    const elsewhere = (1 - closeness) * (1 - Math.min(1, kin));
    return { lead, full, closeness, kin, elsewhere, ...fromTheOther(full, fulls[i + 1]!, i + 1) };
  });
  return { pairs, leads };
}

/** How the query stands among everything that is near to a candidate. */
function fromTheOther(full: number, row: Float64Array, itself: number): Pick<Surroundings, 'returned' | 'nearer'> {
  let highest = FLOOR;
  let nearer = 0;
  for (let j = 1; j < row.length; j++) {
    if (j === itself) continue;
    highest = Math.max(highest, row[j]!);
    if (row[j]! > full) nearer++;
  }
  return { returned: Math.min(MOST_RETURNED, full / highest), nearer: Math.log(1 + nearer) };
}

/** Mean of the highest values, those of the pair itself (0 and `skip`) left out; 0 where there are none. */
function nearest(row: Float64Array, skip: number): number {
  const best = new Array<number>(NEAREST).fill(0);
  for (let j = 1; j < row.length; j++) {
    if (j === skip) continue;
    let value = row[j]!;
    for (let k = 0; k < NEAREST && value > 0; k++) if (value > best[k]!) [best[k], value] = [value, best[k]!];
  }
  const count = Math.min(NEAREST, Math.max(1, row.length - 2));
  return best.reduce((sum, x) => sum + x, 0) / count;
}
