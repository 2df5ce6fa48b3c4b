// Without the package's second half, which only guesses whether a page is worth reading: every page that is read loads this.
import Readability from '@mozilla/readability/Readability.js';

/**
 * The element that holds the article's body, found by Mozilla Readability on a copy: the page itself is never changed. Null where
 * Readability finds no article. Options stay at their defaults but `keepClasses`, whose words the boilerplate rules read.
 */
export function readableElement(document: Document): Element | null {
  const copy = document.cloneNode(true) as Document;
  unshadow(copy);
  for (const drawing of copy.querySelectorAll('svg')) drawing.remove();
  const reader = new Readability<Element>(copy, { keepClasses: true, serializer: (node) => node as Element });
  const steps = reader as unknown as Steps;
  leaveOut(steps, copy);
  return found(reader, steps);
}

/** Steps of Readability that take a fifth of its time and say nothing of the text: it would print the article, which is only read here. */
interface Steps {
  _getArticleMetadata(jsonLd: unknown): unknown;
  _fixRelativeUris(content: Element): void;
  _cleanStyles(element: Element): void;
  _isProbablyVisible(node: Element): boolean;
  _simplifyNestedElements(content: Element): void;
  _grabArticle(page?: Element): Element | null;
}

/** What is found, before Readability writes it out as HTML and as text, which nobody asks for. */
function found(reader: Readability<Element>, steps: Steps): Element | null {
  let content: Element | null = null;
  const grab = steps._grabArticle;
  steps._grabArticle = function () {
    content = grab.call(this);
    if (content) steps._simplifyNestedElements(content);
    return null;
  };
  reader.parse();
  return content;
}

/** Leaves out what serves only to show the article again, and once the metadata are read also the head, through which Readability would walk. */
function leaveOut(reader: Steps, copy: Document): void {
  const metadata = reader._getArticleMetadata;
  reader._getArticleMetadata = function (jsonLd) {
    const found = metadata.call(this, jsonLd);
    copy.head?.replaceChildren();
    return found;
  };
  const visible = reader._isProbablyVisible;
  // An element's style object is made anew for each that is asked for it; few say anything there.
  reader._isProbablyVisible = (node) =>
    node.hasAttribute('style') || node.hasAttribute('hidden') || node.hasAttribute('aria-hidden')
      ? visible.call(reader, node)
      : true;
  reader._fixRelativeUris = nothing;
  reader._cleanStyles = nothing;
}

function nothing(): void {}

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
