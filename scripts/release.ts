/**
 * `npm run release`: builds for both stores, packs each build and the sources into ZIPs whose bytes depend on nothing but the files, does it twice
 * and compares, and prints name, size and SHA-256. The ZIPs stand in `.output/release/`.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { zipSync } from 'fflate';
import { projectRoot } from './lib/project';

/** One date for every entry: ZIP knows none before 1980. */
const DATE = '1980-01-01T00:00:00';
const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string };

const first = buildAll();
const second = buildAll();
for (const [name, bytes] of first) {
  const [one, two] = [hash(bytes), hash(second.get(name) ?? new Uint8Array())];
  if (one !== two) throw new Error(`${name}: two builds differ (${one} and ${two}).`);
}
const folder = join(projectRoot, '.output', 'release');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [name, bytes] of first) {
  writeFileSync(join(folder, name), bytes);
  console.log(`${name}  ${bytes.length} bytes  sha256 ${hash(bytes)}`);
}

function buildAll(): Map<string, Uint8Array> {
  const wxt = join(projectRoot, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const build = (...args: string[]) =>
    execFileSync(process.execPath, [wxt, 'build', ...args], {
      cwd: projectRoot,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  build();
  build('-b', 'firefox');
  const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: projectRoot, encoding: 'utf8' })
    .split('\0')
    .filter(Boolean);
  return new Map([
    [`parallax-${version}-chrome.zip`, pack(join(projectRoot, '.output', 'chrome-mv3'))],
    [`parallax-${version}-firefox.zip`, pack(join(projectRoot, '.output', 'firefox-mv3'))],
    [`parallax-${version}-sources.zip`, pack(projectRoot, tracked)],
  ]);
}

function pack(root: string, names = filesBelow(root)): Uint8Array {
  const entries = [...names].sort().map((name) => [name, new Uint8Array(readFileSync(join(root, name)))] as const);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: DATE, os: 3 });
}

function filesBelow(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
