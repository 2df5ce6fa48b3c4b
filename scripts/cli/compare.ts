import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { articleFromDraft } from '../../lib/article/from-draft';
import { Comparer } from '../../lib/comparison/comparer';
import type { Article } from '../../lib/contracts/comparison';
import type { ArticleDraft } from '../../lib/contracts/library';
import { MemoryLibrary } from '../../lib/corpus/memory-library';
import { seedArticles } from '../../lib/corpus/seeds';
import { profileOf } from '../../lib/text/profile';
import { printComparison } from './print-comparison';
import { readJsonl } from './read-jsonl';

/** `compare ARTICLE [--corpus DOCS.jsonl[.gz]] [--json]` */
export async function runCompare(args: string[]): Promise<number> {
  let path: string | null = null;
  let corpus: string | null = null;
  let json = false;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (arg === '--json') json = true;
    else if (arg === '--corpus' && args[i + 1] !== undefined) corpus = args[++i]!;
    else if (arg === '--corpus') return wrongCall('compare: --corpus needs a file');
    else if (arg.startsWith('-') || path !== null) return wrongCall(`compare: unexpected “${arg}”`);
    else path = arg;
  }
  if (path === null) return wrongCall('compare: name an article (.html, .txt or .json)');

  const now = new Date().toISOString();
  const library = new MemoryLibrary();
  if (corpus === null) library.put(seedArticles(now));
  else
    for await (const row of readJsonl(corpus)) {
      const article = articleFromDraft(draftOf(row), 'import', now);
      library.put([{ article, profile: profileOf(article) }]);
    }
  const article = await readArticle(path, now);
  const twin = await storedTwin(library, article);
  const comparison = await new Comparer(library).compare(twin ?? article);
  process.stdout.write(json ? `${JSON.stringify(comparison)}\n` : printComparison(comparison));
  return 0;
}

/** The same article in the library: same text and address. */
async function storedTwin(library: MemoryLibrary, article: Article): Promise<Article | undefined> {
  for (const bucket of await library.buckets()) {
    const ids = (await library.profilesIn(bucket.key)).map((profile) => profile.id);
    const twin = (await library.articles(ids)).find(
      (known) => known.text === article.text && known.url === article.url,
    );
    if (twin) return twin;
  }
  return undefined;
}

async function readArticle(path: string, now: string): Promise<Article> {
  const content = await readFile(path, 'utf8');
  if (content.includes('\0')) throw new Error(`“${path}” is no text`);
  switch (extname(path).toLowerCase()) {
    case '.html':
    case '.htm': {
      const { extractHtml } = await import('../../lib/article/html');
      const extraction = extractHtml(content, pathToFileURL(path).href, now);
      if (!extraction.article)
        throw new Error(
          `${path} holds no article (${extraction.state}): ${extraction.cues.map((c) => c.detail).join('; ')}`,
        );
      return extraction.article;
    }
    case '.json':
      return articleFromDraft(draftOf(JSON.parse(content)), 'import', now);
    default:
      return articleFromDraft({ text: content }, 'import', now);
  }
}

/** A row of a document set: the fields of a draft; `date` is taken for `published`; empty strings count as not stated. */
export function draftOf(row: unknown): ArticleDraft {
  if (typeof row !== 'object' || row === null || typeof (row as { text?: unknown }).text !== 'string')
    throw new Error('an article needs a “text”');
  const r = row as Record<string, unknown>;
  const text = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value : null);
  return {
    text: r.text as string,
    id: text(r.id),
    url: text(r.url),
    title: text(r.title),
    outlet: text(r.outlet),
    authors: Array.isArray(r.authors) ? r.authors.filter((a): a is string => typeof a === 'string') : [],
    published: text(r.published) ?? text(r.date),
    language: text(r.language),
    section: text(r.section),
  };
}

function wrongCall(message: string): number {
  console.error(`parallax: ${message}`);
  return 2;
}
