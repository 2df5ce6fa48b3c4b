import type { Candidate } from './candidates';
import { scorePair, Tally } from './candidates';
import { JOIN_CONTENT, JOIN_GAIN } from './limits';
import type { Prepared, PreparedSentence } from './prepare';
import { sentenceOf } from './prepare';
import { synonymsOf } from './synonyms';

/** An aligned pair grown to two sentences on one side. Numbers ascending. */
export interface Group {
  a: number[];
  b: number[];
  score: number;
}

/**
 * Two against one: where one sentence goes on to say what the neighbour of its partner says, the neighbour joins. It must be free, bring at
 * least a fifth of the sentence's weight that the partner lacks, with two content words of it, and not lower the score.
 */
export function withNeighbours(pairs: Candidate[], a: Prepared, b: Prepared): Group[] {
  const takenA = new Set(pairs.map((pair) => pair.i));
  const takenB = new Set(pairs.map((pair) => pair.j));
  return pairs.map((pair) => {
    const ofB = joining(a.sentences[pair.i]!, b, pair.j, takenB);
    if (ofB) {
      const score = groupScore(a, [pair.i], b, ofB);
      if (score !== null && score >= pair.score) {
        for (const j of ofB) takenB.add(j);
        return { a: [pair.i], b: ofB, score };
      }
    }
    const ofA = joining(b.sentences[pair.j]!, a, pair.i, takenA);
    if (ofA) {
      const score = groupScore(a, ofA, b, [pair.j]);
      if (score !== null && score >= pair.score) {
        for (const i of ofA) takenA.add(i);
        return { a: ofA, b: [pair.j], score };
      }
    }
    return { a: [pair.i], b: [pair.j], score: pair.score };
  });
}

/** The partner with the neighbour that brings most of what it lacks; null where none brings enough. */
function joining(sentence: PreparedSentence, side: Prepared, partner: number, taken: Set<number>): number[] | null {
  let chosen: number[] | null = null;
  let most = JOIN_GAIN * sentence.total;
  for (const next of [partner - 1, partner + 1]) {
    const neighbour = side.sentences[next];
    if (!neighbour || taken.has(next)) continue;
    const gain = newlyCovered(sentence, side.sentences[partner]!, neighbour);
    if (gain.content < JOIN_CONTENT || gain.weight < most) continue;
    most = gain.weight;
    chosen = next < partner ? [next, partner] : [partner, next];
  }
  return chosen;
}

function newlyCovered(
  sentence: PreparedSentence,
  partner: PreparedSentence,
  neighbour: PreparedSentence,
): { weight: number; content: number } {
  const has = (other: PreparedSentence, id: number) =>
    other.ids.includes(id) || synonymsOf(id).some((partnerId) => other.ids.includes(partnerId));
  let weight = 0;
  let content = 0;
  sentence.ids.forEach((id, k) => {
    const kind = sentence.classes[k];
    if (kind === 'attribution' || kind === 'weekday' || kind === 'outlet') return;
    if (has(partner, id) || !has(neighbour, id)) return;
    weight += sentence.weights[k]!;
    if (kind === 'content') content++;
  });
  return { weight, content };
}

function groupScore(a: Prepared, ofA: number[], b: Prepared, ofB: number[]): number | null {
  const left = joined(a, ofA);
  const right = joined(b, ofB);
  const tally = new Tally(b);
  tally.of(left, a);
  return scorePair(left, right, Math.max(...ofB.map((j) => tally.anchors[j]!)));
}

function joined(article: Prepared, numbers: number[]): PreparedSentence {
  const number = numbers[0]!;
  if (numbers.length === 1) return article.sentences[number]!;
  const known = article.joined.get(number);
  if (known) return known;
  const parts = numbers.map((n) => article.sentences[n]!);
  const [first, last] = [parts[0]!, parts.at(-1)!];
  const made = sentenceOf(
    {
      article: first.span.article,
      start: first.span.start,
      end: last.span.end,
      text: parts.map((p) => p.span.text).join(' '),
    },
    parts.flatMap((p) => p.words),
  );
  article.joined.set(number, made);
  return made;
}
