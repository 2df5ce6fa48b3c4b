import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { type BuildKind, builtFolder, projectRoot } from './project';

/**
 * Builds the extension for Chromium with WXT.
 * @returns the folder to load
 * @throws with the build's own output when it fails
 */
export function buildExtension(kind: BuildKind): string {
  const env: NodeJS.ProcessEnv = { ...process.env, PARALLAX_E2E: kind === 'e2e' ? '1' : '' };
  delete env.NODE_ENV;
  const program = join(projectRoot, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const done = spawnSync(process.execPath, [program, 'build'], { cwd: projectRoot, env, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`The build failed:\n${done.stdout}${done.stderr}`);
  return builtFolder(kind);
}
