/** A comparison as a file: Markdown to read, CSV for a table, JSON for programs. Pure. What is in each: docs/exports.md. */
import type { Comparison } from '../../lib/contracts/comparison';
import { toCsv } from './export-csv';
import { toMarkdown } from './export-markdown';

export type ExportFormat = 'markdown' | 'csv' | 'json';

/** Raised when a field of the JSON goes or changes its meaning; new fields do not raise it. */
const JSON_VERSION = 1;
/** Characters of the headline in a file's name. */
const NAME_LENGTH = 60;

/** @param now when the file is made */
export function exportComparison(
  comparison: Comparison,
  format: ExportFormat,
  now: Date,
): { name: string; type: string; text: string } {
  const name = fileName(comparison);
  if (format === 'json') return { name: `${name}.json`, type: 'application/json', text: toJson(comparison, now) };
  if (format === 'csv') return { name: `${name}.csv`, type: 'text/csv;charset=utf-8', text: toCsv(comparison, now) };
  return { name: `${name}.md`, type: 'text/markdown;charset=utf-8', text: toMarkdown(comparison, now) };
}

function toJson(comparison: Comparison, now: Date): string {
  const head = { format: 'parallax-comparison', version: JSON_VERSION, exported: now.toISOString() };
  return `${JSON.stringify({ ...head, ...comparison }, null, 2)}\n`;
}

/** "parallax-orrin-dam-leak-forces-3-400-people": words of the headline, else of the first sentence, in any script. */
function fileName({ article }: Comparison): string {
  const words = (article.title ?? article.sentences[0]?.text ?? '').toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let name = 'parallax';
  for (const word of words) {
    if (name.length + word.length > NAME_LENGTH) break;
    name += `-${word}`;
  }
  return name === 'parallax' ? 'parallax-comparison' : name;
}
