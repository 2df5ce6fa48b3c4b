/** A box in viewport pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
export interface Placement {
  left: number;
  top: number;
  maxHeight: number;
  side: 'below' | 'above' | 'left' | 'right';
}

/** Pixels between card and sentence, and between card and the viewport's edge. */
export const GAP = 8;
const WIDTH = 372;
/** The least a card shows: its head and a line. With less room than that the sentence fills the viewport, and its end is covered. */
const LEAST_HEIGHT = 72;

/**
 * Where a card of a certain height stands: under the sentence, over it, or beside it; inside the viewport; never on the sentence unless that
 * fills the viewport. Null if no line of the sentence is in view.
 * @param lines the sentence's line boxes
 * @param height the card's own height when nothing limits it
 * @param rtl reading direction of the page: the card's right edge follows the sentence
 */
export function placeCard(lines: readonly Box[], height: number, viewport: Box, rtl: boolean): Placement | null {
  const seen = lines.filter(
    (l) => l.bottom > viewport.top && l.top < viewport.bottom && l.right > viewport.left && l.left < viewport.right,
  );
  if (seen.length === 0) return null;
  const sentence = union(seen);
  const room: Box = {
    left: viewport.left + GAP,
    top: viewport.top + GAP,
    right: viewport.right - GAP,
    bottom: viewport.bottom - GAP,
  };
  const width = cardWidth(viewport);
  const below = room.bottom - (sentence.bottom + GAP);
  const above = sentence.top - GAP - room.top;
  const anchor = lineOf(below >= height || below >= above ? seen.at(-1)! : seen[0]!, seen);
  const left = clamp(rtl ? anchor.right - width : anchor.left, room.left, room.right - width);
  if (below >= height) return { left, top: sentence.bottom + GAP, maxHeight: below, side: 'below' };
  if (above >= height) return { left, top: sentence.top - GAP - height, maxHeight: above, side: 'above' };

  const full = room.bottom - room.top;
  const top = clamp(sentence.top, room.top, Math.max(room.top, room.bottom - height));
  if (room.right - sentence.right - GAP >= width)
    return { left: sentence.right + GAP, top, maxHeight: full, side: 'right' };
  if (sentence.left - GAP - room.left >= width)
    return { left: sentence.left - GAP - width, top, maxHeight: full, side: 'left' };

  if (Math.max(below, above) < LEAST_HEIGHT) {
    const maxHeight = Math.min(full, LEAST_HEIGHT);
    return below >= above
      ? { left, top: room.bottom - maxHeight, maxHeight, side: 'below' }
      : { left, top: room.top, maxHeight, side: 'above' };
  }
  if (below >= above) return { left, top: sentence.bottom + GAP, maxHeight: below, side: 'below' };
  return { left, top: room.top, maxHeight: above, side: 'above' };
}

/** The card's width: its own, or what a narrow viewport has. */
export function cardWidth(viewport: Box): number {
  return Math.min(WIDTH, viewport.right - viewport.left - 2 * GAP);
}

/** The whole line that a box stands in: a link or a change of type parts a line into several boxes. */
function lineOf(box: Box, boxes: readonly Box[]): Box {
  const middle = (box.top + box.bottom) / 2;
  return union(boxes.filter((other) => other.top < middle && middle < other.bottom));
}

function union(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map((b) => b.left)),
    top: Math.min(...boxes.map((b) => b.top)),
    right: Math.max(...boxes.map((b) => b.right)),
    bottom: Math.max(...boxes.map((b) => b.bottom)),
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
