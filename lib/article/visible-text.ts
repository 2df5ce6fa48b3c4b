const HIDDEN = new Set(['script', 'style', 'noscript', 'template', 'svg', 'head', 'iframe', 'object', 'option']);
/** So many characters are read at most. */
const LIMIT = 30_000;

/** Text of a page as far as markup tells what is shown, up to 30,000 characters. Without recursion. */
export function pageText(document: Document): string {
  let text = '';
  const root = document.body ?? document.documentElement;
  let node: Node | null = root?.firstChild ?? null;
  while (node && text.length < LIMIT) {
    if (node.nodeType === 3) text += node.nodeValue ?? '';
    const skip = node.nodeType === 1 && HIDDEN.has((node as Element).localName.toLowerCase());
    if (node.nodeType === 1) text += ' ';
    if (!skip && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) node = node.parentNode;
    node = !node || node === root ? null : node.nextSibling;
  }
  return text.replace(/\s+/g, ' ').trim();
}
