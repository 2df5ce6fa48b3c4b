import { APPROXIMATE_SHARE, APPROXIMATE_SURPLUS, LONGEST_INSERTION } from './constants';

const PROBE = 14;
const PROBES = 6;
/** A second part shorter than this could stand anywhere. */
const LEAST_REST = 10;

/**
 * A stretch of page[from, to) that is the sentence but for something inserted, dropped or changed in it (a footnote mark, a label for screen
 * readers, a corrected letter), or null. Found by pieces near both ends, kept only if most of the sentence stands there in order.
 */
export function approximate(
  page: string,
  sentence: string,
  from: number,
  to: number,
): { start: number; end: number } | null {
  if (sentence.length < 2 * PROBE) return null;
  for (const start of heads(page, sentence, from, to)) {
    const end = tail(page, sentence, start, to);
    if (end !== null && inOrder(page.slice(start, end), sentence) >= APPROXIMATE_SHARE) return { start, end };
  }
  return aroundInsertion(page, sentence, from, to);
}

/** A place where the sentence stands in two parts, letter by letter, with something longer between them. */
function aroundInsertion(
  page: string,
  sentence: string,
  from: number,
  to: number,
): { start: number; end: number } | null {
  const head = sentence.slice(0, PROBE);
  for (let start = page.indexOf(head, from); start !== -1 && start < to; start = page.indexOf(head, start + 1)) {
    let same = PROBE;
    while (same < sentence.length && page[start + same] === sentence[same]) same++;
    // The insertion may begin with the letters that the sentence goes on with: some are given back.
    for (let first = same; first > same - 4 && first >= PROBE; first--) {
      const rest = sentence.slice(first);
      const at = page.indexOf(rest, start + first);
      if (at === -1 || rest.length < LEAST_REST || at - start - first > LONGEST_INSERTION) continue;
      if (at + rest.length <= to) return { start, end: at + rest.length };
    }
  }
  return null;
}

/** Where the sentence may start, by its first pieces. */
function heads(page: string, sentence: string, from: number, to: number): number[] {
  const starts = new Set<number>();
  for (let i = 0; i < PROBES; i++) {
    const offset = i * (PROBE >> 1);
    if (offset + PROBE > sentence.length) break;
    const piece = sentence.slice(offset, offset + PROBE);
    for (let at = page.indexOf(piece, from); at !== -1 && at < to; at = page.indexOf(piece, at + 1)) {
      const start = Math.max(from, at - offset);
      starts.add(i === 0 || page[start] === sentence[0] ? start : at);
      if (starts.size >= 24) break;
    }
    if (starts.size > 0) break;
  }
  return [...starts];
}

/** Where it ends, by its last pieces, at most {@link APPROXIMATE_SURPLUS} longer than the sentence. */
function tail(page: string, sentence: string, start: number, to: number): number | null {
  const limit = Math.min(to, start + Math.ceil(sentence.length * (1 + APPROXIMATE_SURPLUS)) + 8);
  for (let i = 0; i < PROBES; i++) {
    const behind = i * (PROBE >> 1);
    const piece = sentence.slice(sentence.length - behind - PROBE, sentence.length - behind);
    if (piece.length < PROBE) break;
    const at = page.lastIndexOf(piece, limit - PROBE);
    if (at < start) continue;
    const end = at + PROBE + behind;
    return end <= limit && page[end - 1] === sentence.at(-1) ? end : at + PROBE;
  }
  return null;
}

/** Share of the sentence's three-character pieces that stand in the stretch in the same order. */
function inOrder(stretch: string, sentence: string): number {
  let at = 0;
  let hits = 0;
  const pieces = sentence.length - 2;
  for (let i = 0; i < pieces; i++) {
    const found = stretch.indexOf(sentence.slice(i, i + 3), at);
    if (found === -1 || found - at > 40) continue;
    at = found + 1;
    hits++;
  }
  return pieces > 0 ? hits / pieces : 0;
}
