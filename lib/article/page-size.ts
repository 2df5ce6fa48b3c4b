/** How large a page is, counted with bounds: a hostile page must not cost more than a look. */
export interface PageSize {
  elements: number;
  /** Deepest nesting of elements. */
  depth: number;
}

/** Readability's time and stack grow with both; measured with `npx vitest run tests/unit/article/hostile` (limits: well under 3 s each). */
export const MAX_ELEMENTS = 60_000;
export const MAX_DEPTH = 800;

/** Counts elements without recursion; stops as soon as a limit is passed. */
export function pageSize(root: Element): PageSize {
  let elements = 0;
  let depth = 0;
  let level = 1;
  let node: Element | null = root;
  while (node) {
    elements++;
    if (level > depth) depth = level;
    if (elements > MAX_ELEMENTS || depth > MAX_DEPTH) break;
    const child: Element | null = node.firstElementChild;
    if (child) {
      node = child;
      level++;
      continue;
    }
    while (node && node !== root && !node.nextElementSibling) {
      node = node.parentElement;
      level--;
    }
    node = !node || node === root ? null : node.nextElementSibling;
  }
  return { elements, depth };
}

export function tooLarge(size: PageSize): boolean {
  return size.elements > MAX_ELEMENTS || size.depth > MAX_DEPTH;
}
