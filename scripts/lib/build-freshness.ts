import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** All that a build is made of. A folder counts as changed, too, when something in it was added or taken away. */
const SOURCES = [
  'components',
  'entrypoints',
  'lib',
  'node_modules/.package-lock.json',
  'package.json',
  'public',
  'scripts/lib',
  'seeds',
  'tsconfig.json',
  'wxt.config.ts',
];

/**
 * Whether a build was finished by {@link markBuilt} and nothing it is made of has changed since it began. Where that cannot be told, it is not
 * fresh.
 * @param root the folder of package.json. @param built the folder that the build ends in
 */
export function isFresh(root: string, built: string): boolean {
  const stamp = stampOf(built);
  if (!existsSync(stamp) || !existsSync(join(built, 'manifest.json'))) return false;
  const since = statSync(stamp).mtimeMs;
  return SOURCES.every((source) => unchanged(join(root, source), since));
}

/** Notes that a build is whole. @param began when it began, in ms since 1970: what was saved while it ran is not in it for sure */
export function markBuilt(built: string, began: number): void {
  const stamp = stampOf(built);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, '');
  utimesSync(stamp, began / 1000, began / 1000);
}

const stampOf = (built: string): string => `${built}.built`;

function unchanged(path: string, since: number): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found || found.mtimeMs >= since) return false;
  return !found.isDirectory() || readdirSync(path).every((name) => unchanged(join(path, name), since));
}
