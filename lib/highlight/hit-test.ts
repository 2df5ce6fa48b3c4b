/** A sentence that was found on the page, by a live range. */
export interface Placed {
  /** Index of its note. */
  note: number;
  range: Range;
}

/** Pixels by which a pointer may miss the line box of a sentence: descenders and the underline stand below it. */
export const HIT_TOLERANCE = 3;

/**
 * The sentence under a point of the viewport, or null. Asks the browser for the caret there (one look-up, whatever the number of
 * sentences), finds the sentence by binary search over the live ranges, and checks its line boxes, because a caret snaps to the nearest text
 * even from a margin.
 * @param placed in page order, not overlapping; those of one tree (document or shadow root) are searched together
 */
export function hitTest(document: Document, placed: readonly Placed[], x: number, y: number): Placed | null {
  const caret = caretAt(document, x, y);
  if (!caret) return null;
  const root = caret.node.getRootNode();
  const own = root === document ? placed : placed.filter((p) => p.range.startContainer.getRootNode() === root);
  const at = nearest(own, caret.node, caret.offset);
  for (const i of [at, at - 1, at + 1]) {
    const candidate = own[i];
    if (candidate && contains(candidate.range, x, y)) return candidate;
  }
  return null;
}

function caretAt(document: Document, x: number, y: number): { node: Node; offset: number } | null {
  if (typeof document.caretPositionFromPoint !== 'function') return null;
  // Inside an open shadow tree the caret stands at the host unless the tree is named.
  const shadowRoots: ShadowRoot[] = [];
  for (let host = document.elementFromPoint(x, y); host?.shadowRoot; ) {
    shadowRoots.push(host.shadowRoot);
    const inner: Element | null = host.shadowRoot.elementFromPoint(x, y);
    host = inner === host ? null : inner;
  }
  const caret =
    shadowRoots.length > 0
      ? document.caretPositionFromPoint(x, y, { shadowRoots })
      : document.caretPositionFromPoint(x, y);
  return caret && { node: caret.offsetNode, offset: caret.offset };
}

/** Index of the range that holds a point, or of one beside it. */
function nearest(placed: readonly Placed[], node: Node, offset: number): number {
  let low = 0;
  let high = placed.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const side = sideOf(placed[middle]!.range, node, offset);
    if (side === 0) return middle;
    if (side < 0) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** -1, 0, 1: before, in or behind the range. A range in another tree (moved since) counts as before. */
function sideOf(range: Range, node: Node, offset: number): number {
  try {
    return range.comparePoint(node, offset);
  } catch {
    return 1;
  }
}

function contains(range: Range, x: number, y: number): boolean {
  for (const box of range.getClientRects())
    if (
      x >= box.left - HIT_TOLERANCE &&
      x <= box.right + HIT_TOLERANCE &&
      y >= box.top - HIT_TOLERANCE &&
      y <= box.bottom + HIT_TOLERANCE
    )
      return true;
  return false;
}
