/**
 * What a reader feels on a page of 400 marked sentences: from the end of the hover delay to the card, frames while scrolling, long tasks
 * and layout shifts while the marks are painted.
 *   npm run bench -- screen
 */
import type { Page } from 'puppeteer-core';
import type { Article } from '../../lib/contracts/comparison';
import type { PageNote } from '../../lib/contracts/tab';
import { type PageExtension, startPageExtension } from '../lib/page-extension';
import { percentile, round, table } from './report';

const SENTENCES = 400;
/** Milliseconds a pointer rests before the card opens, as set for this bench. */
const DELAY = 100;
const HOVERS = 25;

export async function benchScreen(): Promise<void> {
  const bench = await startPageExtension();
  try {
    const { page, notes } = await openLong(bench);
    const painting = await whilePainting(bench, page, notes);
    const hover = await hoverTimes(page);
    const frames = await scrollFrames(page);
    console.log(
      table([
        {
          sentences: SENTENCES,
          marked: painting.anchored,
          'hover p50 ms': round(percentile(hover, 0.5)),
          'hover p95 ms': round(percentile(hover, 0.95)),
          'longest task ms': round(painting.longest.wall),
          'of it CPU': round(painting.longest.cpu),
          'layout shifts': painting.shifts,
          'frames/s': round(frames.perSecond),
          'frame p95 ms': round(frames.p95),
          'longest task while scrolling ms': round(frames.longest.wall),
        },
      ]),
    );
  } finally {
    await bench.close();
  }
}

async function openLong(bench: PageExtension): Promise<{ page: Page; notes: (article: Article) => PageNote[] }> {
  const towns = ['Harland', 'Millbeck', 'Dunmere', 'Varnholt', 'Asham'];
  const sentences = Array.from(
    { length: SENTENCES },
    (_, i) =>
      `On day ${i + 1} the council of ${towns[i % towns.length]} heard from ${i + 20} residents about the bridge.`,
  );
  const paragraphs = Array.from(
    { length: SENTENCES / 4 },
    (_, i) => `<p>${sentences.slice(i * 4, i * 4 + 4).join(' ')}</p>`,
  );
  const page = await bench.open(
    bench.news.put(
      'http://www.long.example/2031/05/19/bridge.html',
      `<!doctype html><html lang="en"><title>A long hearing about the bridge</title><meta property="og:type" content="article"><body style="font:18px/1.6 serif;max-width:700px;margin:40px auto"><article><h1>A long hearing about the bridge</h1>${paragraphs.join('')}</article></html>`,
    ),
  );
  const kinds = ['differs', 'same', 'only'] as const;
  const notes = (article: Article): PageNote[] =>
    article.sentences.map((sentence, i) => {
      const kind = kinds[i % kinds.length] ?? 'same';
      return {
        sentence,
        prefix: article.text.slice(Math.max(0, sentence.start - 32), sentence.start),
        suffix: article.text.slice(sentence.end, sentence.end + 32),
        kind,
        others: kind === 'only' ? 4 : null,
        phrasings:
          kind === 'only'
            ? []
            : [1, 2, 3].map((number) => ({
                article: `other-${number}`,
                number,
                outlet: `Outlet ${number}`,
                title: 'The council hears residents',
                url: `http://www.outlet${number}.example/story.html`,
                published: '2031-05-19T10:00:00Z',
                tier: 'strict' as const,
                text: `Outlet ${number} says that the council listened to people from the town about the bridge.`,
                changes: [{ start: 10, end: 14, label: 'reporting-verb' }],
              })),
      };
    });
  return { page, notes };
}

/** Marks the page and gives the longest task (by the browser's own trace) and the layout shifts meanwhile. */
async function whilePainting(bench: PageExtension, page: Page, notes: (article: Article) => PageNote[]) {
  await bench.inject(page);
  const { article } = await bench.ask(page, 'extract', {});
  if (!article) throw new Error('The long page was not read as an article.');
  await page.evaluate(() => {
    const shifts: number[] = [];
    Reflect.set(window, 'shifts', shifts);
    new PerformanceObserver((list) => shifts.push(...list.getEntries().map(() => 1))).observe({ type: 'layout-shift' });
  });
  let anchored = 0;
  const longest = await longestTask(page, async () => {
    const settings = { highlights: true, hoverDelay: DELAY, theme: 'light' } as const;
    ({ anchored } = await bench.ask(page, 'annotate', { notes: notes(article), settings }));
    await pause(1500);
  });
  const shifts = await page.evaluate(() => (Reflect.get(window, 'shifts') as number[]).length);
  return { anchored, longest, shifts };
}

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds, of the clock and of the processor. */
  dur?: number;
  tdur?: number;
  args?: { name?: string; data?: { frames?: { url: string; processId: number }[] } };
}

/** A task by the clock and by what it computed; milliseconds. They differ where it waits: for another process, or for its turn on a busy machine. */
interface Task {
  wall: number;
  cpu: number;
}

/** The longest task of the page's main thread while `run` runs, from a trace. */
async function longestTask(page: Page, run: () => Promise<void>): Promise<Task> {
  await page.tracing.start({ categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel'] });
  await run();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(await page.tracing.stop())) as {
    traceEvents: TraceEvent[];
  };
  const frames = traceEvents.find((e) => e.name === 'TracingStartedInBrowser')?.args?.data?.frames ?? [];
  const process = frames.find((frame) => frame.url === page.url())?.processId;
  const main = traceEvents.find(
    (e) => e.pid === process && e.name === 'thread_name' && e.args?.name === 'CrRendererMain',
  );
  if (!main) throw new Error('The trace has no main thread of the page.');
  const tasks = traceEvents.filter((e) => e.name === 'RunTask' && e.pid === main.pid && e.tid === main.tid);
  return tasks
    .map(({ dur = 0, tdur = 0 }) => ({ wall: dur / 1000, cpu: tdur / 1000 }))
    .reduce((longest, task) => (task.wall > longest.wall ? task : longest), { wall: 0, cpu: 0 });
}

/** Milliseconds from the end of the delay to the first frame with the card, for pointers that come to rest on different sentences. */
async function hoverTimes(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < HOVERS; i++) {
    await page.mouse.move(2, 2);
    await pause(400);
    const at = await page.evaluate((n) => {
      const paragraph = document.querySelectorAll('article p')[n * 3];
      paragraph?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = paragraph?.getBoundingClientRect();
      return { x: (box?.left ?? 0) + 120, y: (box?.top ?? 0) + 14 };
    }, i);
    await pause(120);
    await page.evaluate(() => {
      // The card stands in a closed root; the mark of its sentence, set when it opens, is what can be seen from outside.
      let rested = 0;
      Reflect.set(window, 'opened', null);
      addEventListener('pointermove', () => (rested = performance.now()), { capture: true });
      const look = (now: number): void => {
        if (rested > 0 && (CSS.highlights.get('line-4')?.size ?? 0) > 0) Reflect.set(window, 'opened', now - rested);
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await page.mouse.move(at.x, at.y);
    const handle = await page.waitForFunction(() => Reflect.get(window, 'opened') as number | null, { timeout: 4000 });
    times.push(Math.max(0, ((await handle.jsonValue()) as number) - DELAY));
  }
  return times;
}

/** Scrolls through the page as a wheel does and counts frames. */
async function scrollFrames(page: Page): Promise<{ perSecond: number; p95: number; longest: Task }> {
  await page.mouse.move(400, 300);
  await page.evaluate(() => {
    scrollTo({ top: 0, behavior: 'instant' });
    const frames: number[] = [];
    Reflect.set(window, 'frameTimes', frames);
    const tick = (now: number): void => {
      frames.push(now);
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  const longest = await longestTask(page, async () => {
    for (let i = 0; i < 60; i++) {
      await page.mouse.wheel({ deltaY: 120 });
      await pause(30);
    }
    await pause(300);
  });
  const frames = (await page.evaluate(() => Reflect.get(window, 'frameTimes'))) as number[];
  const gaps = frames.slice(1).map((at, i) => at - (frames[i] ?? at));
  const span = (frames.at(-1) ?? 0) - (frames[0] ?? 0);
  return { perSecond: (1000 * gaps.length) / span, p95: percentile(gaps, 0.95), longest };
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
