/**
 * What automatic mode costs on every page before it is known to be no article: the first look of the watching script in a freshly loaded page.
 *   npm run bench -- watch [LIST.jsonl]
 * LIST.jsonl: rows {html: path beside the file (.gz ok), url}, pages to measure beside the made ones. The script itself is started by the browser when
 * the page is idle (`document_idle`), and looks when the page has nothing to do (`requestIdleCallback`).
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { newspaperPage } from '../demo/newspaper';
import { seedStory } from '../demo/seed-story';
import { type PageExtension, startPageExtension } from '../lib/page-extension';
import { projectRoot } from '../lib/project';
import type * as probe from '../lib/watch-probe';
import { percentile, round, table } from './report';

/** Every page is loaded so often: each first look needs a page of its own. Of 20 the second largest is the 95th percentile. */
const LOADS = 20;
const repeat = (unit: (i: number) => string, times: number) =>
  Array.from({ length: times }, (_, i) => unit(i)).join('');
const page = (body: string) =>
  `<!doctype html><html lang="en"><head><title>Page</title></head><body>${body}</body></html>`;
const LONG = 'Words that fill a paragraph of some length, as a page of terms and conditions has hundreds of them. ';

const MADE: Record<string, string> = {
  'a shop': page(
    `<main><h1>Shoes</h1>${repeat((i) => `<div><a href="/${i}"><img alt=""><p>Shoe ${i}</p></a></div>`, 200)}</main>`,
  ),
  'a portal of 3,000 links': page(
    repeat((i) => `<div><h3><a href="/${i}">Headline number ${i} of the day</a></h3></div>`, 3_000),
  ),
  'an application of 20,000 elements': page(repeat((i) => `<div><span>${i}</span></div>`, 10_000)),
  '200,000 elements': page(repeat((i) => `<div><b>${i}</b></div>`, 100_000)),
  '100,000 short paragraphs in main': page(`<main>${repeat((i) => `<p>Row ${i}</p>`, 100_000)}</main>`),
  '200 blocks of JSON-LD of 50 kB': page(
    repeat(() => `<script type="application/ld+json">{"@type":"Product","d":"${'x'.repeat(50_000)}"}</script>`, 200),
  ),
  'an article': newspaperPage(seedStory('001')),
  'an article without markup': page(`<main><h1>Title</h1>${repeat(() => `<p>${LONG}</p>`, 40)}</main>`),
};

export async function benchWatch([list]: string[]): Promise<void> {
  const bench = await startPageExtension({ extra: join(projectRoot, 'scripts/lib/watch-probe.ts') });
  try {
    const rows = [];
    for (const [name, html] of Object.entries(MADE)) {
      const looks: Look[] = [];
      for (let load = 0; load < LOADS; load++)
        looks.push(await look(bench, `http://made-${rows.length}.example/${load}`, html));
      rows.push(rowOf(name, looks));
      console.error(name);
    }
    if (list) {
      const looks: Look[] = [];
      for (const [i, html] of [...pagesOf(list)].entries())
        looks.push(await look(bench, `http://real-${i}.example/`, html));
      rows.push(rowOf(`${looks.length} pages of the list`, looks));
    }
    console.log(table(rows));
  } finally {
    await bench.close();
  }
}

type Look = ReturnType<typeof probe.firstLook>;

async function look(bench: PageExtension, address: string, html: string | Buffer): Promise<Look> {
  // No scripts: a page of the list would go elsewhere, being on another host than it knows.
  const headers = { 'content-security-policy': "script-src 'none'" };
  const opened = await bench.open(bench.news.put(address, { body: html, headers }));
  const { firstLook } = { firstLook: () => undefined as unknown as Look };
  const found = await bench.run(opened, firstLook);
  await opened.close();
  return found;
}

function rowOf(name: string, looks: Look[]): Record<string, string | number> {
  const times = looks.map(({ milliseconds }) => milliseconds);
  return {
    page: name,
    elements: percentile(
      looks.map(({ elements }) => elements),
      0.5,
    ),
    'taken for articles': looks.filter(({ article }) => article).length,
    of: looks.length,
    'p50 ms': round(percentile(times, 0.5), 2),
    'p95 ms': round(percentile(times, 0.95), 2),
    'max ms': round(Math.max(...times), 2),
  };
}

function* pagesOf(list: string): Generator<Buffer> {
  for (const line of readFileSync(list, 'utf8').trim().split('\n')) {
    const { html } = JSON.parse(line) as { html: string };
    const raw = readFileSync(join(dirname(list), html));
    yield html.endsWith('.gz') ? gunzipSync(raw) : raw;
  }
}
