/** How large a page is, counted with bounds: a hostile page must not cost more than a look. */
export interface PageSize {
  elements: number;
  /** Deepest nesting of elements. */
  depth: number;
  /** Characters of text, scripts and styles left out. */
  characters: number;
}

/**
 * Readability's time grows with elements and text, its stack with the depth. Limits at which a page still ends within 3 s on an old
 * laptop: `npx vitest run tests/unit/article/hostile`.
 */
export const MAX_ELEMENTS = 20_000;
export const MAX_DEPTH = 200;
export const MAX_CHARACTERS = 1_000_000;
/** Counting stops here. */
const MAX_COUNTED = 400_000;

/** `XPathResult.NUMBER_TYPE` */
const NUMBER = 1;
/** Deeper than allowed: an element with as many ancestors as levels are. */
const TOO_DEEP = Array.from({ length: MAX_DEPTH + 1 }, () => '*').join('>');

/**
 * Whether a page is small by counts that the browser makes itself: nothing more needs to be known of it, and most pages are. Scripts and styles
 * count as text here. A DOM that is no browser's (it has no `evaluate`) counts slowly, and is walked.
 */
export function isSmall(document: Document): boolean {
  const root = document.documentElement;
  return (
    typeof document.evaluate === 'function' &&
    root.getElementsByTagName('*').length < MAX_ELEMENTS &&
    document.evaluate('string-length()', document.body ?? root, null, NUMBER).numberValue <= MAX_CHARACTERS &&
    document.querySelector(TOO_DEEP) === null
  );
}

/** Counts without recursion. */
export function pageSize(root: Element): PageSize {
  const size: PageSize = { elements: 1, depth: 1, characters: 0 };
  let level = 1;
  let node: Node | null = root.firstChild;
  while (node && size.elements < MAX_COUNTED && level <= MAX_DEPTH) {
    if (node.nodeType === 3) size.characters += node.nodeValue?.length ?? 0;
    else if (node.nodeType === 1) {
      size.elements++;
      if (level + 1 > size.depth) size.depth = level + 1;
      if (node.firstChild && !/^(?:script|style|template)$/i.test(node.nodeName)) {
        node = node.firstChild;
        level++;
        continue;
      }
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      level--;
    }
    node = !node || node === root ? null : node.nextSibling;
  }
  return size;
}

export function tooLarge(size: PageSize): boolean {
  return size.elements > MAX_ELEMENTS || size.depth > MAX_DEPTH || size.characters > MAX_CHARACTERS;
}

/** The sign by which a page that is too large is told from other pages without an article. */
export const PAGE_TOO_LARGE = 'the page is too large to be read';

/** What is too large about a page, in words. */
export function sizeInWords(size: PageSize): string {
  if (size.depth > MAX_DEPTH) return `nested more than ${MAX_DEPTH} levels deep`;
  if (size.elements > MAX_ELEMENTS) return `more than ${MAX_ELEMENTS} elements`;
  return `more than ${MAX_CHARACTERS} characters of text`;
}
