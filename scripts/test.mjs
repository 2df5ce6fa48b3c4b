#!/usr/bin/env node
/** `npm test`: every check there is, from nothing but Node. See scripts/lib/test-run.ts. */
import { ensurePackages, requireNode, runTypeScript } from './lib/install.mjs';

requireNode();
ensurePackages();
process.exit(runTypeScript('scripts/lib/test-run.ts', process.argv.slice(2)) ?? 1);
