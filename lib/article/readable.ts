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
  leaveOut(reader as unknown as Steps, copy);
  return reader.parse()?.content ?? null;
}

/** Steps of Readability that take a fifth of its time and say nothing of the text: it would print the article, which is only read here. */
interface Steps {
  _getArticleMetadata(jsonLd: unknown): unknown;
  _fixRelativeUris(content: Element): void;
  _cleanStyles(element: Element): void;
}

/** Leaves out what serves only to show the article again, and once the metadata are read also the head, through which Readability would walk. */
function leaveOut(reader: Steps, copy: Document): void {
  const metadata = reader._getArticleMetadata;
  reader._getArticleMetadata = function (jsonLd) {
    const found = metadata.call(this, jsonLd);
    copy.head?.replaceChildren();
    return found;
  };
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
