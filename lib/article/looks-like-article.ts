/** Paragraphs inside the main part that are looked at, and what they must hold together, before a page without markup is worth reading; characters. */
const PARAGRAPHS = 40;
const ENOUGH_TEXT = 900;
const LONG_PARAGRAPH = 60;
/**
 * Bounds of the look, whatever the page: paragraphs in all, scripts in all, blocks of JSON-LD and their length. Searching a whole page of 200,000
 * elements takes 4 ms by tag name and far more by attribute (`npm run bench -- watch`): of a page with more than {@link MANY} elements only the
 * first {@link WALKED} are looked at.
 */
const MANY = 20_000;
const WALKED = 1_500;
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
  const named = lookUp(document);
  if (statesItself(named('script'))) return true;
  const paragraphs = named('p');
  let length = 0;
  let inside = 0;
  for (let i = 0; i < PARAGRAPHS_IN_ALL && inside < PARAGRAPHS; i++) {
    const paragraph = paragraphs(i);
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

/** The i-th element of a tag name. */
function lookUp(document: Document): (tag: string) => (i: number) => Element | null {
  // Asked by number, a collection is walked as far as the number; asked by index (`[i]`) or for its length, to the end.
  if (!document.getElementsByTagName('*').item(MANY))
    return (tag) => {
      const all = document.getElementsByTagName(tag);
      return (i) => all.item(i);
    };
  const first: Element[] = [];
  const walker = document.createTreeWalker(document, 1);
  for (let element = walker.nextNode(); element && first.length < WALKED; element = walker.nextNode())
    first.push(element as Element);
  return (tag) => {
    const all = first.filter((element) => element.localName === tag);
    return (i) => all[i] ?? null;
  };
}

/** Whether a block of JSON-LD says that the page is an article. */
function statesItself(scripts: (i: number) => Element | null): boolean {
  let blocks = 0;
  for (let i = 0; i < SCRIPTS && blocks < JSON_LD_BLOCKS; i++) {
    const script = scripts(i);
    if (!script) break;
    if (script.getAttribute('type') !== 'application/ld+json') continue;
    blocks++;
    if (JSON_LD.test((script.textContent ?? '').slice(0, JSON_LD_LENGTH))) return true;
  }
  return false;
}
