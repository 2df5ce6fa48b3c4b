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
  const texts: Node[] = [];
  const lengths: number[] = [];
  let all = 0;
  for (const node of longTexts(document, body)) {
    const { length } = (node.nodeValue ?? '').trim();
    if (length < RUNNING_TEXT || NOT_SHOWN.has((node.parentNode as Element).localName)) continue;
    texts.push(node);
    lengths.push(length);
    all += length;
  }
  if (all < ENOUGH) return null;
  const narrowest = narrowestAround(texts, lengths, all * SHARE, body);
  let part = narrowest;
  for (let level = 0; part && level < LEVELS_AROUND && part.parentElement !== body; level++) part = part.parentElement;
  return part;
}

/**
 * The narrowest element inside `body` whose texts are so long together; null where there is none. Its texts stand in a row, and the one in the
 * middle of all is among them: from there it is looked for upwards.
 * @param wanted more than half of all
 */
function narrowestAround(
  texts: readonly Node[],
  lengths: readonly number[],
  wanted: number,
  body: Element,
): Element | null {
  let first = 0;
  for (let before = lengths[0] ?? 0; before < wanted / 2; before += lengths[first] ?? wanted) first++;
  let last = first;
  let sum = lengths[first] ?? 0;
  for (let around = texts[first]?.parentElement; around && around !== body; around = around.parentElement) {
    while (first > 0 && around.contains(texts[first - 1]!)) sum += lengths[--first]!;
    while (last < texts.length - 1 && around.contains(texts[last + 1]!)) sum += lengths[++last]!;
    if (sum >= wanted) return around;
  }
  return null;
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
