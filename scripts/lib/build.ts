import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { isFresh, markBuilt } from './build-freshness';
import { type BuildKind, builtFolder, projectRoot } from './project';

/**
 * The folder of an extension built from the sources as they are: built now where anything changed since the last time, else that one.
 * @throws with the build's own output when it fails
 */
export function upToDateExtension(firefox = false): { folder: string; built: boolean } {
  const folder = firefox ? join(projectRoot, '.output', 'firefox-mv3') : builtFolder('normal');
  if (isFresh(projectRoot, folder)) return { folder, built: false };
  const began = Date.now();
  buildExtension('normal', firefox);
  markBuilt(folder, began);
  return { folder, built: true };
}

/**
 * Builds the extension with WXT, for Chromium or for Firefox.
 * @returns the folder to load
 * @throws with the build's own output when it fails
 */
export function buildExtension(kind: BuildKind, firefox = false): string {
  const env: NodeJS.ProcessEnv = { ...process.env, PARALLAX_E2E: kind === 'e2e' ? '1' : '' };
  delete env.NODE_ENV;
  const program = join(projectRoot, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const done = spawnSync(process.execPath, [program, 'build', ...(firefox ? ['-b', 'firefox'] : [])], {
    cwd: projectRoot,
    env,
    encoding: 'utf8',
  });
  if (done.status !== 0) throw new Error(`The build failed:\n${done.stdout}${done.stderr}`);
  return firefox ? join(projectRoot, '.output', 'firefox-mv3') : builtFolder(kind);
}
