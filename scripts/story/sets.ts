import type { StorySet } from './pair-rows';
import { loadSet } from './pair-rows';

/** The sets the relation model is fitted on, each with its weight per right pair. */
export interface TrainingSet {
  set: StorySet;
  weight: number;
}

/**
 * Near-misses without dates (ECB+), full articles without dates (AllSides), and AllSides in a library of 5,600 articles, of whose distractors only those count
 * as other events that were published more than `SURELY_OTHER` days apart: of 40 accepted distractors that were read, about 30 tell of the same event.
 * From there every second document is asked, to save time.
 */
export async function trainingSets(directory: string): Promise<TrainingSet[]> {
  const path = (name: string) => `${directory}/${name}.jsonl.gz`;
  const ecb = await loadSet('ECB+', path('ecbplus-dev'));
  const undated = await loadSet('AllSides without dates', path('allsides-dev'), { undated: true });
  const large = await loadSet('AllSides, 4,000 distractors', path('allsides-dev'), {
    distractors: path('distractors'),
    every: 2,
  });
  const sure = large.rows.filter((row) => !row.distractor || (row.days !== null && row.days > SURELY_OTHER));
  return [
    { set: ecb, weight: 1 },
    { set: undated, weight: 1 },
    { set: { ...large, rows: sure }, weight: 0.5 },
  ];
}
const SURELY_OTHER = 4;

/** What is measured and not trained on as it is. */
export async function measuredSets(directory: string): Promise<StorySet[]> {
  const path = (name: string) => `${directory}/${name}.jsonl.gz`;
  return [
    await loadSet('ECB+', path('ecbplus-dev')),
    await loadSet('AllSides', path('allsides-dev')),
    await loadSet('AllSides without dates', path('allsides-dev'), { undated: true }),
    await loadSet('AllSides, 4,000 distractors', path('allsides-dev'), { distractors: path('distractors') }),
  ];
}
