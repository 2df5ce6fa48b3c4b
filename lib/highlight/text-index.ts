import { foldUnit } from './fold';
import { atOnce, type Steps } from './slices';
import { walkText } from './walk-text';

/**
 * The text of a page as one folded string (see `foldUnit`), each unit of which knows the text node and the offset it comes from.
 * A snapshot: it does not follow later changes of the page.
 */
export interface TextIndex {
  /** Folded text, without white space. Positions below are UTF-16 offsets into it. */
  readonly text: string;
  /** How many text nodes of the page are not shown. */
  readonly hidden: number;
  /** The open shadow roots that were read. */
  readonly shadows: readonly ShadowRoot[];
  /** A live range over [start, end), or null where a node has left the page since. */
  range(start: number, end: number): Range | null;
  /** Sorts positions of this and of other indexes of the same unchanged page: ascending in reading order. */
  rank(position: number): number;
  /** The text node that holds a position. */
  nodeAt(position: number): Text | null;
}

interface Segment {
  node: Text;
  /** Position of the node's first kept unit. */
  start: number;
  /** Place of the node among all text nodes, shown or not. */
  ordinal: number;
}

/** More than the longest text node that is told apart by its offsets. */
const NODE_SPAN = 2 ** 24;

/**
 * Reads a page.
 * @param root a document or an element, whose open shadow roots are read too
 * @param unseen whether text that is not shown is taken in as well
 */
export function buildTextIndex(root: Document | Element, unseen = false): TextIndex {
  return atOnce(textIndexSteps(root, unseen));
}

/** The same in steps. Where the page changes meanwhile the index may miss what moved. */
export function* textIndexSteps(root: Document | Element, unseen: boolean): Steps<TextIndex> {
  let ordinal = 0;
  const segments: Segment[] = [];
  let offsets = new Uint32Array(1 << 15);
  let units = new Uint16Array(1 << 15);
  let length = 0;
  const walk = yield* walkText(root, (node, shown) => {
    ordinal++;
    if (!shown && !unseen) return;
    const data = node.data;
    if (length + data.length > units.length) {
      const size = 2 * (length + data.length);
      offsets = grown(offsets, new Uint32Array(size));
      units = grown(units, new Uint16Array(size));
    }
    const start = length;
    length = foldInto(data, units, offsets, length);
    if (length > start) segments.push({ node, start, ordinal });
  });
  const text = decode(units.subarray(0, length));

  return {
    text,
    hidden: walk.hidden,
    shadows: walk.shadows,
    range(start, end) {
      const from = segments[segmentAt(start)];
      const to = segments[segmentAt(end - 1)];
      if (start >= end || !from?.node.isConnected || !to?.node.isConnected) return null;
      const range = from.node.ownerDocument.createRange();
      const startOffset = offsets[start]!;
      const endOffset = offsets[end - 1]! + 1;
      if (startOffset > from.node.length || endOffset > to.node.length) return null;
      range.setStart(from.node, startOffset);
      range.setEnd(to.node, endOffset);
      return range.collapsed ? null : range;
    },
    rank: (position) => (segments[segmentAt(position)]?.ordinal ?? 0) * NODE_SPAN + (offsets[position] ?? 0),
    nodeAt: (position) => segments[segmentAt(position)]?.node ?? null,
  };

  /** Last segment that starts at or before a position; -1 outside. */
  function segmentAt(position: number): number {
    if (position < 0 || position >= length) return -1;
    let low = 0;
    let high = segments.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (segments[middle]!.start <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Writes what counts of a text, and where it stood, from a position on; answers with the position behind it. */
function foldInto(data: string, units: Uint16Array, offsets: Uint32Array, from: number): number {
  let position = from;
  for (let i = 0; i < data.length; i++) {
    const unit = foldUnit(data.charCodeAt(i));
    if (unit === 0) continue;
    units[position] = unit;
    offsets[position++] = i;
  }
  return position;
}

function grown<T extends Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

function decode(units: Uint16Array): string {
  let text = '';
  for (let i = 0; i < units.length; i += 8192) text += String.fromCharCode(...units.subarray(i, i + 8192));
  return text;
}
