import { type Anchor, anchorSentences, type Quotable } from './anchor';
import { buildTextIndex, type TextIndex } from './text-index';

/** Where a sentence stands. `rank` sorts places in reading order. */
export interface Place {
  range: Range;
  rank: number;
}
export interface Sought {
  /** One for each sentence; null where it does not stand on the page as shown. */
  places: (Place | null)[];
  /** Text nodes of the page that are not shown. */
  hidden: number;
  shadows: readonly ShadowRoot[];
}

/**
 * Finds an article's sentences on its page: in the text that is shown, and those that are not there in the whole text, because what was read
 * from the markup may hold words that the page's style hides. A sentence of which nothing is shown is not found.
 */
export function findSentences(document: Document, sentences: readonly Quotable[]): Sought {
  const index = buildTextIndex(document);
  const places = anchorSentences(index, sentences).map((anchor) => placeAt(index, anchor));
  if (index.hidden > 0 && places.includes(null)) {
    const whole = buildTextIndex(document, true);
    anchorSentences(whole, sentences).forEach((anchor, i) => {
      if (places[i]) return;
      const place = placeAt(whole, anchor);
      if (place && place.range.getClientRects().length > 0) places[i] = place;
    });
  }
  return { places, hidden: index.hidden, shadows: index.shadows };
}

function placeAt(index: TextIndex, anchor: Anchor | null): Place | null {
  const range = anchor && index.range(anchor.start, anchor.end);
  return range && { range, rank: index.rank(anchor.start) };
}
