/** A text node of so many characters is running text: shorter ones are labels, headlines, links. */
const RUNNING_TEXT = 60;
/** The main part holds this share of the page's running text … */
const SHARE = 0.9;
/** … and at least so many characters of it; with less, the whole page is looked at. */
const ENOUGH = 800;
/** Beyond the narrowest element that holds the share, so many levels: what belongs to the article stands beside its paragraphs. */
const LEVELS_AROUND = 2;

/** `NodeFilter.SHOW_TEXT`, `XPathResult.ORDERED_NODE_SNAPSHOT_TYPE`. */
const TEXTS = 4;
const SNAPSHOT = 7;

const NOT_SHOWN = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'title', 'option']);

/**
 * The part of a page in which nearly all of its running text stands, with some room around it: Readability need not copy and walk the rest. Null
 * where no part does, or where the text is short.
 */
export function mainPart(document: Document): Element | null {
  const { body } = document;
  if (!body) return null;
  const weights = new Map<Element, number>();
  let all = 0;
  for (const node of longTexts(document, body)) {
    const parent = node.parentNode as Element;
    if (NOT_SHOWN.has(parent.localName)) continue;
    const text = (node.nodeValue ?? '').trim().length;
    if (text < RUNNING_TEXT) continue;
    all += text;
    weights.set(parent, (weights.get(parent) ?? 0) + text);
  }
  if (all < ENOUGH) return null;
  const sums = new Map<Element, number>();
  for (const [element, weight] of weights)
    for (let e: Element | null = element; e && e !== body; e = e.parentElement)
      sums.set(e, (sums.get(e) ?? 0) + weight);
  let narrowest: Element | null = null;
  for (const [element, weight] of sums)
    if (weight >= all * SHARE && (!narrowest || narrowest.contains(element))) narrowest = element;
  let part = narrowest;
  for (let level = 0; part && level < LEVELS_AROUND && part.parentElement !== body; level++) part = part.parentElement;
  return part;
}

/** Text nodes of some length, found by the browser itself where it can: most nodes of a page are short, and are never handed over. */
function longTexts(document: Document, body: Element): Node[] {
  const found: Node[] = [];
  if (typeof document.evaluate === 'function') {
    const texts = document.evaluate(`.//text()[string-length() >= ${RUNNING_TEXT}]`, body, null, SNAPSHOT, null);
    for (let i = 0; i < texts.snapshotLength; i++) found.push(texts.snapshotItem(i)!);
    return found;
  }
  const walker = document.createTreeWalker(body, TEXTS);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if ((node.nodeValue ?? '').length >= RUNNING_TEXT) found.push(node);
  return found;
}
