import type { DiffToken } from './diff-tokens';
import { hasWord, type Slot } from './slots';

/**
 * Takes words out of the slots that did not change but only stand elsewhere: in a slot of one sentence and in another slot of the other.
 * What is left of two slots that exchanged words belongs together: "peace negotiations between Russia and Ukraine" and "Russia-Ukraine
 * peace talks" differ in "negotiations" and "talks".
 */
export function withoutMoves(slots: Slot[], left: DiffToken[], right: DiffToken[]): Slot[] {
  const movedA = new Set<number>();
  const movedB = new Set<number>();
  const exchanged = new Map<number, number>();
  const there = new Set<string>();
  for (const { b } of slots) for (let j = b[0]; j < b[1]; j++) if (!right[j]!.grammar) there.add(right[j]!.stem);
  if (there.size === 0) return slots;
  slots.forEach((slot, s) => {
    for (let i = slot.a[0]; i < slot.a[1]; i++) {
      if (!there.has(left[i]!.stem)) continue;
      const to = slots.findIndex((other, o) => o !== s && partner(slot, other, i) >= 0);
      if (to < 0) continue;
      movedA.add(i);
      movedB.add(partner(slot, slots[to]!, i));
      exchanged.set(s, to);
    }
  });
  if (movedA.size === 0) return slots;
  const rest = slots.flatMap((slot): Slot[] => {
    const a = staying(left, slot.a, movedA);
    const b = staying(right, slot.b, movedB);
    const touched = [slot.a, slot.b].map(([from, to], side) => has(side === 0 ? movedA : movedB, from, to));
    if (touched[0] && touched[1])
      return [
        { a, b: [b[0], b[0]] },
        { a: [a[1], a[1]], b },
      ];
    return [{ a, b }];
  });
  return rest.length === slots.length ? paired(rest, exchanged) : rest;

  /** Place of the same word in another slot, or of another form of it where both slots have words on one side only; −1: none. */
  function partner(from: Slot, to: Slot, i: number): number {
    const token = left[i]!;
    if (token.kind !== 'word' || token.grammar) return -1;
    const oneSided = !hasWord(right, from.b) && !hasWord(left, to.a);
    for (let j = to.b[0]; j < to.b[1]; j++) {
      const other = right[j]!;
      if (movedB.has(j) || other.grammar) continue;
      if (other.key === token.key || (oneSided && other.stem === token.stem)) return j;
    }
    return -1;
  }
}

function has(moved: Set<number>, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (moved.has(i)) return true;
  return false;
}

/** Joins what is left in `a` alone of one slot with what is left in `b` alone of the slot its moved words went to. */
function paired(slots: Slot[], exchanged: Map<number, number>): Slot[] {
  const gone = new Set<number>();
  const joined = slots.map((slot) => slot);
  for (const [from, to] of exchanged) {
    const [source, target] = [joined[from]!, joined[to]!];
    const onlyA = source.a[1] > source.a[0] && source.b[1] === source.b[0];
    const onlyB = target.b[1] > target.b[0] && target.a[1] === target.a[0];
    if (!onlyA || !onlyB || gone.has(to)) continue;
    joined[from] = { a: source.a, b: target.b };
    gone.add(to);
  }
  return joined.filter((_, k) => !gone.has(k));
}

/** The longest run of a stretch without moved words; glue beside a moved word goes with it. */
function staying(tokens: DiffToken[], [from, to]: [number, number], moved: Set<number>): [number, number] {
  let best: [number, number] = [from, from];
  let start = from;
  for (let i = from; i <= to; i++) {
    if (i < to && !moved.has(i)) continue;
    let [first, last] = [start, i];
    if (first > from) while (first < last && tokens[first]!.kind !== 'word') first++;
    if (last < to) while (last > first && tokens[last - 1]!.kind !== 'word') last--;
    if (last - first > best[1] - best[0]) best = [first, last];
    start = i + 1;
  }
  return best;
}
