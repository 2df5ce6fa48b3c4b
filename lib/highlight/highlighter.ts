import type { Span } from '../contracts/comparison';
import type { MarkKind, MarkReport, PageNote } from '../contracts/tab';
import type { Quotable } from './anchor';
import { findSentences, type Sought } from './find-sentences';
import { fold } from './fold';
import { hitTest, type Placed } from './hit-test';
import { openPainter } from './painter';
import { scrollToRange } from './scroll';
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
  let sought: Sought;
  let ranges: (Range | null)[] = [];
  let texts: (string | null)[] = [];
  let placed: Placed[] = [];
  let flash: number | null = null;

  const watch = watchPage(view, document, look);
  locate();
  paint();

  return {
    notes,
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
      watch.stop();
      if (flash !== null) view.clearTimeout(flash);
      painter?.clear();
    },
  };

  function locate(): void {
    sought = findSentences(document, quotables);
    ranges = rowOf.map((row) => sought.places[row]?.range ?? null);
    texts = ranges.map((range) => range && fold(range.toString()));
    placed = ranges
      .map((range, note) => ({ note, range, rank: sought.places[rowOf[note]!]?.rank ?? 0 }))
      .filter((p): p is Placed & { rank: number } => p.range !== null)
      .sort((a, b) => a.rank - b.rank);
    for (const root of sought.shadows) watch.add(root);
    watch.watchStyles(placed.length < notes.length && sought.hidden > 0);
  }

  function paint(): void {
    for (const kind of KINDS)
      painter?.paint(kind, shown ? placed.filter((p) => notes[p.note]!.kind === kind).map((p) => p.range) : []);
    paintCurrent();
  }

  function paintCurrent(): void {
    const range = current === null ? null : ranges[current];
    painter?.paint('current', range ? [range] : []);
  }

  /** After the page changed: nothing to do while every sentence still stands where it did. */
  function look(): void {
    painter?.keep();
    const before = report();
    if (ranges.every((range, note) => range !== null && stands(range, texts[note]!))) return;
    locate();
    paint();
    options.onMoved?.();
    const after = report();
    if (after.anchored !== before.anchored || after.problem !== before.problem) options.onReport?.(after);
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
      locate();
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
