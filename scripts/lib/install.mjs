/**
 * Installs the project's packages where they are missing or older than package-lock.json. Plain Node, no dependency: this runs before
 * anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Oldest Node the project is tested on, as in package.json's `engines`. */
const OLDEST_NODE = [20, 12];

/** Exits with a remedy when this Node is too old to run the project. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [needMajor, needMinor] = OLDEST_NODE;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
  console.error(
    `Parallax needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}. Get one from https://nodejs.org.`,
  );
  process.exit(1);
}

/**
 * 'missing' without node_modules, 'stale' where a locked package is absent or of another version (optional ones aside: they differ
 * from machine to machine), else 'fresh'.
 */
export function packagesState(root = projectRoot) {
  const installedLock = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedLock)) return 'missing';
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(installedLock, 'utf8')).packages;
  for (const [path, locked] of Object.entries(wanted)) {
    if (path === '' || locked.optional || locked.devOptional || locked.peer) continue;
    if (present[path]?.version !== locked.version) return 'stale';
  }
  return 'fresh';
}

/** Makes node_modules agree with package-lock.json and the generated WXT types exist. Exits with npm's code when that fails. */
export function ensurePackages(root = projectRoot) {
  const state = packagesState(root);
  if (state === 'missing') run(root, 'Installing packages (about half a minute) …', 'npm', ['ci']);
  if (state === 'stale') run(root, 'Packages are older than package-lock.json, updating …', 'npm', ['install']);
  if (!existsSync(join(root, '.wxt', 'tsconfig.json'))) run(root, 'Preparing WXT …', 'npx', ['wxt', 'prepare']);
}

function run(root, message, command, args) {
  console.log(message);
  const quiet = command === 'npm' ? ['--no-audit', '--no-fund', '--loglevel=error'] : [];
  const done = spawnSync(command, [...args, ...quiet], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    shell: process.platform === 'win32',
    // No browser is downloaded as a side effect of an install; scripts/lib/find-browser.ts decides about browsers.
    env: { ...process.env, NODE_ENV: 'development', PUPPETEER_SKIP_DOWNLOAD: '1' },
  });
  if (done.status === 0) return;
  console.error(done.stdout ?? '');
  console.error(
    `"${command} ${args.join(' ')}" failed${done.error ? ` (${done.error.message})` : ''}. Is npm installed and the registry within reach?`,
  );
  process.exit(done.status || 1);
}

/** Runs a TypeScript file of the project with the project's own tsx; resolves to its exit code. */
export function runTypeScript(file, args, root = projectRoot) {
  return spawnSync(process.execPath, ['--import', 'tsx', join(root, file), ...args], { cwd: root, stdio: 'inherit' })
    .status;
}
