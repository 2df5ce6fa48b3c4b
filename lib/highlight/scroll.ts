/** Where a sentence comes to stand after scrolling, as a share of the viewport's height from above. */
const RESTING_PLACE = 0.35;
/** Room kept free above, for sticky heads, and below. */
const MARGIN = 80;

/** Scrolls until a range can be read, at once where the reader asked for less motion. Does nothing where it can be read already. */
export function scrollToRange(view: Window, range: Range): void {
  const box = range.getBoundingClientRect();
  if (box.top >= MARGIN && box.bottom <= view.innerHeight - MARGIN) return;
  const behavior = view.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  const element = range.startContainer.parentElement;
  if (element && hasOwnScroller(view, element)) element.scrollIntoView({ block: 'center', behavior });
  else view.scrollBy({ top: box.top - view.innerHeight * RESTING_PLACE, behavior });
}

function hasOwnScroller(view: Window, element: Element): boolean {
  const root = element.ownerDocument.scrollingElement;
  for (let node: Element | null = element; node && node !== root; node = node.parentElement) {
    if (node.scrollHeight <= node.clientHeight || node === element.ownerDocument.body) continue;
    if (/auto|scroll/.test(view.getComputedStyle(node).overflowY)) return true;
  }
  return false;
}
