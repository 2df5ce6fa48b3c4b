/** Paragraphs of the main part that are looked at, and what they must hold together, before a page without markup is worth reading; characters. */
const PARAGRAPHS = 40;
const ENOUGH_TEXT = 900;
const LONG_PARAGRAPH = 60;
/**
 * Bounds of the look, whatever the page: paragraphs in all, scripts in all, blocks of JSON-LD and their length. Searching a whole page of 200,000
 * elements takes 4 ms by tag name and far more by attribute (`npm run bench -- watch`): of a page with more than {@link MANY} elements only the
 * first {@link WALKED} are looked at, at about a microsecond each.
 */
const MANY = 20_000;
const WALKED = 1_000;
const PARAGRAPHS_IN_ALL = 400;
const SCRIPTS = 300;
const JSON_LD_BLOCKS = 20;
const JSON_LD_LENGTH = 50_000;

const META = 'meta[property="og:type"][content="article"],meta[property="article:published_time"]';
const ITEM = '[itemtype$="NewsArticle"],[itemtype$="schema.org/Article"]';
const MAIN = 'article,main,[role="main"]';
const JSON_LD = /"@type"\s*:\s*(?:\[[^\]]*)?"(?:[A-Za-z]*NewsArticle|Article|BlogPosting|LiveBlogPosting|Report)"/;

/**
 * A first, cheap look, for pages nobody asked about: whether reading this page properly is worth the work. Errs towards yes; `extractPage` decides.
 * Everything is bounded. It changes nothing.
 */
export function looksLikeArticle(document: Document): boolean {
  if (document.head?.querySelector(META)) return true;
  const { scripts, paragraphs } = lookUp(document);
  if (statesItself(scripts)) return true;
  let length = 0;
  let inside = 0;
  for (let i = 0; i < PARAGRAPHS_IN_ALL && inside < PARAGRAPHS; i++) {
    const paragraph = paragraphs.item(i);
    if (!paragraph) break;
    const text = paragraph.textContent ?? '';
    // Where a paragraph stands is asked of long ones only: a list of goods or links has none.
    if (text.length < LONG_PARAGRAPH) continue;
    if (paragraph.closest(ITEM)) return true;
    if (!paragraph.closest(MAIN)) continue;
    inside++;
    length += text.length;
    if (length >= ENOUGH_TEXT) return true;
  }
  return false;
}

interface Elements {
  item(i: number): Element | null | undefined;
}

/** The page's scripts and paragraphs, in its order. */
function lookUp(document: Document): { scripts: Elements; paragraphs: Elements } {
  // Asked by number, a collection is walked as far as the number; asked by index (`[i]`) or for its length, to the end.
  if (!document.getElementsByTagName('*').item(MANY))
    return { scripts: document.getElementsByTagName('script'), paragraphs: document.getElementsByTagName('p') };
  const scripts: Element[] = [];
  const paragraphs: Element[] = [];
  const walker = document.createTreeWalker(document, 1);
  for (let i = 0; i < WALKED; i++) {
    const element = walker.nextNode() as Element | null;
    if (!element) break;
    if (element.localName === 'script') scripts.push(element);
    else if (element.localName === 'p') paragraphs.push(element);
  }
  return { scripts: { item: (i) => scripts[i] }, paragraphs: { item: (i) => paragraphs[i] } };
}

/** Whether a block of JSON-LD says that the page is an article. */
function statesItself(scripts: Elements): boolean {
  let blocks = 0;
  for (let i = 0; i < SCRIPTS && blocks < JSON_LD_BLOCKS; i++) {
    const script = scripts.item(i);
    if (!script) break;
    if (script.getAttribute('type') !== 'application/ld+json') continue;
    blocks++;
    if (JSON_LD.test((script.textContent ?? '').slice(0, JSON_LD_LENGTH))) return true;
  }
  return false;
}
