import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { type BuildKind, builtFolder, projectRoot } from './project';

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
