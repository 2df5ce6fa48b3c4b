import { type Anchor, anchorSteps, type Quotable } from './anchor';
import { atOnce, type Steps } from './slices';
import { type TextIndex, textIndexSteps } from './text-index';

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
  return atOnce(findSteps(document, sentences));
}

/** The same in steps. */
export function* findSteps(document: Document, sentences: readonly Quotable[]): Steps<Sought> {
  const index = yield* textIndexSteps(document, false);
  const places: (Place | null)[] = [];
  for (const anchor of yield* anchorSteps(index, sentences)) {
    places.push(placeAt(index, anchor));
    yield;
  }
  if (index.hidden > 0 && places.includes(null)) {
    const whole = yield* textIndexSteps(document, true);
    for (const [i, anchor] of (yield* anchorSteps(whole, sentences)).entries()) {
      if (places[i]) continue;
      const place = placeAt(whole, anchor);
      if (place && place.range.getClientRects().length > 0) places[i] = place;
      yield;
    }
  }
  return { places, hidden: index.hidden, shadows: index.shadows };
}

function placeAt(index: TextIndex, anchor: Anchor | null): Place | null {
  const range = anchor && index.range(anchor.start, anchor.end);
  return range && { range, rank: index.rank(anchor.start) };
}
