/** Paragraphs inside the main part that are looked at, and what they must hold together, before a page without markup is worth reading; characters. */
const PARAGRAPHS = 40;
const ENOUGH_TEXT = 900;
const LONG_PARAGRAPH = 60;
/**
 * Bounds of the look, whatever the page: paragraphs in all, scripts in all, blocks of JSON-LD and their length. Searching a whole page of 200,000
 * elements for an attribute took 140 ms on a busy machine (`npm run bench -- watch`, 3 loads), so nothing here does.
 */
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
 * Of the whole page only tag names are searched, which browsers do natively and fast; all else is bounded. It changes nothing.
 */
export function looksLikeArticle(document: Document): boolean {
  if (document.head?.querySelector(META) || statesItself(document)) return true;
  const paragraphs = document.getElementsByTagName('p');
  let length = 0;
  let inside = 0;
  for (let i = 0; i < PARAGRAPHS_IN_ALL && inside < PARAGRAPHS; i++) {
    const paragraph = paragraphs[i];
    if (!paragraph) break;
    if (paragraph.closest(ITEM)) return true;
    if (!paragraph.closest(MAIN)) continue;
    inside++;
    const text = paragraph.textContent ?? '';
    if (text.length >= LONG_PARAGRAPH) length += text.length;
    if (length >= ENOUGH_TEXT) return true;
  }
  return false;
}

/** Whether a block of JSON-LD says that the page is an article. */
function statesItself(document: Document): boolean {
  const scripts = document.getElementsByTagName('script');
  let blocks = 0;
  for (let i = 0; i < SCRIPTS && blocks < JSON_LD_BLOCKS; i++) {
    const script = scripts[i];
    if (!script) break;
    if (script.getAttribute('type') !== 'application/ld+json') continue;
    blocks++;
    if (JSON_LD.test((script.textContent ?? '').slice(0, JSON_LD_LENGTH))) return true;
  }
  return false;
}
