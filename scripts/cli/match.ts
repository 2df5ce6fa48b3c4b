import { articleFromDraft } from '../../lib/article/from-draft';
import type { ArticleDraft } from '../../lib/contracts/library';
import type { StoredArticle } from '../../lib/corpus/library';
import { MemoryLibrary } from '../../lib/corpus/memory-library';
import { StoryMatcher } from '../../lib/story/matcher';
import { publicationDay } from '../../lib/text/event-days';
import { profileOf } from '../../lib/text/profile';
import { readRows } from './read-jsonl';

const USAGE = 'usage: parallax match DOCS.jsonl[.gz] [--distractors MORE.jsonl[.gz]]';

/**
 * Indexes all rows, then prints for each of DOCS `{id, matches: [{id, relation, score}]}`: its 50 best candidates, whatever their relation.
 * Rows: `{id, text, title?, outlet?, date? or published?, url?, language?}`; given ids are kept.
 * @returns exit code: 0 ok, 1 a row cannot be used, 2 wrong call
 */
export async function runMatch(args: string[]): Promise<number> {
  const call = parseCall(args);
  if (!call) {
    console.error(USAGE);
    return 2;
  }
  const library = new MemoryLibrary();
  const asked = await index(library, call.docs);
  for (const path of call.distractors) await index(library, path);
  const matcher = new StoryMatcher(library);
  await matcher.settle();
  for (const stored of asked) {
    const matches = await matcher.match(stored.profile);
    const row = {
      id: stored.article.id,
      matches: matches.map((m) => ({ id: m.article, relation: m.relation, score: m.score })),
    };
    process.stdout.write(`${JSON.stringify(row)}\n`);
  }
  return 0;
}

function parseCall(args: string[]): { docs: string; distractors: string[] } | null {
  const files: string[] = [];
  const distractors: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (arg === '--distractors') {
      const path = args[++i];
      if (path === undefined) return null;
      distractors.push(path);
    } else if (arg.startsWith('--')) return null;
    else files.push(arg);
  }
  return files.length === 1 ? { docs: files[0]!, distractors } : null;
}

async function index(library: MemoryLibrary, path: string): Promise<StoredArticle[]> {
  const stored: StoredArticle[] = [];
  for await (const { line, value } of readRows(path)) {
    const article = articleFromDraft(draftOf(value, `${path}:${line}`), 'import', new Date(0).toISOString());
    stored.push({ article, profile: profileOf(article) });
  }
  library.put(stored);
  return stored;
}

/** A row of the story sets as a draft; the empty string means: not stated. */
export function draftOf(row: unknown, path: string): ArticleDraft {
  if (typeof row !== 'object' || row === null) throw new Error(`${path}: a row is no object`);
  const fields = row as Record<string, unknown>;
  const text = (key: string) =>
    typeof fields[key] === 'string' && fields[key] !== '' ? (fields[key] as string) : null;
  const id = text('id');
  const body = text('text');
  if (id === null || body === null) throw new Error(`${path}: a row needs “id” and “text”`);
  return {
    id,
    text: body,
    url: text('url'),
    title: text('title'),
    outlet: text('outlet'),
    published: isoDate(text('published') ?? text('date')),
    language: text('language'),
    section: text('section'),
  };
}

/** ISO dates stay as they are; "4/21/18" becomes one; what cannot be read is not stated. */
function isoDate(date: string | null): string | null {
  if (date === null || /^\d{4}-\d{2}-\d{2}/.test(date)) return date;
  const day = publicationDay(date);
  return day === null ? null : new Date(day * 86_400_000).toISOString().slice(0, 10);
}
