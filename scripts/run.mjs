/**
 * Runs a TypeScript script of this folder: `node scripts/run.mjs NAME ARGS…`. The script and all it imports are bundled once by esbuild into
 * `.cache/`, and again whenever a source file is newer, so that a call starts in well under a second.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [name, ...args] = process.argv.slice(2);
const source = join(root, 'scripts', `${name}.ts`);
if (!name || !existsSync(source)) {
  console.error(`run: there is no scripts/${name}.ts`);
  process.exit(2);
}
const bundle = join(root, '.cache', name, `${name}.js`);
if (!existsSync(bundle) || newest() > statSync(bundle).mtimeMs) {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [source],
    outdir: dirname(bundle),
    bundle: true,
    write: false,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
    plugins: [{ name: 'source-address', setup: keepSourceAddress }],
  });
  // Each file appears whole: another call may be reading them.
  mkdirSync(dirname(bundle), { recursive: true });
  for (const { path, contents } of outputFiles.sort((x, y) => Number(x.path === bundle) - Number(y.path === bundle))) {
    const half = `${path}.${process.pid}`;
    writeFileSync(half, contents);
    renameSync(half, path);
  }
}
process.argv = [process.argv[0], source, ...args];
await import(pathToFileURL(bundle).href);

/** Time of the latest change among the sources, in ms. */
function newest() {
  let latest = statSync(join(root, 'package.json')).mtimeMs;
  for (const folder of ['lib', 'scripts', 'seeds', 'components', join('public', '_locales')]) visit(join(root, folder));
  return latest;

  function visit(path) {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const child = join(path, entry.name);
      if (entry.isDirectory()) visit(child);
      else latest = Math.max(latest, statSync(child).mtimeMs);
    }
  }
}

/** `import.meta.url` keeps meaning the source file, not the bundle: scripts find files of the project from where they stand in the tree. */
function keepSourceAddress(build) {
  build.onLoad({ filter: /[\\/]scripts[\\/].*\.(?:ts|mjs)$/ }, ({ path }) => ({
    contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
    loader: path.endsWith('.ts') ? 'ts' : 'js',
  }));
}
