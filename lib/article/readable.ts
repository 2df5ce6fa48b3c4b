// Without the package's second half, which only guesses whether a page is worth reading: every page that is read loads this.
import Readability from '@mozilla/readability/Readability.js';
import { mainPart } from './main-part';
import type { PageMarkup } from './metadata/page';

/** What Readability needs to know of the page: a heading that repeats the title goes, and a byline in the text is looked for where none is stated. */
export interface Stated {
  title: string | null;
  byline: string | null;
}

/** Where a page states its author, by the names that Readability reads. */
export function statedFor({ ld, meta }: PageMarkup, title: string | null): Stated {
  const byline =
    ld && 'author' in ld
      ? 'stated'
      : meta.first('dc:creator', 'dcterm:creator', 'author', 'parsely-author', 'article:author');
  return { title, byline };
}

/**
 * The element that holds the article's body, found by Mozilla Readability on a copy: the page itself is never changed. Null where
 * Readability finds no article. Of Readability only the search runs: metadata are read elsewhere, and nobody asks for the article as HTML. Boxes in
 * boxes are not made one, as Readability would: their class names tell what they hold.
 */
export function readableElement(document: Document, stated: Stated): Element | null {
  const copy = preparedCopy(document);
  if (!copy.body) return null;
  const reader = new Readability<Element>(copy, { keepClasses: true }) as unknown as Steps;
  reader._metadata = { byline: stated.byline };
  reader._articleTitle = stated.title ?? document.title ?? '';
  prepare(reader, copy);
  copiedAnew(copy.body, () => {
    const again = preparedCopy(document);
    prepare(reader, again);
    return again.body;
  });
  const visible = reader._isProbablyVisible;
  // An element's style object is made anew for each that is asked for it; few say anything there.
  reader._isProbablyVisible = (node) =>
    node.hasAttribute('style') || node.hasAttribute('hidden') || node.hasAttribute('aria-hidden')
      ? visible.call(reader, node)
      : true;
  reader._cleanStyles = nothing;
  reader._fixLazyImages = nothing;
  // The same two conditions, the cheap one first: of a box around the whole text the text need not be put together.
  reader._isElementWithoutContent = (node) =>
    (node.firstElementChild === null || node.childElementCount === node.querySelectorAll('br, hr').length) &&
    (node.textContent ?? '').trim() === '';
  return reader._grabArticle();
}

/** The steps of Readability that are taken, and what they look at. */
interface Steps {
  _metadata: { byline: string | null };
  _articleTitle: string;
  _isElementWithoutContent(node: Element): boolean;
  _isProbablyVisible(node: Element): boolean;
  _fixLazyImages(root: Element): void;
  _grabArticle(): Element | null;
  _cleanStyles(element: Element): void;
  _replaceBrs(element: Element): void;
  _setNodeTag(node: Element, tag: string): Element;
}

const nothing = (): void => undefined;

const UNREAD = 'script, noscript, style, svg';

/** A copy of the page without what nobody reads as text. */
function preparedCopy(document: Document): Document {
  const copy = withoutSurroundings(document) ?? (document.cloneNode(true) as Document);
  copy.head?.replaceChildren();
  for (const unread of copy.querySelectorAll(UNREAD)) unread.remove();
  unshadow(copy);
  return copy;
}

/** The page's main part alone, in empty copies of the elements around it. Null where no part holds the text. */
function withoutSurroundings(document: Document): Document | null {
  const part = mainPart(document);
  if (!part) return null;
  const copy = document.cloneNode(false) as Document;
  let inner = copy.importNode(part, true);
  for (let around = part.parentElement; around; around = around.parentElement) {
    const outer = copy.importNode(around, false);
    outer.append(inner);
    inner = outer;
  }
  copy.append(inner);
  return copy;
}

/** What Readability does to a page before it searches. */
function prepare(reader: Steps, copy: Document): void {
  if (copy.querySelector('br')) reader._replaceBrs(copy.body);
  for (const font of copy.querySelectorAll('font')) reader._setNodeTag(font, 'SPAN');
}

/**
 * Readability keeps the page as HTML, to begin anew where it finds too little. Most pages never need it: they are spared the writing, and the others
 * are copied once more.
 */
function copiedAnew(body: Element, again: () => Element): void {
  Object.defineProperty(body, 'innerHTML', {
    get: () => '',
    set: () => body.replaceChildren(...again().childNodes),
  });
}

/**
 * Fields shadow properties of their form under their names (a field "parentNode" hides the form's parent): Readability, which walks by these
 * properties, would never end.
 */
function unshadow(copy: Document): void {
  for (const field of copy.querySelectorAll(
    'form :is(input, button, select, textarea, fieldset, output, object, img)',
  )) {
    field.removeAttribute('name');
    field.removeAttribute('id');
  }
}
