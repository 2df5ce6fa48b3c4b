import type { Steps } from './slices';

/** Elements whose text is no text of the page. */
const SILENT = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'TEXTAREA',
  'SELECT',
  'OPTION',
  'TITLE',
  'IFRAME',
  'OBJECT',
  'HEAD',
]);

export interface PageWalk {
  /** Text nodes with letters that are not shown. */
  hidden: number;
  /** Open shadow roots met on the way. */
  shadows: ShadowRoot[];
}

/** Nodes between two steps of a walk. */
const NODES_A_STEP = 50;

/**
 * Visits the text nodes with letters under `root` in reading order, each with whether it is shown; open shadow roots and slotted nodes included. Reads element properties only
 * through the prototypes: a form whose field is called "shadowRoot" cannot mislead it.
 */
export function* walkText(root: Document | Element, visit: (text: Text, shown: boolean) => void): Steps<PageWalk> {
  const document = root.ownerDocument ?? (root as Document);
  const view = document.defaultView;
  const shown = new Map<Node, boolean>();
  const walk: PageWalk = { hidden: 0, shadows: [] };
  const slotted = new Set<Node>();
  let nodes = 0;
  yield* tree(root);
  return walk;

  function* tree(top: Node): Steps<void> {
    const walker = document.createTreeWalker(top, SHOW_ELEMENT_AND_TEXT);
    let node: Node | null = walker.currentNode;
    while (node) {
      if (++nodes % NODES_A_STEP === 0) yield;
      let descend = true;
      if (node.nodeType === TEXT) text(node as Text);
      else if (node !== top && node.nodeType === ELEMENT) {
        const inside = element(node as Element);
        descend = inside === true;
        if (typeof inside === 'object') for (const part of inside) yield* partOf(part);
      }
      let next: Node | null = descend ? walker.firstChild() : null;
      while (!next) {
        next = walker.nextSibling();
        if (!next && (!walker.parentNode() || walker.currentNode === top)) return;
      }
      node = next;
    }
  }

  /** What stands in an element's place. */
  function* partOf(node: Node): Steps<void> {
    if (node.nodeType === TEXT) return text(node as Text);
    const inside = node.nodeType === ELEMENT ? element(node as Element) : true;
    if (inside === true) yield* tree(node);
    else if (inside) for (const part of inside) yield* partOf(part);
  }

  /** Whether the walk goes on into the element's own children, or what is shown in their place. */
  function element(node: Element): boolean | Node[] {
    if (isForm(node)) return true;
    if (SILENT.has(node.tagName.toUpperCase())) return false;
    if (node.shadowRoot) {
      walk.shadows.push(node.shadowRoot);
      return [node.shadowRoot];
    }
    if (node.tagName !== 'SLOT' || !('assignedNodes' in node)) return true;
    const assigned = (node as HTMLSlotElement).assignedNodes();
    if (assigned.length === 0) return true;
    const fresh = assigned.filter((child) => !slotted.has(child));
    for (const child of fresh) slotted.add(child);
    return fresh;
  }

  function text(node: Text): void {
    if (!/\S/.test(node.data)) return;
    const parent = node.parentElement;
    const isSeen = !parent || isShown(parent);
    if (!isSeen) walk.hidden++;
    visit(node, isSeen);
  }

  function isShown(node: Element): boolean {
    let known = shown.get(node);
    if (known === undefined) {
      const check = view?.Element.prototype.checkVisibility;
      known = check ? check.call(node, { visibilityProperty: true }) : true;
      shown.set(node, known);
    }
    return known;
  }

  function isForm(node: Element): boolean {
    return view !== null && node instanceof view.HTMLFormElement;
  }
}

const ELEMENT = 1;
const TEXT = 3;
const SHOW_ELEMENT_AND_TEXT = 0x1 | 0x4;
