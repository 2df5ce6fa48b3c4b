import type { Rejection } from '../../contracts/library';
import { damagedFile, type ReadFile, type ReadRow } from './rows';

/** A JSON file: one article, or a list of them (bare, or under `articles`, `documents`, `items` or `data`). */
export function readJson(file: string, text: string): ReadFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return damagedFile(file, lineOfError(text, error), `This is not readable JSON: ${messageOf(error)}`);
  }
  if (Array.isArray(value)) return listed(file, value);
  if (typeof value === 'object' && value !== null) {
    for (const key of ['articles', 'documents', 'items', 'data']) {
      const inner = (value as Record<string, unknown>)[key];
      if (Array.isArray(inner)) return listed(file, inner);
    }
  }
  return { file, rows: [{ line: 1, value }], rejected: [], damaged: false };
}

/** Lines that are read in one go, so that whoever reads can let others have their turn in between. */
const PIECE_LINES = 500;

/**
 * JSON Lines, piece by piece: one article a line; empty lines are skipped. One unreadable line means that the file is damaged; the pieces
 * after it are read all the same, to name every such line.
 */
export function* jsonLinesPieces(file: string, text: string): Generator<ReadFile> {
  const lines = text.split('\n');
  for (let before = 0; before < lines.length; before += PIECE_LINES)
    yield readLines(file, lines.slice(before, before + PIECE_LINES), before);
}

function readLines(file: string, lines: string[], before: number): ReadFile {
  const rows: ReadRow[] = [];
  const rejected: Rejection[] = [];
  let line = before;
  for (const source of lines) {
    line++;
    if (source.trim() === '') continue;
    try {
      rows.push({ line, value: JSON.parse(source) });
    } catch (error) {
      rejected.push({ file, line, reason: `This line is not readable JSON: ${messageOf(error)}` });
    }
  }
  return { file, rows, rejected, damaged: rejected.length > 0 };
}

function listed(file: string, values: unknown[]): ReadFile {
  // A list in one JSON text has no lines of its own: the number is the place in the list.
  return { file, rows: values.map((value, index) => ({ line: index + 1, value })), rejected: [], damaged: false };
}

function lineOfError(text: string, error: unknown): number | null {
  const message = messageOf(error);
  const line = /line (\d+)/.exec(message)?.[1];
  if (line) return Number(line);
  const position = /position (\d+)/.exec(message)?.[1];
  return position ? text.slice(0, Number(position)).split('\n').length : null;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
