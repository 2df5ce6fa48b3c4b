import { readFileSync } from 'node:fs';
import { FEATURES } from '../lib/story/features';
import { countInvented } from './story/invented-sets';
import { logitsOf, measure } from './story/measure';
import type { StorySet } from './story/pair-rows';
import { measuredSets, type TrainingSet, trainingSets } from './story/sets';
import { judgeByOtherHalf, meanOfHalves, thresholdByRule } from './story/threshold';
import type { Logistic } from './training/logistic';

/**
 * Counts the relations of the invented sets, then gives the figures of the shipped relation model on the story sets of `--data DIRECTORY`, or with `--ablation`, on
 * stories that were not trained on, those of the whole model and with each feature left out.
 * @returns exit code: 0 ok, 2 no data named
 */
export async function qualityOfStories(args: string[]): Promise<number> {
  for (const dates of [true, false])
    for (const { half, asked, wrong } of await countInvented(dates))
      console.log(
        `invented sets, ${half}, ${dates ? 'with' : 'without'} dates: ${asked - wrong.length} of ${asked} relations`,
      );
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
  const { bias, weights, threshold } = JSON.parse(readFileSync('lib/story/relation-model.json', 'utf8')) as {
    bias: number;
    weights: Record<string, number>;
    threshold: number;
  };
  const model: Logistic = { bias, weights: FEATURES.map((f) => weights[f] ?? 0) };
  for (const set of sets)
    console.log(`${set.name}: ${JSON.stringify(measure(set, logitsOf(set, model), threshold, null))}`);
}

/** Means over both halves, each measured by the model of the other; the threshold by its rule each time. One row for each feature left out. */
function ablation(sets: TrainingSet[]): void {
  console.log(`| left out | threshold | ${sets.map(({ set }) => `${set.name} F1, P@1`).join(' | ')} | near-misses |`);
  console.log(`|${' --- |'.repeat(sets.length + 3)}`);
  for (const without of [null, ...FEATURES]) {
    console.error(without === null ? 'the whole model' : `without ${without}`);
    const judged = judgeByOtherHalf(sets, without === null ? [] : [without]);
    const threshold = thresholdByRule(judged);
    const figures = judged.map((one) => meanOfHalves(one, threshold));
    const near = figures.find((f) => f.nearMiss !== null)?.nearMiss;
    const cells = figures.map((f) => `${f.f1.toFixed(3)}, ${f.precisionAt1.toFixed(3)}`);
    console.log(`| ${without ?? 'nothing'} | ${threshold} | ${cells.join(' | ')} | ${near?.toFixed(3) ?? ''} |`);
  }
}
