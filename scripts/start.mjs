#!/usr/bin/env node
/** `npm start`: Parallax on a demo news page, from nothing but Node. See scripts/demo/main.ts for the flags. */
import { ensurePackages, requireNode, runTypeScript } from './lib/install.mjs';

requireNode();
ensurePackages();
process.exit(runTypeScript('scripts/demo/main.ts', process.argv.slice(2)) ?? 1);
