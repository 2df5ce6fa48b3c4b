import { squeeze } from '../../text/characters';
import { tidy } from '../dom-blocks';
import { stringOf } from './json-ld';
import type { PageMarkup } from './page';
import { overlap } from './title-words';

/** Between a headline and the site's name. */
const SEPARATOR = /\s+[|–—\-·•:»«/\\]+\s+|\s*[|»]\s*/;
/** An h1 must share this part of its words with `<title>` to be the headline. */
const MIN_SHARE = 0.3;
const MAX_LENGTH = 400;

/**
 * The headline: the `h1` closest to `<title>`, then schema.org headline, `og:title`, and `<title>` without the site's name. Plain text;
 * null where the page states none.
 */
export function titleOf(page: PageMarkup): string | null {
  const documentTitle = tidy(page.document.querySelector('head title, title')?.textContent ?? '');
  const social = page.meta.first('og:title', 'twitter:title', 'dc.title', 'sailthru.title', 'parsely-title');
  const headline = page.ld ? tidy(stringOf(page.ld, 'headline') ?? stringOf(page.ld, 'name') ?? '') : '';
  const known = [documentTitle, social ?? '', headline].filter(Boolean);
  const heading = bestHeading(page, known);
  const title = heading ?? (headline || (social ? withoutSite(social, page) : '') || withoutSite(documentTitle, page));
  return title && title.length <= MAX_LENGTH ? title : title ? title.slice(0, MAX_LENGTH) : null;
}

function bestHeading(page: PageMarkup, known: string[]): string | null {
  const site = bare(page.meta.first('og:site_name') ?? '');
  let best: { text: string; share: number } | null = null;
  for (const h1 of [...page.document.querySelectorAll('h1')].slice(0, 50)) {
    const text = headingText(h1);
    if (text.length < 2 || text.length > MAX_LENGTH || (site && bare(text) === site)) continue;
    const share = known.length === 0 ? 0.5 : Math.max(...known.map((other) => overlap(text, other)));
    if (share >= MIN_SHARE && (!best || share > best.share + 0.001)) best = { text, share };
  }
  return best?.text ?? null;
}

/** Text of a heading without what is only there for screen readers or as a button. */
function headingText(h1: Element): string {
  let text = '';
  const walk = (node: Node, depth: number): void => {
    for (let child = node.firstChild; child && depth < 20; child = child.nextSibling) {
      if (child.nodeType === 3) text += child.nodeValue ?? '';
      else if (child.nodeType === 1) {
        const element = child as Element;
        const name = element.localName.toLowerCase();
        if (/^(?:script|style|button|svg|noscript|template)$/.test(name)) continue;
        if (/\b(?:sr-only|visually-?hidden|screen-reader-text)\b/i.test(element.getAttribute('class') ?? '')) continue;
        if (name === 'br' || name === 'div' || name === 'p') text += ' ';
        walk(element, depth + 1);
      }
    }
  };
  walk(h1, 0);
  return tidy(text);
}

/** "Headline | Example Times" → "Headline": the site's name at either end, else the last short part. */
function withoutSite(title: string, page: PageMarkup): string {
  const site = page.meta.first('og:site_name', 'application-name');
  const parts = title.split(SEPARATOR);
  if (parts.length < 2) return title;
  const names = [site, page.host?.split('.')[0]].filter((name) => name).map((name) => bare(name!));
  const isSite = (part: string) => {
    const own = bare(part);
    return (
      own !== '' &&
      names.some(
        (name) =>
          name === own ||
          (own.length > 3 && name.includes(own)) ||
          (name.length > 3 && own.includes(name) && own.length < name.length + 12),
      )
    );
  };
  const last = parts.at(-1)!;
  if (isSite(last)) return tidy(title.slice(0, title.lastIndexOf(last)).replace(/[\s|–—\-·•:»«/\\]+$/, ''));
  if (isSite(parts[0]!)) return tidy(title.slice(parts[0]!.length).replace(/^[\s|–—\-·•:»«/\\]+/, ''));
  return title;
}

function bare(name: string): string {
  return squeeze(name.replace(/^the\s+/i, ''));
}
