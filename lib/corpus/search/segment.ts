/**
 * A segment of the library's full-text index: an immutable inverted index of some articles. A word's postings are the slots (0 … n−1) of
 * the articles that hold it, ascending, as variable-length differences.
 */
export interface Segment {
  /** Article ids by slot. */
  ids: string[];
  /** By slot: the stamp the article carried when its words were taken. An article of another stamp has changed since. */
  stamps: number[];
  /** Distinct words in ascending code-unit order, joined by '\n'. */
  words: string;
  /** Where the postings of word i start in `postings`; one more entry than words. */
  offsets: Uint32Array;
  postings: Uint8Array;
}

/** A segment with its words as a list, ready to search. */
export interface OpenSegment extends Segment {
  list: string[];
}

export function openSegment(segment: Segment): OpenSegment {
  return { ...segment, list: wordList(segment.words) };
}

/** Words joined by '\n', as a list; an article of signs alone has none. */
export function wordList(joined: string): string[] {
  return joined === '' ? [] : joined.split('\n');
}

export function buildSegment(documents: { id: string; stamp: number; words: string[] }[]): Segment {
  const slots = new Map<string, number[]>();
  documents.forEach(({ words }, slot) => {
    for (const word of words) {
      const list = slots.get(word);
      if (list) list.push(slot);
      else slots.set(word, [slot]);
    }
  });
  return pack(
    documents.map((document) => document.id),
    documents.map((document) => document.stamp),
    slots,
  );
}

/** One segment of several, leaving out the slots that `live` refuses. */
export function mergeSegments(segments: Segment[], live: (id: string, stamp: number) => boolean): Segment {
  const ids: string[] = [];
  const stamps: number[] = [];
  const slots = new Map<string, number[]>();
  for (const segment of segments) {
    const open = openSegment(segment);
    const moved = open.ids.map((id, slot) => {
      const stamp = open.stamps[slot]!;
      if (!live(id, stamp)) return -1;
      stamps.push(stamp);
      return ids.push(id) - 1;
    });
    open.list.forEach((word, index) => {
      let list = slots.get(word);
      for (const slot of postingsOf(open, index)) {
        const to = moved[slot]!;
        if (to < 0) continue;
        if (!list) {
          list = [];
          slots.set(word, list);
        }
        list.push(to);
      }
    });
  }
  return pack(ids, stamps, slots);
}

/**
 * Slots of the articles that hold all words; the last word also counts as the beginning of a word when `prefix` is set.
 * @param words Folded words; none = every article.
 */
export function searchSegment(segment: OpenSegment, words: string[], prefix: boolean): number[] {
  let found: Uint8Array | null = null;
  for (const [index, word] of words.entries()) {
    const next = slotsOf(segment, word, prefix && index === words.length - 1);
    if (found === null) found = next;
    else for (let slot = 0; slot < next.length; slot++) found[slot]! &= next[slot]!;
  }
  const slots: number[] = [];
  for (let slot = 0; slot < segment.ids.length; slot++) if (found === null || found[slot] === 1) slots.push(slot);
  return slots;
}

function slotsOf(segment: OpenSegment, word: string, prefix: boolean): Uint8Array {
  const marks = new Uint8Array(segment.ids.length);
  for (let index = lowerBound(segment.list, word); index < segment.list.length; index++) {
    const candidate = segment.list[index]!;
    if (prefix ? !candidate.startsWith(word) : candidate !== word) break;
    eachPosting(segment, index, (slot) => {
      marks[slot] = 1;
    });
  }
  return marks;
}

function lowerBound(list: string[], word: string): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

function pack(ids: string[], stamps: number[], slots: Map<string, number[]>): Segment {
  const list = [...slots.keys()].sort();
  const offsets = new Uint32Array(list.length + 1);
  const bytes: number[] = [];
  list.forEach((word, index) => {
    offsets[index] = bytes.length;
    let last = -1;
    for (const slot of slots.get(word)!) {
      let gap = slot - last - 1;
      last = slot;
      while (gap > 127) {
        bytes.push((gap & 127) | 128);
        gap >>>= 7;
      }
      bytes.push(gap);
    }
  });
  offsets[list.length] = bytes.length;
  return { ids, stamps, words: list.join('\n'), offsets, postings: Uint8Array.from(bytes) };
}

/** Slots of the articles that hold the word of that place in the list. */
export function postingsOf(segment: OpenSegment, index: number): number[] {
  const slots: number[] = [];
  eachPosting(segment, index, (slot) => slots.push(slot));
  return slots;
}

function eachPosting(segment: OpenSegment, index: number, visit: (slot: number) => void): void {
  const end = segment.offsets[index + 1]!;
  let slot = -1;
  let gap = 0;
  let shift = 0;
  for (let at = segment.offsets[index]!; at < end; at++) {
    const byte = segment.postings[at]!;
    gap |= (byte & 127) << shift;
    if (byte & 128) {
      shift += 7;
      continue;
    }
    slot += gap + 1;
    visit(slot);
    gap = 0;
    shift = 0;
  }
}
