import { readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { articleFromDraft } from '../../lib/article/from-draft';
import type { Article } from '../../lib/contracts/comparison';
import type { ArticleDraft } from '../../lib/contracts/library';
import { fileError } from './file-error';
import { decodeHtml } from './html-file';

/** A `text` that is no more than this names a file of text, as in the sidecar of an example article. */
const TEXT_FILE_NAME = /^[^\s/\\]{1,120}\.txt$/i;

/**
 * The article of one file: `.html` as a page, `.json` as a document (whose `text` may name a `.txt` file beside it), anything else as plain
 * text; each may be packed (`.gz`).
 * @throws in a sentence that names the file where it cannot be read or holds no article
 */
export async function readArticleFile(path: string, now: string): Promise<Article> {
  const content = await readText(path);
  switch (extname(path.replace(/\.gz$/i, '')).toLowerCase()) {
    case '.html':
    case '.htm': {
      const { extractHtml } = await import('../../lib/article/html');
      const { article, state, cues } = extractHtml(content, pathToFileURL(path).href, now);
      if (!article) throw new Error(`${path} holds no article (${state}): ${cues.map((c) => c.detail).join('; ')}`);
      return article;
    }
    case '.json': {
      const draft = draftOf(parse(content, path), path);
      const text = TEXT_FILE_NAME.test(draft.text) ? await textBeside(path, draft.text) : draft.text;
      return withText(articleFromDraft({ ...draft, text }, 'import', now), path);
    }
    default:
      return withText(articleFromDraft({ text: content }, 'import', now), path);
  }
}

/**
 * A row of a document set: the fields of a draft; `date` is taken for `published`; empty strings count as not stated.
 * @param where the file, and the line where there are several
 * @throws naming `where` when the row has no text
 */
export function draftOf(row: unknown, where: string): ArticleDraft {
  if (Array.isArray(row)) throw new Error(`${where} holds a list; expected is one article: {"text": …}`);
  if (typeof row !== 'object' || row === null || typeof (row as { text?: unknown }).text !== 'string')
    throw new Error(`${where}: an article needs a “text”`);
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

async function readText(path: string): Promise<string> {
  let bytes: Buffer;
  try {
    const raw = await readFile(path);
    bytes = /\.gz$/i.test(path) ? gunzipSync(raw) : raw;
  } catch (error) {
    throw fileError(path, error);
  }
  try {
    return decodeHtml(bytes);
  } catch {
    throw new Error(`“${path}” is a binary file, not a text`);
  }
}

function parse(content: string, path: string): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    throw new Error(`“${path}” is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function textBeside(path: string, name: string): Promise<string> {
  try {
    return await readText(join(dirname(path), name));
  } catch {
    throw new Error(`${path}: its “text” names the file “${name}”, which cannot be read beside it`);
  }
}

function withText(article: Article, path: string): Article {
  if (article.text.trim() === '') throw new Error(`“${path}” holds no text`);
  return article;
}
