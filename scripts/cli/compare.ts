import { articleFromDraft } from '../../lib/article/from-draft';
import { Comparer } from '../../lib/comparison/comparer';
import type { Article } from '../../lib/contracts/comparison';
import { MemoryLibrary } from '../../lib/corpus/memory-library';
import { seedArticles } from '../../lib/corpus/seeds';
import { profileOf } from '../../lib/text/profile';
import { printComparison } from '../lib/print-comparison';
import { draftOf, readArticleFile } from './article-file';
import { readRows } from './read-jsonl';

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
    for await (const { line, value } of readRows(corpus)) {
      const article = articleFromDraft(draftOf(value, `${corpus}:${line}`), 'import', now);
      library.put([{ article, profile: profileOf(article) }]);
    }
  const article = await readArticleFile(path, now);
  const twin = await storedTwin(library, article);
  const comparison = await new Comparer(library).compare(twin ?? article);
  process.stdout.write(json ? `${JSON.stringify(comparison)}\n` : `${printComparison(comparison)}\n`);
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

function wrongCall(message: string): number {
  console.error(`parallax: ${message}`);
  return 2;
}
