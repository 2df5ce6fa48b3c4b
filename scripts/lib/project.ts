import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** 'normal' is what is shipped; 'e2e' also has host permissions, since no permission prompt can be answered headless. */
export type BuildKind = 'normal' | 'e2e';

/** The folder a build of the extension for Chromium ends in. */
export function builtFolder(kind: BuildKind): string {
  return join(projectRoot, '.output', ...(kind === 'e2e' ? ['e2e'] : []), 'chrome-mv3');
}
