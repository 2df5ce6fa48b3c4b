/** Value below which a share of the sorted values lies (nearest rank). */
export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
export function round(value: number, digits = 1): number {
  return Number(value.toFixed(digits));
}
/** Rows of the same columns as a Markdown table. */
export function table(rows: Record<string, string | number>[]): string {
  const columns = Object.keys(rows[0] ?? {});
  return [columns, columns.map(() => '---'), ...rows.map((row) => columns.map((c) => String(row[c])))]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
