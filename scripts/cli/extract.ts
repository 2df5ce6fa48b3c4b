import { createReadStream } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { createGunzip } from 'node:zlib';
import { extractHtml } from '../../lib/article/html';
import { readHtmlFile } from './html-file';

const USAGE =
  'usage: parallax extract LIST.jsonl[.gz]|FILE.html[.gz] …\n  LIST rows: {"id", "html": path beside LIST or absolute (.gz ok), "url"}';

/**
 * `extract LIST.jsonl|FILE.html…`: one Article a line on standard output, in the order of the input; progress and errors on standard error.
 * A page without an article gives a line with its state and an empty text, so that no row is lost. Exit code 0 all read, 1 a file failed, 2 wrong call.
 */
export async function runExtract(args: string[]): Promise<number> {
  const files = args.filter((arg) => !arg.startsWith('-'));
  const unknown = args.filter((arg) => arg.startsWith('-'));
  if (files.length === 0 || unknown.length > 0) {
    console.error(unknown.length > 0 ? `unknown option ${unknown[0]}\n${USAGE}` : USAGE);
    return 2;
  }
  let failed = 0;
  let done = 0;
  for (const file of files) {
    try {
      for await (const row of /\.jsonl(?:\.gz)?$/i.test(file) ? listed(file) : [{ html: file }]) {
        if (await one(row)) done++;
        else failed++;
        if (done % 50 === 0) console.error(`${done} pages`);
      }
    } catch (error) {
      console.error(`${file}: ${message(error)}`);
      failed++;
    }
  }
  console.error(`${done} pages read, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

interface Row {
  id?: string;
  html: string;
  url?: string;
}

async function one(row: Row): Promise<boolean> {
  const path = resolve(row.html);
  try {
    const html = await readHtmlFile(path);
    const { state, cues, title, article } = extractHtml(
      html,
      row.url ?? pathToFileURL(path).href,
      new Date().toISOString(),
    );
    const id = row.id ?? article?.id ?? path;
    const sentences = article?.sentences.map((sentence) => ({ ...sentence, article: id }));
    await print(
      JSON.stringify(
        article
          ? { ...article, id, sentences, state, cues }
          : { id, url: row.url ?? null, title, text: '', state, cues },
      ),
    );
    return true;
  } catch (error) {
    console.error(`${row.id ?? path}: ${message(error)}`);
    return false;
  }
}

async function* listed(file: string): AsyncGenerator<Row> {
  const stream = createReadStream(file);
  const lines = createInterface({
    input: file.endsWith('.gz') ? stream.pipe(createGunzip()) : stream,
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  const opened = new Promise((_, reject) => stream.once('error', reject));
  opened.catch(() => {});
  let number = 0;
  for await (const line of lines) {
    number++;
    if (!line.trim()) continue;
    const row = JSON.parse(line) as Partial<Row>;
    if (typeof row.html !== 'string') throw new Error(`line ${number}: "html" is missing`);
    yield { ...row, html: resolve(dirname(file), row.html) };
  }
}

/** Waits where the reader of standard output is slower. */
function print(line: string): Promise<void> {
  return new Promise((done) => {
    if (process.stdout.write(`${line}\n`)) done();
    else process.stdout.once('drain', done);
  });
}

function message(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
