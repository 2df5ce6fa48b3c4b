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

/**
 * Visits the text nodes with letters under `root` in reading order, each with whether it is shown; open shadow roots and slotted nodes included. Reads element properties only
 * through the prototypes: a form whose field is called "shadowRoot" cannot mislead it.
 */
export function walkText(root: Document | Element, visit: (text: Text, shown: boolean) => void): PageWalk {
  const document = root.ownerDocument ?? (root as Document);
  const view = document.defaultView;
  const shown = new Map<Node, boolean>();
  const walk: PageWalk = { hidden: 0, shadows: [] };
  const slotted = new Set<Node>();
  tree(root);
  return walk;

  function tree(top: Node): void {
    const walker = document.createTreeWalker(top, SHOW_ELEMENT_AND_TEXT);
    let node: Node | null = walker.currentNode;
    while (node) {
      let descend = true;
      if (node.nodeType === TEXT) text(node as Text);
      else if (node !== top && node.nodeType === ELEMENT) descend = element(node as Element);
      let next: Node | null = descend ? walker.firstChild() : null;
      while (!next) {
        next = walker.nextSibling();
        if (!next && (!walker.parentNode() || walker.currentNode === top)) return;
      }
      node = next;
    }
  }

  /** Whether the walk goes on into the element's own children. */
  function element(node: Element): boolean {
    if (isForm(node)) return true;
    if (SILENT.has(node.tagName.toUpperCase())) return false;
    if (node.shadowRoot) {
      walk.shadows.push(node.shadowRoot);
      tree(node.shadowRoot);
      return false;
    }
    if (node.tagName !== 'SLOT' || !('assignedNodes' in node)) return true;
    const assigned = (node as HTMLSlotElement).assignedNodes();
    for (const child of assigned) {
      if (slotted.has(child)) continue;
      slotted.add(child);
      if (child.nodeType === TEXT) text(child as Text);
      else if (element(child as Element)) tree(child);
    }
    return assigned.length === 0;
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
