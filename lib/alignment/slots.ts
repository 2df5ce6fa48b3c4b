import { commonPairs, type NumberedWords, numbered, type Pair } from './common-runs';
import type { DiffToken } from './diff-tokens';

/** Stretches of two sentences that stand in the same place and differ: token numbers, ends exclusive; empty where nothing stands there. */
export interface Slot {
  a: [number, number];
  b: [number, number];
}

/** An equal run of at most so many glue words does not part two pieces of one phrase. */
const LONGEST_BRIDGE = 2;
/** A slot with more tokens than this on both sides is parted at a word that both have in another form ("making", "make"). */
const LONG_SLOT = 3;
/** What an equal token counts when two ways of matching compete, and what every slot costs: few whole phrases beat many scraps. */
const EQUAL = { word: 3, grammar: 1, mark: 0.5, slot: 0.5 };

/**
 * Slots of two token lists. Two matchings compete: content words first and the rest in the gaps between them, so that a far-off "the" never
 * parts a phrase; and all tokens at once, for sentences whose halves changed places.
 */
export function slotsOf(a: DiffToken[], b: DiffToken[]): Slot[] {
  const words = numbered(a, b);
  const first = contiguous(contentFirst(words, a, b), words);
  const second = contiguous(commonPairs(words, range(0, a.length), range(0, b.length)), words);
  const equal = worthOf(second, a, b) > worthOf(first, a, b) ? second : first;
  const slots: Slot[] = [];
  for (const slot of gapsOf(equal, a.length, b.length)) parted(slot, a, b, slots);
  return bridged(slots, a, b);
}

function contentFirst(words: NumberedWords, a: DiffToken[], b: DiffToken[]): Pair[] {
  const equal: Pair[] = [];
  const anchors = commonPairs(words, contentPlaces(a), contentPlaces(b));
  let fromA = 0;
  let fromB = 0;
  for (let k = 0; k <= anchors.length; k++) {
    const anchor = anchors[k];
    const i = anchor ? anchor[0] : a.length;
    const j = anchor ? anchor[1] : b.length;
    // Equal beginnings belong to every longest sequence: mostly they are all there is between two anchors.
    while (fromA < i && fromB < j && words.a[fromA] === words.b[fromB]) equal.push([fromA++, fromB++]);
    if (i > fromA && j > fromB) {
      const pairs = commonPairs(words, range(fromA, i), range(fromB, j));
      for (let n = 0; n < pairs.length; n++) equal.push(pairs[n]!);
    }
    if (anchor) equal.push(anchor);
    fromA = i + 1;
    fromB = j + 1;
  }
  return equal;
}

function contentPlaces(tokens: DiffToken[]): number[] {
  const places: number[] = [];
  for (let i = 0; i < tokens.length; i++) if (tokens[i]!.kind === 'word' && !tokens[i]!.grammar) places.push(i);
  return places;
}

function range(from: number, to: number): number[] {
  const places: number[] = [];
  for (let i = from; i < to; i++) places.push(i);
  return places;
}

/**
 * Slides a pair beside the one that follows it where the same word stands there too: "he believes [he is]", not "[he] believes he [is]". In
 * the list itself.
 */
function contiguous(equal: Pair[], { a, b }: NumberedWords): Pair[] {
  for (let k = equal.length - 2; k >= 0; k--) {
    const pair = equal[k]!;
    const next = equal[k + 1]!;
    if (next[0] === pair[0] + 1) {
      if (next[1] > pair[1] + 1 && b[next[1] - 1] === b[pair[1]]) pair[1] = next[1] - 1;
    } else if (next[1] === pair[1] + 1 && a[next[0] - 1] === a[pair[0]]) pair[0] = next[0] - 1;
  }
  return equal;
}

function worthOf(equal: Pair[], a: DiffToken[], b: DiffToken[]): number {
  let worth = 0;
  let fromA = 0;
  let fromB = 0;
  for (let k = 0; k < equal.length; k++) {
    const i = equal[k]![0];
    const j = equal[k]![1];
    if (i > fromA || j > fromB) worth -= EQUAL.slot;
    fromA = i + 1;
    fromB = j + 1;
    const token = a[i]!;
    worth += token.kind === 'mark' ? EQUAL.mark : token.grammar ? EQUAL.grammar : EQUAL.word;
  }
  return a.length > fromA || b.length > fromB ? worth - EQUAL.slot : worth;
}

function gapsOf(equal: Pair[], lengthA: number, lengthB: number): Slot[] {
  const slots: Slot[] = [];
  let fromA = 0;
  let fromB = 0;
  for (let k = 0; k <= equal.length; k++) {
    const pair = equal[k];
    const i = pair ? pair[0] : lengthA;
    const j = pair ? pair[1] : lengthB;
    if (i > fromA || j > fromB) slots.push({ a: [fromA, i], b: [fromB, j] });
    fromA = i + 1;
    fromB = j + 1;
  }
  return slots;
}

/** Parts a long slot at a content word that stands on both sides in different forms, if either part then has words on both sides. */
function parted(slot: Slot, a: DiffToken[], b: DiffToken[], parts: Slot[]): void {
  if (slot.a[1] - slot.a[0] > LONG_SLOT && slot.b[1] - slot.b[0] > LONG_SLOT)
    for (let i = slot.a[0] + 1; i < slot.a[1] - 1; i++) {
      const { kind, grammar, stem } = a[i]!;
      if (kind !== 'word' || grammar) continue;
      for (let j = slot.b[0] + 1; j < slot.b[1] - 1; j++) {
        if (stem !== b[j]!.stem) continue;
        const left: Slot = { a: [slot.a[0], i], b: [slot.b[0], j] };
        const right: Slot = { a: [i + 1, slot.a[1]], b: [j + 1, slot.b[1]] };
        if (!hasWord(a, left.a) || !hasWord(b, left.b) || !hasWord(a, right.a) || !hasWord(b, right.b)) continue;
        parted(left, a, b, parts);
        parted(right, a, b, parts);
        return;
      }
    }
  parts.push(slot);
}

/** Joins, in the list's own slots, two that only glue parts, where one of them would make no sense alone ("chose not to take that route" ↔ "declined to do so"). */
function bridged(slots: Slot[], a: DiffToken[], b: DiffToken[]): Slot[] {
  const joined: Slot[] = [];
  for (const slot of slots) {
    const before = joined.at(-1);
    if (before && bridges(before, slot)) {
      before.a[1] = slot.a[1];
      before.b[1] = slot.b[1];
    } else joined.push(slot);
  }
  return joined;

  function bridges(left: Slot, right: Slot): boolean {
    if (right.a[0] - left.a[1] > LONGEST_BRIDGE) return false;
    for (let i = left.a[1]; i < right.a[0]; i++) if (a[i]!.kind !== 'glue') return false;
    return halfEmpty(left) || halfEmpty(right) || (unrelated(left) && unrelated(right));
  }
  /** So much on both sides that an equal "the" beside it is mere chance. */
  function unrelated(slot: Slot): boolean {
    const [mine, theirs] = [wordsIn(a, slot.a), wordsIn(b, slot.b)];
    return Math.min(mine, theirs) >= 2 && Math.max(mine, theirs) >= 3;
  }
  /** Words on one side, only glue on the other. */
  function halfEmpty(slot: Slot): boolean {
    const bothSides = slot.a[1] > slot.a[0] && slot.b[1] > slot.b[0];
    return bothSides && hasWord(a, slot.a) !== hasWord(b, slot.b);
  }
}

/** How many words, glue not counted, a stretch has. */
export function wordsIn(tokens: DiffToken[], range: Pair): number {
  let words = 0;
  for (let i = range[0]; i < range[1]; i++) if (tokens[i]!.kind === 'word') words++;
  return words;
}

export function hasWord(tokens: DiffToken[], range: Pair): boolean {
  for (let i = range[0]; i < range[1]; i++) if (tokens[i]!.kind === 'word') return true;
  return false;
}
