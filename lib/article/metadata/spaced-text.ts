import { tidy } from '../dom-blocks';

/** Text of an element with a bar between its parts: sites glue "By Ann Example" and "Example Times" only by style. */
export function spacedText(element: Element): string {
  if (element.children.length === 0) return tidy(element.textContent ?? '');
  let text = '';
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3) text += node.nodeValue ?? '';
    else if (node.nodeType === 1 && !/^(?:script|style|svg|button)$/i.test((node as Element).localName))
      text += ` | ${spacedText(node as Element)} | `;
  }
  return tidy(text.replace(/^\s*(by|von|par|por)\s*\|/i, '$1 ').replace(/\|\s*(and|und|et|y|&|,)\s*\|/gi, ' $1 '));
}
