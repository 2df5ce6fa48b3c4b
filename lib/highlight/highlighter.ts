import type { Span } from '../contracts/comparison';
import type { MarkKind, MarkReport, PageNote } from '../contracts/tab';
import type { Quotable } from './anchor';
import { findSteps, type Sought } from './find-sentences';
import { fold } from './fold';
import { hitTest, type Placed } from './hit-test';
import { openPainter } from './painter';
import { scrollToRange } from './scroll';
import { atOnce, inSlices, type Steps } from './slices';
import { isTranslated } from './translated';
import { watchPage } from './watch-page';

/** Milliseconds a sentence stays tinted after the page was scrolled to it. */
const FLASH_MS = 1800;
const KINDS: MarkKind[] = ['same', 'differs', 'only'];

/** Why sentences are not marked, in words for the reader. */
export interface MarkWords {
  unsupported: () => string;
  translated: () => string;
  missing: (sentences: number) => string;
}

export interface HighlighterOptions {
  document: Document;
  notes: readonly PageNote[];
  /** All sentences of the article: the more are known, the surer each one's place. Default: those of the notes. */
  sentences?: readonly Span[];
  shown?: boolean;
  words: MarkWords;
  /** Called when a change of the page changed what is found. */
  onReport?: (report: MarkReport) => void;
  /** Called after ranges were made anew: an open card may have to move. */
  onMoved?: () => void;
}

/** The marks of one article on its page. Notes are named by their index in `notes`. */
export interface Highlighter {
  readonly notes: readonly PageNote[];
  /** Resolves once the sentences were looked for and painted the first time, which is done in slices; until then nothing is found. */
  ready: Promise<void>;
  report(): MarkReport;
  show(shown: boolean): MarkReport;
  /** The note under a point of the viewport; null while the marks are hidden. */
  at(x: number, y: number): number | null;
  range(note: number): Range | null;
  /** Notes found on the page, in page order. */
  order(): number[];
  /** The note after (1) or before (-1) another one, going round; from null: the first one below (above) the top of the viewport. */
  step(from: number | null, by: 1 | -1): number | null;
  setCurrent(note: number | null): void;
  scrollTo(note: number): void;
  /** Scrolls to the article's sentence at an offset of its text and tints it for a moment. */
  reveal(start: number): boolean;
  destroy(): void;
}

/** Finds the notes' sentences on the page, paints them, and keeps them found while the page changes. Changes no node of the page. */
export function openHighlighter(options: HighlighterOptions): Highlighter {
  const { document, notes, words } = options;
  const view = document.defaultView!;
  const painter = openPainter(view);
  const quotables = quotablesOf(notes, options.sentences ?? []);
  const rows = new Map(quotables.map(({ start }, row) => [start, row]));
  const rowOf = notes.map((note) => rows.get(note.sentence.start)!);
  let shown = options.shown ?? true;
  let current: number | null = null;
  let sought: Sought = { places: [], hidden: 0, shadows: [] };
  let ranges: (Range | null)[] = [];
  let texts: (string | null)[] = [];
  let placed: Placed[] = [];
  let flash: number | null = null;
  let destroyed = false;

  let looking = new AbortController();

  const watch = watchPage(view, document, look);
  const ready = locate().then(paint);

  return {
    notes,
    ready,
    report,
    show(next) {
      shown = next;
      if (!shown) current = null;
      paint();
      return report();
    },
    at: (x, y) => (shown ? (hitTest(document, placed, x, y)?.note ?? null) : null),
    range: (note) => ranges[note] ?? null,
    order: () => placed.map((p) => p.note),
    step,
    setCurrent(note) {
      current = note;
      paintCurrent();
    },
    scrollTo(note) {
      const range = ranges[note];
      if (range) scrollToRange(view, range);
    },
    reveal,
    destroy() {
      looking.abort();
      destroyed = true;
      watch.stop();
      if (flash !== null) view.clearTimeout(flash);
      painter?.clear();
    },
  };

  /** Looks for the sentences in slices, and tells its milliseconds of work; a later look replaces this one. What was found before stays until all is found anew. */
  async function locate(): Promise<number> {
    looking.abort();
    looking = new AbortController();
    const { result, work } = await inSlices(view, findAll(), looking.signal);
    if (result) take(result);
    return work;
  }

  function locateNow(): void {
    looking.abort();
    take(atOnce(findAll()));
  }

  function* findAll(): Steps<Found> {
    const sought = yield* findSteps(document, quotables);
    const ranges = rowOf.map((row) => sought.places[row]?.range ?? null);
    const texts: (string | null)[] = [];
    for (const range of ranges) {
      texts.push(range && fold(range.toString()));
      yield;
    }
    return { sought, ranges, texts };
  }

  function take(found: Found): void {
    ({ sought, ranges, texts } = found);
    placed = ranges
      .map((range, note) => ({ note, range, rank: sought.places[rowOf[note]!]?.rank ?? 0 }))
      .filter((p): p is Placed & { rank: number } => p.range !== null)
      .sort((a, b) => a.rank - b.rank);
    for (const root of sought.shadows) watch.add(root);
    watch.watchStyles(placed.length < notes.length && sought.hidden > 0);
  }

  function paint(): void {
    if (destroyed) return;
    for (const kind of KINDS)
      painter?.paint(kind, shown ? placed.filter((p) => notes[p.note]!.kind === kind).map((p) => p.range) : []);
    paintCurrent();
  }

  function paintCurrent(): void {
    const range = current === null ? null : ranges[current];
    painter?.paint('current', range ? [range] : []);
  }

  /** After the page changed: nothing to do while every sentence still stands where it did. Tells its milliseconds of work. */
  async function look(): Promise<number> {
    painter?.keep();
    await ready;
    const start = view.performance.now();
    const before = report();
    const unmoved = ranges.every((range, note) => range !== null && stands(range, texts[note]!));
    const checked = view.performance.now() - start;
    if (destroyed || unmoved) return checked;
    const located = await locate();
    if (destroyed) return 0;
    paint();
    options.onMoved?.();
    const after = report();
    if (after.anchored !== before.anchored || after.problem !== before.problem) options.onReport?.(after);
    return checked + located;
  }

  function report(): MarkReport {
    const missing = notes.length - placed.length;
    let problem: string | null = null;
    if (!painter) problem = words.unsupported();
    else if (missing > 0) problem = isTranslated(document) ? words.translated() : words.missing(missing);
    return { shown, anchored: placed.length, total: notes.length, problem };
  }

  function step(from: number | null, by: 1 | -1): number | null {
    if (placed.length === 0) return null;
    let at = placed.findIndex((p) => p.note === from);
    if (at >= 0) at = (at + by + placed.length) % placed.length;
    else {
      const below = placed.findIndex((p) => p.range.getBoundingClientRect().bottom > 0);
      at = by === 1 ? Math.max(0, below) : (below === -1 ? placed.length : below + placed.length) - 1;
    }
    return placed[at % placed.length]!.note;
  }

  function reveal(start: number): boolean {
    const row = quotables.findIndex((q) => start >= q.start && start < q.start + q.text.length);
    if (row === -1) return false;
    let range = sought.places[row]?.range;
    if (!range || range.collapsed || !range.startContainer.isConnected) {
      locateNow();
      paint();
      range = sought.places[row]?.range;
    }
    if (!range) return false;
    scrollToRange(view, range);
    painter?.paint('flash', [range]);
    if (flash !== null) view.clearTimeout(flash);
    flash = view.setTimeout(() => painter?.paint('flash', []), FLASH_MS);
    return true;
  }
}

/** What one look over the page gave. */
interface Found {
  sought: Sought;
  ranges: (Range | null)[];
  texts: (string | null)[];
}

function stands(range: Range, text: string): boolean {
  return !range.collapsed && range.startContainer.isConnected && fold(range.toString()) === text;
}

/** The article's sentences in order, those of the notes with what stands around them. */
function quotablesOf(notes: readonly PageNote[], sentences: readonly Span[]): (Quotable & { start: number })[] {
  const byStart = new Map<number, Quotable & { start: number }>();
  for (const { start, text } of sentences) byStart.set(start, { start, text });
  for (const { sentence, prefix, suffix } of notes)
    byStart.set(sentence.start, { start: sentence.start, text: sentence.text, prefix, suffix });
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}
