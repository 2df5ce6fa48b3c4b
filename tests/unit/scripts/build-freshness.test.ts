import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isFresh, markBuilt } from '../../../scripts/lib/build-freshness';

const NOON = 1_700_000_000;
const FOLDERS = [
  'node_modules',
  'components',
  'entrypoints',
  'lib/text',
  'public',
  'scripts/lib',
  'seeds',
  '.output/made',
];
const FILES = ['node_modules/.package-lock.json', 'package.json', 'tsconfig.json', 'wxt.config.ts', 'lib/text/a.ts'];

/** A project whose every source is of noon, with a build in `.output/made`. */
function project() {
  const root = mkdtempSync(join(tmpdir(), 'parallax-freshness-'));
  for (const folder of FOLDERS) mkdirSync(join(root, folder), { recursive: true });
  for (const file of FILES) writeFileSync(join(root, file), '');
  const at = (path: string, seconds: number) => utimesSync(join(root, path), seconds, seconds);
  for (const path of [...FILES, ...FOLDERS, 'lib', 'scripts']) at(path, NOON);
  const built = join(root, '.output/made');
  writeFileSync(join(built, 'manifest.json'), '{}');
  return { root, built, at };
}

describe('a build', () => {
  it('is used again while nothing it is made of has changed', () => {
    const { root, built } = project();
    expect(isFresh(root, built)).toBe(false);
    markBuilt(built, (NOON + 60) * 1000);
    expect(isFresh(root, built)).toBe(true);
  });
  it.each(['lib/text/a.ts', 'package.json', 'node_modules/.package-lock.json', 'wxt.config.ts'])(
    'is made anew after %s was saved, also while the last one ran',
    (path) => {
      const { root, built, at } = project();
      markBuilt(built, (NOON + 60) * 1000);
      at(path, NOON + 61);
      expect(isFresh(root, built)).toBe(false);
    },
  );
  it('is made anew after a file was taken away, and where its folder is gone', () => {
    const taken = project();
    markBuilt(taken.built, (NOON + 60) * 1000);
    rmSync(join(taken.root, 'lib/text/a.ts'));
    expect(isFresh(taken.root, taken.built)).toBe(false);
    const gone = project();
    markBuilt(gone.built, (NOON + 60) * 1000);
    rmSync(gone.built, { recursive: true });
    expect(isFresh(gone.root, gone.built)).toBe(false);
  });
});
