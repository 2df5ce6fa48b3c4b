/**
 * Trains the two small models of lib/alignment/model.json: `npm run train -- --alignment [--cv] [--write] [--data DIRECTORY]`.
 * The directory (or PARALLAX_DATA) holds sentences/mrpc-train.jsonl.gz, sentences/sts-headlines-dev.jsonl.gz and
 * stories/allsides-dev.jsonl.gz. Without --cv it fits and prints the model, with --write it also saves it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { featuresOfPair } from '../lib/alignment/candidates';
import { PAIR_FEATURES, pairFeatures } from '../lib/alignment/pair-features';
import { type Prepared, prepare } from '../lib/alignment/prepare';
import { prepareText } from '../lib/alignment/prepare-text';
import { sentenceScore } from '../lib/alignment/sentence-score';
import { STORY_FEATURES } from '../lib/alignment/story-features';
import { articleFromDraft } from '../lib/article/from-draft';
import { readJsonl } from './cli/read-jsonl';
import { findSentence } from './training/judged-sentences';
import { averagePrecision, fitLogistic, type Logistic, logit, pearson } from './training/logistic';

/** L2 strengths. The pair model has 4,000 rows and hardly needs one; the story model has 240. */
const PENALTY = { pair: 3, story: 10 };
const FOLDS = 10;
const MODEL = new URL('../lib/alignment/model.json', import.meta.url);
const JUDGEMENTS = new URL('./training/alignment-judgements.json', import.meta.url);

interface Rows {
  rows: number[][];
  labels: number[];
  importance: number[];
}

export async function trainAlignment(args: string[]): Promise<number> {
  const at = args.indexOf('--data');
  const data = at >= 0 ? args[at + 1] : process.env.PARALLAX_DATA;
  if (!data) {
    console.error('train: say where the development data is: --data DIRECTORY, or PARALLAX_DATA');
    return 2;
  }
  const pairs = await pairRows(path.join(data, 'sentences/mrpc-train.jsonl.gz'));
  const story = await storyRows(path.join(data, 'stories/allsides-dev.jsonl.gz'));
  if (args.includes('--cv')) {
    const headlines = await gradedHeadlines(path.join(data, 'sentences/sts-headlines-dev.jsonl.gz'));
    console.log(
      JSON.stringify(
        {
          folds: FOLDS,
          pair: crossValidated(pairs, PENALTY.pair),
          story: crossValidated(story, PENALTY.story),
          headlines: { pairs: headlines.length, pearson: round(pearson(...unzip(headlines))) },
        },
        null,
        1,
      ),
    );
    return 0;
  }
  const old = JSON.parse(readFileSync(MODEL, 'utf8'));
  const model = {
    ...old,
    pair: named(fitLogistic(pairs.rows, pairs.labels, PENALTY.pair), PAIR_FEATURES),
    story: named(fitLogistic(story.rows, story.labels, PENALTY.story, story.importance), STORY_FEATURES),
  };
  const text = `${JSON.stringify(model, null, 1)}\n`;
  if (args.includes('--write')) writeFileSync(MODEL, text);
  else process.stdout.write(text);
  return 0;
}

async function pairRows(file: string): Promise<Rows> {
  const data: Rows = { rows: [], labels: [], importance: [] };
  for await (const row of readJsonl(file)) {
    const { a, b, label } = row as { a: string; b: string; label: number };
    data.rows.push(pairFeatures(prepareText(a), prepareText(b)));
    data.labels.push(label);
    data.importance.push(1);
  }
  return data;
}

/** Sentence pairs of same-story articles that were judged by hand: `[article, sentence, article, sentence, verdict, importance]`. */
async function storyRows(file: string): Promise<Rows> {
  const judged = JSON.parse(readFileSync(JUDGEMENTS, 'utf8')) as {
    pairs: [string, string, string, string, 0 | 1, number][];
  };
  const wanted = new Set(judged.pairs.flatMap(([a, , b]) => [a, b]));
  const articles = new Map<string, Prepared>();
  for await (const row of readJsonl(file)) {
    const { id, outlet, title, date, text } = row as Record<'id' | 'outlet' | 'title' | 'date' | 'text', string>;
    if (wanted.has(id))
      articles.set(id, prepare(articleFromDraft({ id, outlet, title, published: date, text }, 'import', date)));
  }
  const data: Rows = { rows: [], labels: [], importance: [] };
  for (const [a, sentenceA, b, sentenceB, verdict, importance] of judged.pairs) {
    const left = articles.get(a);
    const right = articles.get(b);
    const i = left ? findSentence(left, sentenceA) : -1;
    const j = right ? findSentence(right, sentenceB) : -1;
    if (!left || !right || i < 0 || j < 0) {
      console.error(`train: judged sentence not found: ${a} ${sentenceA} – ${b} ${sentenceB}`);
      continue;
    }
    data.rows.push(featuresOfPair(left, i, right, j));
    data.labels.push(verdict);
    data.importance.push(importance);
  }
  return data;
}

async function gradedHeadlines(file: string): Promise<[number, number][]> {
  const graded: [number, number][] = [];
  for await (const row of readJsonl(file)) {
    const { a, b, score } = row as { a: string; b: string; score: number };
    graded.push([sentenceScore(a, b), score]);
  }
  return graded;
}

/** Every row is judged by a model that has not seen it: row n belongs to fold n modulo {@link FOLDS}. */
function crossValidated({ rows, labels, importance }: Rows, penalty: number): Record<string, number> {
  const scores = new Array<number>(rows.length).fill(0);
  for (let fold = 0; fold < FOLDS; fold++) {
    const seen = rows.map((_, i) => i).filter((i) => i % FOLDS !== fold);
    const model = fitLogistic(
      seen.map((i) => rows[i]!),
      seen.map((i) => labels[i]!),
      penalty,
      seen.map((i) => importance[i]!),
    );
    rows.forEach((row, i) => {
      if (i % FOLDS === fold) scores[i] = logit(model, row);
    });
  }
  const right = scores.filter((score, i) => score >= 0 === (labels[i] === 1)).length;
  return {
    rows: rows.length,
    accuracy: round(right / rows.length),
    averagePrecision: round(averagePrecision(scores, labels)),
  };
}

/** Weights to four digits: enough to reproduce every decision, short enough to read. */
function named(model: Logistic, features: readonly string[]): { bias: number; weights: Record<string, number> } {
  return {
    bias: round(model.bias),
    weights: Object.fromEntries(features.map((name, k) => [name, round(model.weights[k]!)])),
  };
}
function unzip(pairs: [number, number][]): [number[], number[]] {
  return [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
}
function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
