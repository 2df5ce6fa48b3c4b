import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type BuildKind, builtFolder } from '../../scripts/lib/project';

/** The build that is there, shipped before that of the tests. */
function built(file: string): string {
  const folder = (['normal', 'e2e'] as BuildKind[]).map(builtFolder).find((dir) => existsSync(join(dir, file)));
  if (!folder) throw new Error('Nothing is built. Run "npm run build" first.');
  return folder;
}

/** gzip bytes of everything a page loads before it can show anything, itself included. */
function weight(page: string): number {
  const folder = built(page);
  const html = readFileSync(join(folder, page), 'utf8');
  const files = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map((match) => match[1] ?? '');
  if (files.length === 0) throw new Error(`${page} names no scripts.`);
  return [page, ...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
}

describe('weight of the pages', () => {
  // The popup's budget is the project's own (40 kB gzip); 23.9 kB are measured.
  it('popup: at most 40 kB gzip', () => {
    expect(weight('popup.html')).toBeLessThanOrEqual(40_000);
  });

  // The first is loaded by every page that is read, the second by those with something to mark. Measured as `gzip -9` has it; Node's own is 1 % longer.
  it.each(['article', 'marks'])('content script %s: at most 60,000 bytes gzip -9', (name) => {
    const script = `content-scripts/${name}.js`;
    const packed = execFileSync('gzip', ['-9', '-c', join(built(script), script)], { maxBuffer: 10_000_000 });
    expect(packed.length).toBeLessThanOrEqual(60_000);
  });
});
