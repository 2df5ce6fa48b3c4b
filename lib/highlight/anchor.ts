import { approximate } from './approximate';
import { BACKWARD_PENALTY, TEASER_PENALTY } from './constants';
import { fold } from './fold';
import { type Occurrence, occurrences, type Quote } from './occurrences';
import { atOnce, type Steps } from './slices';
import type { TextIndex } from './text-index';

/** A sentence found again: [start, end) in the index. `exact`: letter by letter, white space and typography aside. */
export interface Anchor {
  start: number;
  end: number;
  exact: boolean;
}

/** A sentence as the article's text has it, with up to 32 characters around it where known. */
export interface Quotable {
  text: string;
  prefix?: string;
  suffix?: string;
}

/**
 * Finds sentences of one article, in the article's order, on its page; null where one does not stand there. Places are chosen together: of
 * the occurrences of each sentence, those that run on through the page (dynamic programming), so that a lede repeated in a teaser is found in
 * the body. What is not there letter by letter is then looked for between its neighbours.
 */
export function anchorSentences(index: TextIndex, sentences: readonly Quotable[]): (Anchor | null)[] {
  return atOnce(anchorSteps(index, sentences));
}

/** The same in steps, a sentence each. */
export function* anchorSteps(index: TextIndex, sentences: readonly Quotable[]): Steps<(Anchor | null)[]> {
  const quotes = yield* quotesOf(sentences);
  const options: Occurrence[][] = [];
  for (const quote of quotes) {
    options.push(candidates(index, quote));
    yield;
  }
  const chosen = runOn(options);
  const anchors = chosen.map((place): Anchor | null => place && { start: place.start, end: place.end, exact: true });
  for (let i = 0; i < anchors.length; i++) {
    if (anchors[i]) continue;
    yield;
    const near = approximate(index.text, quotes[i]!.text, floor(anchors, i), ceiling(anchors, i, index.text.length));
    const place = near ?? approximate(index.text, quotes[i]!.text, 0, index.text.length);
    if (place && !anchors.some((other) => other && other.start < place.end && place.start < other.end))
      anchors[i] = { ...place, exact: false };
  }
  return anchors;
}

/** Characters of a neighbour that serve as surroundings where none are given. */
const CONTEXT = 32;

function* quotesOf(sentences: readonly Quotable[]): Steps<Quote[]> {
  const texts: string[] = [];
  for (const sentence of sentences) {
    texts.push(fold(sentence.text));
    yield;
  }
  const quotes: Quote[] = [];
  for (const [i, { prefix, suffix }] of sentences.entries()) {
    quotes.push({
      text: texts[i]!,
      prefix: prefix === undefined ? (texts[i - 1] ?? '').slice(-CONTEXT) : fold(prefix),
      suffix: suffix === undefined ? (texts[i + 1] ?? '').slice(0, CONTEXT) : fold(suffix),
    });
    yield;
  }
  return quotes;
}

function candidates(index: TextIndex, quote: Quote): Occurrence[] {
  const found = occurrences(index.text, quote);
  if (found.length < 2) return found;
  return found.map((place) =>
    inTeaser(index, place.start) ? { ...place, worth: place.worth - TEASER_PENALTY } : place,
  );
}

const TEASERS = 'a,nav,aside,footer,figcaption,button,[role="navigation"],[role="complementary"]';

function inTeaser(index: TextIndex, position: number): boolean {
  // `closest` of a form may be one of its fields: the text's own element is asked, unless that is the form.
  const parent = index.nodeAt(position)?.parentElement;
  return typeof parent?.closest === 'function' && parent.closest(TEASERS) !== null;
}

/** One occurrence a sentence (null where it has none), so that worth minus jumps is greatest. */
function runOn(options: Occurrence[][]): (Occurrence | null)[] {
  interface State {
    place: Occurrence;
    total: number;
    before: State | null;
    row: number;
  }
  let states: State[] = [];
  options.forEach((places, row) => {
    if (places.length === 0) return;
    const previous = states;
    states = places.map((place) => {
      let best: State = { place, total: place.worth, before: null, row };
      if (previous.length > 0) best = { ...best, total: Number.NEGATIVE_INFINITY };
      for (const before of previous) {
        const total = before.total + place.worth - jump(before.place, place);
        if (total > best.total) best = { place, total, before, row };
      }
      return best;
    });
  });
  const chosen: (Occurrence | null)[] = options.map(() => null);
  let state = states.reduce<State | null>((best, next) => (!best || next.total > best.total ? next : best), null);
  for (; state; state = state.before) chosen[state.row] = state.place;
  return chosen;
}

/** Cost of going from one sentence's place to the next one's: grows with the doubling of the gap; going back costs extra. */
function jump(from: Occurrence, to: Occurrence): number {
  const gap = to.start - from.end;
  return gap >= 0 ? Math.log2(1 + gap / 50) : BACKWARD_PENALTY + Math.log2(1 - gap / 50);
}

function floor(anchors: (Anchor | null)[], i: number): number {
  for (let j = i - 1; j >= 0; j--) if (anchors[j]) return anchors[j]!.end;
  return 0;
}

function ceiling(anchors: (Anchor | null)[], i: number, length: number): number {
  for (let j = i + 1; j < anchors.length; j++)
    if (anchors[j] && anchors[j]!.start >= floor(anchors, i)) return anchors[j]!.start;
  return length;
}
