// Without the package's second half, which only guesses whether a page is worth reading: every page that is read loads this.
import Readability from '@mozilla/readability/Readability.js';

/**
 * The element that holds the article's body, found by Mozilla Readability on a copy: the page itself is never changed. Null where
 * Readability finds no article. Options stay at their defaults but `keepClasses`, whose words the boilerplate rules read.
 */
export function readableElement(document: Document): Element | null {
  const copy = document.cloneNode(true) as Document;
  unshadow(copy);
  const found = new Readability<Element>(copy, { keepClasses: true, serializer: (node) => node as Element }).parse();
  return found?.content ?? null;
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
