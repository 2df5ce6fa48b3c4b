/**
 * Measures the page's room in a real browser. A page is read cold, as by a reader's click: in a renderer process that has read none before.
 *   npx tsx scripts/bench-page.ts [GOLD.jsonl]
 * GOLD.jsonl: rows {id, html: path beside the file (.gz ok), url}. Each page is served under its own address, read by the content script, and
 * every sentence of its article is looked for in the live DOM; then all are served by one host and opened one after the other in one tab, as by a
 * reader who goes on to the site's next article. Without a list only the synthetic pages are measured: 400 sentences, and the hostile
 * ones. `--steps` reads each page of the list anew, step by step, and prints where the time goes; `--every N` takes each Nth page only;
 * `--one-site` only opens them one after the other on one host.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import type { PageNote } from '../lib/contracts/tab';
import { startPageExtension } from './lib/page-extension';
import type * as probes from './lib/page-probes';
import { projectRoot } from './lib/project';

type Probes = typeof probes;
const named = (name: keyof Probes) => ({ [name]: () => undefined })[name] as unknown as Probes[typeof name];

const { values: options, positionals } = parseArgs({
  args: process.argv.slice(2),
  allowPositionals: true,
  options: {
    steps: { type: 'boolean', default: false },
    every: { type: 'string', default: '1' },
    'one-site': { type: 'boolean', default: false },
  },
});
const list = positionals[0];
const bench = await startPageExtension({ extra: join(projectRoot, 'scripts/lib/page-probes.ts') });
try {
  if (list && options.steps) await stepByStep(list);
  else if (list && options['one-site']) await oneSite(list);
  else {
    if (list) {
      await realPages(list);
      await oneSite(list);
    }
    await manySentences();
    await hostilePages();
  }
} finally {
  await bench.close();
}

async function realPages(file: string): Promise<void> {
  const sum = {
    pages: 0,
    unscripted: 0,
    articles: 0,
    sentences: 0,
    found: 0,
    inexact: 0,
    painted: 0,
    repeated: 0,
    backward: 0,
    changed: 0,
  };
  const times: number[] = [];
  const reading: number[] = [];
  const second: number[] = [];
  for (const row of rowsOf(file)) {
    const { page, unscripted } = await openRow(file, row);
    if (unscripted) sum.unscripted++;
    sum.pages++;
    try {
      const found = await bench.run(page, named('findAll') as Probes['findAll'], row.url);
      if (!found) console.error(`${row.id.slice(0, 8)} no article`);
      else {
        sum.articles++;
        sum.sentences += found.sentences;
        sum.found += found.found;
        sum.inexact += found.inexact.length;
        sum.painted += found.painted;
        sum.repeated += found.repeated;
        sum.backward += found.backward;
        sum.changed += found.changed ? 1 : 0;
        times.push(found.milliseconds);
        reading.push(found.reading);
        second.push(await secondReading(page, row.url));
        for (const text of found.missing) console.error(`${row.id.slice(0, 8)} missing: ${text.slice(0, 140)}`);
        for (const text of found.inexact) console.error(`${row.id.slice(0, 8)} inexact: ${text.slice(0, 140)}`);
      }
    } catch (error) {
      console.error(`${row.id.slice(0, 8)} ${String(error)}`);
    }
    await page.close();
  }
  times.sort((a, b) => a - b);
  reading.sort((a, b) => a - b);
  second.sort((a, b) => a - b);
  console.log(JSON.stringify(sum));
  console.log(
    `found ${((100 * sum.found) / sum.sentences).toFixed(2)} %, index + anchor p50 ${at(times, 0.5)} ms, p95 ${at(times, 0.95)} ms, max ${at(times, 1)} ms`,
  );
  console.log(`reading, the first article of a site (cold): ${spread(reading)}`);
  console.log(`reading, the same page loaded again in its tab: ${spread(second)}`);
}

/** Pages of one host in one tab: the process has read others of the site before, this page never. */
async function oneSite(file: string): Promise<void> {
  const times: number[] = [];
  const tab = await bench.browser.newPage();
  for (const [i, row] of rowsOf(file).entries()) {
    try {
      await goTo(tab, file, row, `http://www.one-site.example/${i}${new URL(row.url).pathname}`);
      const { milliseconds } = await bench.run(tab, named('readAny') as Probes['readAny'], row.url);
      // The first one is cold.
      if (i > 0) times.push(milliseconds);
    } catch (error) {
      console.error(`${row.id.slice(0, 8)} ${String(error)}`);
    }
  }
  await tab.close();
  times.sort((a, b) => a - b);
  console.log(`reading, the next article of a site (${times.length} pages): ${spread(times)}`);
}

function spread(sorted: number[]): string {
  return `p50 ${at(sorted, 0.5)} ms, p95 ${at(sorted, 0.95)} ms, max ${at(sorted, 1)} ms`;
}

/** Milliseconds to read the page when it is loaded once more in the same tab: the process knows the script already. */
async function secondReading(page: Page, url: string): Promise<number> {
  await page.reload({ waitUntil: 'domcontentloaded', timeout: 8000 }).catch(() => null);
  return (await bench.run(page, named('readAny') as Probes['readAny'], url)).milliseconds;
}

interface Row {
  id: string;
  html: string;
  url: string;
}

function rowsOf(file: string): Row[] {
  const rows = readFileSync(file, 'utf8').trim().split('\n');
  return rows.filter((_, i) => i % Number(options.every) === 0).map((line) => JSON.parse(line) as Row);
}

async function openRow(file: string, row: Row): Promise<{ page: Page; unscripted: boolean }> {
  // A host of its own: browsers ask some real hosts only by https.
  const { host, pathname } = new URL(row.url);
  const page = await bench.browser.newPage();
  return { page, unscripted: await goTo(page, file, row, `http://${host}.example${pathname}`) };
}

/** Opens a page of the list under an address. Where its scripts go elsewhere because of the strange host, once more without them: true. */
async function goTo(page: Page, file: string, row: Row, address: string): Promise<boolean> {
  const raw = readFileSync(join(dirname(file), row.html));
  const body = row.html.endsWith('.gz') ? gunzipSync(raw) : raw;
  bench.news.put(address, { body });
  await bench.goTo(page, address);
  if (page.url() === encodeURI(decodeURI(address))) return false;
  bench.news.put(address, { body, headers: { 'content-security-policy': "script-src 'none'" } });
  await bench.goTo(page, address);
  return true;
}

async function stepByStep(file: string): Promise<void> {
  const times = new Map<string, number[]>();
  for (const row of rowsOf(file)) {
    const { page } = await openRow(file, row);
    try {
      const steps = await bench.run(page, named('readingSteps') as Probes['readingSteps'], row.url);
      for (const [name, ms] of [...Object.entries(steps), ['sum', sumOf(Object.values(steps))] as const])
        times.set(name, [...(times.get(name) ?? []), ms]);
    } catch (error) {
      console.error(`${row.id.slice(0, 8)} ${String(error)}`);
    }
    await page.close();
  }
  for (const [name, of] of times) {
    of.sort((x, y) => x - y);
    console.log(`${name.padEnd(20)} p50 ${at(of, 0.5).padStart(6)} ms, p95 ${at(of, 0.95).padStart(6)} ms`);
  }
}

/** Pages that want to cost time: each must end within three seconds, and say what it is. */
async function hostilePages(): Promise<void> {
  const html = (body: string) => `<!doctype html><html lang="en"><title>Hostile</title><h1>Hostile</h1>${body}`;
  const article = `<article>${'<p>The council met on Tuesday, and officials said that the bridge stays closed.</p>'.repeat(20)}</article>`;
  // Not shown: Chromium itself does not survive laying out so deep a tree. What the parser builds is 512 levels deep at most.
  const nest =
    "<div hidden id='deep'></div><script>let e = document.getElementById('deep'); for (let i = 0; i < 5000; i++) e = e.appendChild(document.createElement('div')); e.textContent = 'deep'</script>";
  const shown = nest
    .replace('<div hidden', '<div')
    .replace("createElement('div'))", "createElement('div')), e.style.display = 'contents'");
  const pages: [string, string][] = [
    ['10 MB of text', html(`<p>${'word and more, '.repeat(700_000)}</p>`)],
    ['10 MB of script', html(`${article}<script>/*${'word and more, '.repeat(700_000)}*/</script>`)],
    ['200,000 elements', html('<span>x</span>'.repeat(200_000))],
    ['article and 200,000 elements', html(`${article}${'<span>x</span>'.repeat(200_000)}`)],
    ['5,000 levels', html(nest)],
    ['5,000 levels that are part of the layout, without boxes', html(shown)],
    ['article and 5,000 levels', html(`${article}${nest}`)],
  ];
  for (const [name, body] of pages) {
    const address = bench.news.put(`http://www.hostile.example/${encodeURIComponent(name)}.html`, body);
    const page = await bench.open(address);
    const read = await bench.run(page, named('readAny') as Probes['readAny'], address);
    const late = read.milliseconds > 3000 ? ', LATE' : '';
    console.log(`${name}: ${read.milliseconds.toFixed(0)} ms${late}, ${read.state} (${read.cue})`);
    await page.close();
  }
}

function sumOf(numbers: number[]): number {
  return numbers.reduce((sum, n) => sum + n, 0);
}

async function manySentences(): Promise<void> {
  const sentences = Array.from(
    { length: 400 },
    (_, i) => `Sentence number ${i} says that the council met on day ${i} of the year.`,
  );
  const paragraphs = Array.from({ length: 100 }, (_, i) => `<p>${sentences.slice(i * 4, i * 4 + 4).join(' ')}</p>`);
  const address = bench.news.put(
    'http://www.long.example/article.html',
    `<!doctype html><html lang="en"><title>Long</title><article><h1>Long</h1>${paragraphs.join('')}</article></html>`,
  );
  const page = await bench.open(address);
  await bench.inject(page);
  const text = sentences.join(' ');
  const notes: PageNote[] = sentences.map((sentence, i) => {
    const start = text.indexOf(sentence);
    const end = start + sentence.length;
    return {
      sentence: { article: 'a', start, end, text: sentence },
      prefix: text.slice(Math.max(0, start - 32), start),
      suffix: text.slice(end, end + 32),
      kind: (['same', 'differs', 'only'] as const)[i % 3]!,
      phrasings: [],
      others: null,
    };
  });
  const figures = await bench.run(page, named('measure') as Probes['measure'], notes);
  console.log(JSON.stringify(figures));
  await page.close();
}

function at(sorted: number[], share: number): string {
  return (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN).toFixed(1);
}
