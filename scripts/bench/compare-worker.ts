/** What runs in the service worker for `bench compare`: the stages of one comparison, each timed. Bundled by itself. */
import { align } from '../../lib/alignment/align';
import { type Prepared, prepare } from '../../lib/alignment/prepare';
import { compare } from '../../lib/comparison/compare';
import type { Article, Match } from '../../lib/contracts/comparison';
import { frame } from '../../lib/framing/frame';

/** Milliseconds of each stage, and how much there was to do. */
export interface Turn {
  preparing: number;
  aligning: number;
  among: number;
  framing: number;
  /** The whole comparison from unprepared articles. */
  whole: number;
  characters: number;
  alignments: number;
  signals: number;
}

/** One article against all others; every turn reads its articles anew, as from storage. */
export function oneTurn(json: string): Turn {
  const told = JSON.parse(json) as Article[];
  const start = performance.now();
  const prepared = told.map((article) => prepare(article));
  const ready = performance.now();
  const alignments = prepared.slice(1).flatMap((other) => align(prepared[0]!, other));
  const aligned = performance.now();
  const among = pairsOf(prepared.slice(1)).flatMap(([a, b]) => align(a, b).filter((one) => one.tier === 'strict'));
  const joined = performance.now();
  const [article, ...rest] = told as [Article, ...Article[]];
  const others = rest.map((other) => ({ article: other, match: matchOf(other) }));
  const pass = { article, others, alignments, among, copies: [] };
  const before = performance.now();
  const signals = frame(pass);
  const framed = performance.now();

  const again = JSON.parse(json) as Article[];
  const related = again.slice(1).map((other) => ({ article: other, match: matchOf(other) }));
  const kept = new Map<string, Prepared>();
  const whole = performance.now();
  compare(again[0]!, related, { articles: again.length, from: null, to: null }, (one) => {
    const known = kept.get(one.id) ?? prepare(one);
    kept.set(one.id, known);
    return known;
  });
  return {
    preparing: ready - start,
    aligning: aligned - ready,
    among: joined - aligned,
    framing: framed - before,
    whole: performance.now() - whole,
    characters: Math.round(told.reduce((sum, one) => sum + one.text.length, 0) / told.length),
    alignments: alignments.length,
    signals: signals.length,
  };
}

function matchOf(article: Article): Match {
  return { article: article.id, relation: 'same-story', score: 0.9, why: [], corrected: false };
}

function pairsOf<T>(items: T[]): [T, T][] {
  return items.flatMap((a, i) => items.slice(i + 1).map((b): [T, T] => [a, b]));
}
