import * as v from 'valibot';
import type { Result } from '../../contracts/comparison';
import { LINES, type Line, type LineKind } from './format';

/** The lines of one file of a backup. An empty file has none. */
export function linesOf(text: string): string[] {
  return text === '' || text === '\n' ? [] : text.replace(/\n$/, '').split('\n');
}

/** Checks every line of a file of a backup; the failure names file, line and reason. */
export function checkLines<Kind extends LineKind>(file: string, kind: Kind, text: string): Result<Line<Kind>[]> {
  const lines: Line<Kind>[] = [];
  for (const [index, source] of linesOf(text).entries()) {
    const line = readLine(source, kind);
    if (typeof line === 'string') return refused(`${file}, line ${index + 1}: ${line}`);
    lines.push(line);
  }
  return { ok: true, value: lines };
}

/** A damaged backup, in words. */
export function refused(message: string): Result<never> {
  return { ok: false, error: { code: 'damaged-backup', message: `${message} Nothing was changed.` } };
}

/** The line, or what is wrong with it. */
function readLine<Kind extends LineKind>(line: string, kind: Kind): Line<Kind> | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return `not readable JSON (${error instanceof Error ? error.message : String(error)}).`;
  }
  const parsed = v.safeParse(LINES[kind], value);
  if (!parsed.success) {
    const issue = parsed.issues[0];
    return `“${v.getDotPath(issue) ?? 'row'}”: ${issue.message}.`;
  }
  if (kind === 'articles') {
    const { article } = parsed.output as Line<'articles'>;
    const outside = article.sentences.find(([start, end]) => start < 0 || end < start || end > article.text.length);
    if (outside) return `“article.sentences”: ${outside.join('–')} lies outside the text.`;
  }
  return parsed.output as Line<Kind>;
}
