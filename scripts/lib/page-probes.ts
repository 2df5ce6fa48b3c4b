/** What `scripts/bench-page.ts` runs inside a page, in the content script's world. */
import { extractPage } from '../../lib/article/extract';
import type { PageNote } from '../../lib/contracts/tab';
import { anchorSentences } from '../../lib/highlight/anchor';
import { findSentences } from '../../lib/highlight/find-sentences';
import { fold } from '../../lib/highlight/fold';
import { openHighlighter } from '../../lib/highlight/highlighter';
import { buildTextIndex } from '../../lib/highlight/text-index';

export { readAny, readingSteps } from './reading-steps';

/** Nobody reads them here. */
const WORDS = { unsupported: String, translated: String, missing: String };

/** Reads the page's article and looks for every sentence of it. Null where the page has none. */
export function findAll(url: string) {
  const before = document.documentElement.outerHTML;
  const begin = performance.now();
  const { article } = extractPage(document, url, new Date().toISOString());
  const reading = performance.now() - begin;
  if (!article) return null;
  const start = performance.now();
  const { places } = findSentences(document, article.sentences);
  const milliseconds = performance.now() - start;
  const highlighter = openHighlighter({ document, notes: [], sentences: article.sentences, words: WORDS });
  highlighter.destroy();
  const texts = article.sentences.map((sentence) => sentence.text);
  return {
    sentences: places.length,
    found: places.filter((place) => place !== null).length,
    painted: places.filter((place) => place && place.range.getClientRects().length > 0).length,
    repeated: repeated(article.sentences.map((sentence) => fold(sentence.text))),
    backward: places.filter((place, i) => place && places.slice(0, i).some((p) => p && p.rank > place.rank)).length,
    missing: texts.filter((_, i) => places[i] === null),
    inexact: texts.filter((text, i) => places[i] && fold(places[i].range.toString()) !== fold(text)),
    changed: document.documentElement.outerHTML !== before,
    milliseconds,
    reading,
  };
}

/** How many of the texts stand more than once on the page: of those the right occurrence has to be chosen. */
function repeated(texts: string[]): number {
  const { text } = buildTextIndex(document);
  return texts.filter((wanted) => text.indexOf(wanted, text.indexOf(wanted) + 1) > text.indexOf(wanted)).length;
}

/** Times the highlighter on a page of many sentences; milliseconds. */
export async function measure(notes: PageNote[]) {
  const before = document.documentElement.outerHTML;
  const shifts: number[] = [];
  new PerformanceObserver((entries) => {
    for (const entry of entries.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
  }).observe({ type: 'layout-shift', buffered: false });
  const { indexMs, anchorMs } = parts(notes);
  const start = performance.now();
  const highlighter = openHighlighter({ document, notes, words: WORDS });
  const opened = performance.now() - start;
  const paintStart = performance.now();
  highlighter.show(false);
  highlighter.show(true);
  const painted = performance.now() - paintStart;
  await frame();
  const hits: number[] = [];
  let hit = 0;
  for (let i = 0; i < 600; i++) {
    const x = (i * 7919) % innerWidth;
    const y = (i * 104729) % innerHeight;
    const t = performance.now();
    if (highlighter.at(x, y) !== null) hit++;
    hits.push(performance.now() - t);
  }
  hits.sort((a, b) => a - b);
  const { anchored, total } = highlighter.report();
  const unchanged = document.documentElement.outerHTML === before;
  highlighter.destroy();
  return {
    anchored,
    total,
    indexMs,
    anchorMs,
    openMs: opened,
    hideAndPaintMs: painted,
    hitP50Ms: hits[300],
    hitP95Ms: hits[570],
    hitShare: hit / 600,
    layoutShifts: shifts.length,
    unchanged,
  };
}

/** The two halves of finding sentences, the best of five runs. */
function parts(notes: PageNote[]): { indexMs: number; anchorMs: number } {
  let indexMs = Number.POSITIVE_INFINITY;
  let anchorMs = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 5; i++) {
    const start = performance.now();
    const index = buildTextIndex(document);
    const built = performance.now();
    anchorSentences(
      index,
      notes.map((note) => note.sentence),
    );
    indexMs = Math.min(indexMs, built - start);
    anchorMs = Math.min(anchorMs, performance.now() - built);
  }
  return { indexMs, anchorMs };
}

function frame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}
