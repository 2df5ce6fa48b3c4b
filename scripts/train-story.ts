/** Fits lib/story/relation-model.json: `npm run train -- --story --data DIRECTORY [--write]`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { FEATURES } from '../lib/story/features';
import { measure } from './story/measure';
import { fitRelation } from './story/relation-fit';
import { trainingSets } from './story/sets';
import { judgeByOtherHalf, thresholdByRule } from './story/threshold';

const MODEL = 'lib/story/relation-model.json';

/**
 * Fits on one half of the stories and prints how the other half fares, both ways, then fits on everything; `--write` saves that. The same data
 * give the same weights: Newton's method from zero, nothing random. The threshold follows from the halves (`thresholdByRule`).
 */
export async function trainStory(args: string[]): Promise<number> {
  const at = args.indexOf('--data');
  const directory = at >= 0 ? args[at + 1] : undefined;
  if (directory === undefined) {
    console.error('train --story: name the directory of the story sets: --data DIRECTORY');
    return 2;
  }
  const sets = await trainingSets(directory);
  for (const { set } of sets) console.error(`${set.name}: ${set.rows.length} pairs`);
  const judged = judgeByOtherHalf(sets);
  const threshold = thresholdByRule(judged);
  for (const half of [0, 1] as const) {
    console.log(`trained on half ${1 - half}, tested on half ${half}, at ${threshold}`);
    for (const { set, logits } of judged)
      console.log(`  ${set.name}: ${JSON.stringify(measure(set, logits[half], threshold, half))}`);
  }
  const { bias, weights } = fitRelation(sets, null);
  const model = {
    bias: round(bias),
    weights: Object.fromEntries(FEATURES.map((f, k) => [f, round(weights[k]!)])),
    threshold,
  };
  const old = JSON.parse(readFileSync(MODEL, 'utf8')) as Record<string, unknown>;
  const fresh = `${JSON.stringify({ ...old, ...model }, null, 2)}\n`;
  console.log(fresh === readFileSync(MODEL, 'utf8') ? `the same as ${MODEL}` : JSON.stringify(model));
  if (args.includes('--write')) writeFileSync(MODEL, fresh);
  return 0;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
