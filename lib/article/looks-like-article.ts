/** Paragraphs looked at, and what they must hold together, before a page without any article markup is worth reading; characters. */
const PARAGRAPHS = 40;
const ENOUGH_TEXT = 900;
const LONG_PARAGRAPH = 60;

const MARKUP = [
  'meta[property="og:type"][content="article"]',
  'meta[property="article:published_time"]',
  '[itemtype$="NewsArticle"]',
  '[itemtype$="schema.org/Article"]',
].join(',');
const JSON_LD = /"@type"\s*:\s*(?:\[[^\]]*)?"(?:[A-Za-z]*NewsArticle|Article|BlogPosting|LiveBlogPosting|Report)"/;

/**
 * A first, cheap look, for pages nobody asked about: whether reading this page properly is worth the work. Errs towards yes; `extractPage` decides.
 * Reads at most {@link PARAGRAPHS} paragraphs; changes nothing.
 */
export function looksLikeArticle(document: Document): boolean {
  if (document.querySelector(MARKUP)) return true;
  for (const script of document.querySelectorAll('script[type="application/ld+json"]'))
    if (JSON_LD.test((script.textContent ?? '').slice(0, 50_000))) return true;
  let length = 0;
  let seen = 0;
  for (const paragraph of document.querySelectorAll('article p, main p, [role="main"] p')) {
    if (++seen > PARAGRAPHS) break;
    const text = paragraph.textContent ?? '';
    if (text.length >= LONG_PARAGRAPH) length += text.length;
    if (length >= ENOUGH_TEXT) return true;
  }
  return false;
}
