import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
// @ts-expect-error plain Node without types: it runs before anything is installed
import { packagesState } from '../../../scripts/lib/install.mjs';

let root = '';
const lock = (packages: Record<string, object>) => JSON.stringify({ packages });

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'parallax-install-'));
  writeFileSync(
    join(root, 'package-lock.json'),
    lock({ '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0', optional: true } }),
  );
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function install(packages: Record<string, object>) {
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(join(root, 'node_modules', '.package-lock.json'), lock(packages));
}

it('finds packages missing', () => {
  expect(packagesState(root)).toBe('missing');
});
it('finds packages fresh without the optional ones of other machines', () => {
  install({ 'node_modules/a': { version: '1.0.0' } });
  expect(packagesState(root)).toBe('fresh');
});
it('finds packages stale when one is absent or of another version', () => {
  install({ 'node_modules/a': { version: '0.9.0' } });
  expect(packagesState(root)).toBe('stale');
  install({});
  expect(packagesState(root)).toBe('stale');
});
