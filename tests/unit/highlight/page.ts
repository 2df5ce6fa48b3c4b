import { Window } from 'happy-dom';

/** A document of its own from markup. happy-dom has no layout: everything counts as shown but what a test hides by `checkVisibility`. */
export function pageOf(body: string): Document {
  const window = new Window({ url: 'http://www.morning.example/a.html' });
  window.document.body.innerHTML = body;
  return window.document as unknown as Document;
}
