import { readFileSync } from 'node:fs';
import { FEATURES } from '../lib/story/features';
import { measure } from './story/measure';
import type { StorySet } from './story/pair-rows';
import { fitRelation } from './story/relation-fit';
import { measuredSets, type TrainingSet, trainingSets } from './story/sets';
import type { Logistic } from './training/logistic';

/**
 * Figures of the shipped relation model on the story sets, then, on stories that were not trained on, of the whole model and with each feature left
 * out: `npm run quality -- --story --data DIRECTORY [--ablation]`.
 * @returns exit code: 0 ok, 2 no data named
 */
export async function qualityOfStories(args: string[]): Promise<number> {
  const at = args.indexOf('--data');
  const directory = at >= 0 ? args[at + 1] : process.env.PARALLAX_DATA;
  if (directory === undefined) {
    console.error('quality --story: name the directory of the story sets: --data DIRECTORY');
    return 2;
  }
  if (args.includes('--ablation')) ablation(await trainingSets(directory));
  else shipped(await measuredSets(directory));
  return 0;
}

function shipped(sets: StorySet[]): void {
  const { bias, weights } = JSON.parse(readFileSync('lib/story/relation-model.json', 'utf8')) as {
    bias: number;
    weights: Record<string, number>;
  };
  const model: Logistic = { bias, weights: FEATURES.map((f) => weights[f] ?? 0) };
  for (const set of sets) console.log(`${set.name}: ${JSON.stringify(measure(set, model, null))}`);
}

/** Means over both halves, each measured by the model of the other. */
function ablation(sets: TrainingSet[]): void {
  for (const without of [null, ...FEATURES]) {
    const models = ([0, 1] as const).map((half) => fitRelation(sets, half, without === null ? [] : [without]));
    const figures = sets.map(({ set }) => {
      const [a, b] = [measure(set, models[1]!, 0), measure(set, models[0]!, 1)];
      const mean = (of: (m: typeof a) => number | null) => (((of(a) ?? 0) + (of(b) ?? 0)) / 2).toFixed(3);
      const near = a.nearMiss === null ? '' : `, near-misses ${mean((m) => m.nearMiss)}`;
      return `${set.name} F1 ${mean((m) => m.f1)}, P@1 ${mean((m) => m.precisionAt1)}${near}`;
    });
    console.log(`${without === null ? 'whole model' : `without ${without}`}: ${figures.join('; ')}`);
  }
}
