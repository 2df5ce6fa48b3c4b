import { overlap } from './metadata/title-words';

/** A shadow root with less text is a button or a player, not an article. */
const MIN_SHADOW_TEXT = 200;
/** A window's title that has less in common with an appended article's heading is still the first one's. */
const OWN_TITLE = 0.3;
const MAX_ROOTS = 200;
const MAX_PARTS = 20;
/** The main part of a page holds at least so many characters in paragraphs. */
const MIN_MAIN_TEXT = 500;

/**
 * The page as a reader sees it: itself, or, where open shadow roots hold text, a copy in which they are laid out flat with what their slots
 * show. The page is never changed.
 */
export function withShadowRoots(document: Document): Document {
  const budget = { left: MAX_ROOTS };
  if (!textHosts(document).length) return document;
  const copy = document.cloneNode(true) as Document;
  flatten(document, copy, copy, budget);
  return copy;
}

/** A copy of a page with one of its articles. The page's own account of itself goes as well, unless it is the first article. */
export function withOneArticle(document: Document, articles: readonly Element[], only: Element): Document {
  const copy = document.cloneNode(true) as Document;
  const all = [...document.querySelectorAll('article')] as Element[];
  const copies = [...copy.querySelectorAll('article')];
  for (const article of articles) if (article !== only) copies[all.indexOf(article)]?.remove();
  if (only !== articles[0]) forgetMetadata(copy);
  return copy;
}

/**
 * A page that is too large as a whole, cut down to its head and its main part: the largest `<article>`, else `<main>`. Null where there is none
 * that `fits`.
 */
export function withMainPart(document: Document, fits: (part: Element) => boolean): Document | null {
  const parts = [...document.querySelectorAll('article')]
    .slice(0, MAX_PARTS)
    .concat(
      [...document.querySelectorAll<HTMLElement>('main, [role="main"], [itemprop="articleBody"]')].slice(0, MAX_PARTS),
    );
  const sizes = parts.map((part) =>
    [...part.querySelectorAll('p')].slice(0, 300).reduce((sum, p) => sum + (p.textContent?.length ?? 0), 0),
  );
  const best = parts
    .filter((part, i) => (sizes[i] ?? 0) > MIN_MAIN_TEXT && fits(part))
    .sort((a, b) => (sizes[parts.indexOf(b)] ?? 0) - (sizes[parts.indexOf(a)] ?? 0))[0];
  if (!best) return null;
  const copy = document.cloneNode(false) as Document;
  const root = copy.importNode(document.documentElement, false);
  const body = copy.createElement('body');
  if (document.head) root.append(copy.importNode(document.head, true));
  for (const h1 of [...document.querySelectorAll('h1')].slice(0, 3))
    if (!best.contains(h1)) body.append(copy.importNode(h1, true));
  body.append(copy.importNode(best, true));
  root.append(body);
  copy.append(root);
  return copy;
}

/** The page's account of itself tells of the first article, not of one that was appended; what it says of the site stays. */
function forgetMetadata(copy: Document): void {
  const title = copy.querySelector('title');
  const heading = copy.querySelector('article h1, article h2')?.textContent ?? '';
  if (title && overlap(title.textContent ?? '', heading) < OWN_TITLE) title.remove();
  for (const node of [
    ...copy.querySelectorAll(
      'meta[property], meta[name], meta[itemprop], link[rel~="canonical"], script[type="application/ld+json"]',
    ),
  ])
    if (
      !/^(?:og:site_name|og:locale|application-name|og:type)$/i.test(
        node.getAttribute('property') ?? node.getAttribute('name') ?? '',
      )
    )
      node.remove();
}

/** Live tree and copy have the same elements in the same order, since a copy leaves shadow roots out. */
function flatten(live: ParentNode, copy: ParentNode, owner: Document, budget: { left: number }): void {
  const hosts = textHosts(live);
  if (hosts.length === 0) return;
  const elements = [...live.querySelectorAll('*')];
  const copies = [...copy.querySelectorAll('*')];
  for (const host of hosts) {
    const root = host.shadowRoot;
    const target = copies[elements.indexOf(host)];
    if (!root || !target || budget.left-- <= 0) continue;
    const box = owner.createElement('div');
    for (const child of root.childNodes) if (child.nodeName !== 'STYLE') box.append(owner.importNode(child, true));
    flatten(root, box, owner, budget);
    for (const slot of [...box.querySelectorAll('slot')]) {
      const name = slot.getAttribute('name') ?? '';
      const shown = [...target.childNodes].filter(
        (node) => (node.nodeType === 1 ? ((node as Element).getAttribute('slot') ?? '') : '') === name,
      );
      slot.replaceWith(...(shown.length > 0 ? shown : [...slot.childNodes]));
    }
    target.replaceChildren(box);
  }
}

/** Frequent elements that can have no shadow root (DOM Standard, `attachShadow`): half of a page, which need not be handed over one by one. */
const MAYBE_HOSTS =
  ':not(a, b, br, button, circle, defs, em, figcaption, figure, form, g, i, iframe, img, input, label, li, link, meta, noscript, ol, option, path, picture, script, source, strong, style, svg, table, tbody, td, time, title, tr, ul, use)';

/** Elements with an open shadow root that holds text, in document order. */
function textHosts(root: ParentNode): Element[] {
  const hosts: Element[] = [];
  const elements = root.querySelectorAll(MAYBE_HOSTS);
  for (let i = 0; i < elements.length; i++) {
    const { shadowRoot } = elements[i]!;
    if (shadowRoot && shadowText(shadowRoot) >= MIN_SHADOW_TEXT) hosts.push(elements[i]!);
  }
  return hosts;
}

function shadowText(root: ShadowRoot): number {
  let length = textLength(root);
  for (const host of length < MIN_SHADOW_TEXT ? textHosts(root) : [])
    length += host.shadowRoot ? textLength(host.shadowRoot) : 0;
  return length;
}

function textLength(root: ParentNode): number {
  let length = 0;
  for (const child of root.childNodes)
    if (child.nodeName !== 'STYLE' && child.nodeName !== 'SCRIPT') length += (child.textContent ?? '').trim().length;
  return length;
}
