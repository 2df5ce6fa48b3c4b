import type { Span } from '../contracts/comparison';
import { sentenceReading } from '../text/reading';

/** Figures this near to each other are roundings of one; as for the signal *number*. Share of the larger. */
const ROUNDED = 0.05;
const YEARS = { from: 1900, to: 2100 };

/** True where two tellings of one fact both give figures and each has one that the other lacks: "killed 12", "killed 19". */
export function otherFigures(a: readonly Span[], b: readonly Span[]): boolean {
  const ours = figuresOf(a);
  const theirs = figuresOf(b);
  return lacks(ours, theirs) && lacks(theirs, ours);
}

/** "One" is seldom a figure. */
function figuresOf(spans: readonly Span[]): number[] {
  return spans
    .flatMap((span) => sentenceReading(span).numbers.map(({ value }) => value))
    .filter((value) => value !== 1);
}

/** Some are given, and one of those of the other is not among them. */
function lacks(some: readonly number[], others: readonly number[]): boolean {
  return some.length > 0 && others.some((value) => !some.some((known) => alike(known, value)));
}

function alike(a: number, b: number): boolean {
  if (a === b) return true;
  if ([a, b].every((one) => Number.isInteger(one) && one >= YEARS.from && one <= YEARS.to)) return false;
  return Math.abs(a - b) < ROUNDED * Math.max(a, b);
}
