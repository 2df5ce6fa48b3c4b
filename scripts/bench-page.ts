/**
 * Measures the page's room in a real browser.
 *   npx tsx scripts/bench-page.ts [GOLD.jsonl]
 * GOLD.jsonl: rows {id, html: path beside the file (.gz ok), url}. Each page is served under its own address, read by the content script, and
 * every sentence of its article is looked for in the live DOM. Without a list only the synthetic page of 400 sentences is measured.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { PageNote } from '../lib/contracts/tab';
import { startPageExtension } from './lib/page-extension';
import type * as probes from './lib/page-probes';
import { projectRoot } from './lib/project';

type Probes = typeof probes;
const named = (name: keyof Probes) => ({ [name]: () => undefined })[name] as unknown as Probes[typeof name];

const list = process.argv[2];
const bench = await startPageExtension({ extra: join(projectRoot, 'scripts/lib/page-probes.ts') });
try {
  if (list) await realPages(list);
  await manySentences();
} finally {
  await bench.close();
}

async function realPages(file: string): Promise<void> {
  const rows = readFileSync(file, 'utf8').trim().split('\n');
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
  for (const line of rows) {
    const row = JSON.parse(line) as { id: string; html: string; url: string };
    const raw = readFileSync(join(dirname(file), row.html));
    // A host of its own: browsers ask some real hosts only by https.
    const { host, pathname } = new URL(row.url);
    const address = `http://${host}.example${pathname}`;
    const body = row.html.endsWith('.gz') ? gunzipSync(raw) : raw;
    bench.news.put(address, { body });
    let page = await bench.open(address);
    if (page.url() !== encodeURI(decodeURI(address))) {
      // Its script went elsewhere because of the strange host: once more without scripts.
      await page.close();
      bench.news.put(address, { body, headers: { 'content-security-policy': "script-src 'none'" } });
      page = await bench.open(address);
      sum.unscripted++;
    }
    sum.pages++;
    try {
      await bench.inject(page);
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
  console.log(JSON.stringify(sum));
  console.log(
    `found ${((100 * sum.found) / sum.sentences).toFixed(2)} %, index + anchor p50 ${at(times, 0.5)} ms, p95 ${at(times, 0.95)} ms, max ${at(times, 1)} ms`,
  );
  console.log(`reading p50 ${at(reading, 0.5)} ms, p95 ${at(reading, 0.95)} ms, max ${at(reading, 1)} ms`);
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
