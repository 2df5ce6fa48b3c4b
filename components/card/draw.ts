/**
 * Stands in for Preact in the content script, by an alias of its build: the card keeps no state and is drawn by one call, and of Preact, a twelfth
 * of what every page that is read would load, it uses nothing else. Same names and the same markup; elements of the drawing before are kept where
 * tag and place are the same, so that a focused button keeps the focus. No hooks, no state, no keys.
 */
export type Node = Element_ | string | number | boolean | null | undefined | Node[];
type Props = Record<string, unknown> & { children?: Node };
interface Element_ {
  type: string | ((props: Props) => Node);
  props: Props;
}
/** Tag and properties of an element, or a text; an empty one holds the place of what is not shown. */
type Flat = { tag: string; props: Props } | string;

const SVG = 'http://www.w3.org/2000/svg';
/** The properties with which an element was drawn last. */
const drawn = new WeakMap<Element, Props>();

export function jsx(type: Element_['type'], props: Props): Element_ {
  return { type, props };
}
export const jsxs: typeof jsx = (type, props) => jsx(type, props);
export const jsxDEV: typeof jsx = (type, props) => jsx(type, props);
export const Fragment = ({ children }: Props): Node => children;

/** Makes the box hold what the node says; null empties it. */
export function render(node: Node, box: Element): void {
  const wanted = node === null ? [] : flat(node);
  for (const [i, item] of wanted.entries()) put(box, item, box.childNodes[i]);
  while (box.childNodes.length > wanted.length) box.lastChild?.remove();
}

function flat(node: Node): Flat[] {
  if (Array.isArray(node)) return node.flatMap(flat);
  if (node === null || node === undefined || typeof node === 'boolean') return [''];
  if (typeof node !== 'object') return [String(node)];
  const { type, props } = node;
  return typeof type === 'function' ? flat(type(props)) : [{ tag: type, props }];
}

function put(box: Element, item: Flat, old: ChildNode | undefined): void {
  const document = box.ownerDocument;
  if (typeof item === 'string') {
    if (old?.nodeType !== 3) place(box, document.createTextNode(item), old);
    else if (old.nodeValue !== item) old.nodeValue = item;
    return;
  }
  const { tag, props } = item;
  let element = old as Element;
  if (old?.nodeType !== 1 || element.localName !== tag) {
    element = document.createElementNS(tag === 'svg' ? SVG : box.namespaceURI, tag);
    place(box, element, old);
  }
  const before = drawn.get(element) ?? {};
  for (const name of Object.keys({ ...before, ...props }))
    if (name !== 'children' && before[name] !== props[name]) set(element, name, props[name]);
  drawn.set(element, props);
  render(props.children ?? null, element);
}

function place(box: Element, node: ChildNode, old: ChildNode | undefined): void {
  if (old) old.replaceWith(node);
  else box.append(node);
}

function set(element: Element, name: string, value: unknown): void {
  if (name.startsWith('on')) Reflect.set(element, name.toLowerCase(), value ?? null);
  else if (value === null || value === undefined || value === false) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? '' : String(value));
}
