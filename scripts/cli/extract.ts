import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { extractHtml } from '../../lib/article/html';
import { readHtmlFile } from './html-file';
import { readRows } from './read-jsonl';

const USAGE =
  'usage: parallax extract LIST.jsonl[.gz]|FILE.html[.gz] …\n  LIST rows: {"id", "html": path beside LIST or absolute (.gz ok), "url"}';

/**
 * `extract LIST.jsonl|FILE.html…`: one Article a line on standard output, in the order of the input; progress and errors on standard error.
 * A page without an article gives a line with its state and an empty text, so that no row is lost; what it lacks is said on standard error.
 * Exit code 0 all read, 1 a file failed or a page named by itself (not in a list) holds no article, 2 wrong call.
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
  let empty = 0;
  let wanting = false;
  for (const file of files) {
    try {
      for await (const row of /\.jsonl(?:\.gz)?$/i.test(file) ? listed(file) : [{ html: file } as Row]) {
        const result = await one(row);
        if (result === 'failed') failed++;
        else done++;
        if (result === 'empty') empty++;
        if (result === 'empty' && !row.listed) wanting = true;
        if (done > 0 && done % 50 === 0) console.error(`${done} pages`);
      }
    } catch (error) {
      console.error(`parallax: ${message(error)}`);
      failed++;
    }
  }
  console.error(`${done} pages read, ${empty} of them without an article, ${failed} failed`);
  return failed > 0 || wanting ? 1 : 0;
}

interface Row {
  id?: string;
  html: string;
  url?: string;
  /** Of a list: there a page without an article is a result like any other. */
  listed?: boolean;
}

async function one(row: Row): Promise<'article' | 'empty' | 'failed'> {
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
    if (article) return 'article';
    console.error(`parallax: ${row.html} holds no article (${state}): ${cues.map((c) => c.detail).join('; ')}`);
    return 'empty';
  } catch (error) {
    console.error(`parallax: ${message(error)}`);
    return 'failed';
  }
}

async function* listed(file: string): AsyncGenerator<Row> {
  for await (const { line, value } of readRows(file)) {
    const row = value as Partial<Row> | null;
    if (typeof row?.html !== 'string') throw new Error(`${file}:${line}: a row needs “html”, the path of its page`);
    yield { ...row, html: resolve(dirname(file), row.html), listed: true };
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
