import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Dependencies that build the extension; nothing of them but a few lines of glue is in it. */
const BUILD_TOOLS = ['wxt', '@wxt-dev/webextension-polyfill'];

/** Licences whose code may be shipped inside an MIT extension, with their notice. */
const SHIPPED = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'MPL-2.0', 'CC0-1.0']);
/** Further licences of tools that only build and test. */
const TOOLS = new Set([...SHIPPED, 'BlueOak-1.0.0', 'Python-2.0', 'Unlicense', 'CC-BY-4.0', 'CC-BY-3.0']);

/** The one file of data made from another's work; it carries that work's licence. */
const SYNONYMS = join('lib', 'alignment', 'synonyms.en.json');

export interface Package {
  name: string;
  version: string;
  /** SPDX expression as the package states it; null = it states none. */
  licence: string | null;
  /** Its folder. */
  folder: string;
}

interface Manifest {
  name: string;
  version: string;
  license?: string | { type?: string };
  dependencies?: Record<string, string>;
}

/** Whether an SPDX expression leaves a choice that is allowed: one side of an OR, both sides of an AND. */
export function allows(expression: string, allowed: ReadonlySet<string>): boolean {
  const words = expression.replaceAll(/[()]/g, ' ');
  return words
    .split(/\sOR\s/)
    .some((choice) => choice.split(/\sAND\s/).every((licence) => allowed.has(licence.trim())));
}

/** What is wrong with the licences of these packages, a line each. */
export function licenceProblems(packages: Package[], shipped: ReadonlySet<string>): string[] {
  return packages.flatMap(({ name, version, licence }) => {
    const [allowed, use] = shipped.has(name) ? [SHIPPED, 'shipped'] : [TOOLS, 'used to build'];
    if (licence === null) return [`${name} ${version} (${use}) states no licence`];
    return allows(licence, allowed) ? [] : [`${name} ${version} (${use}) is under ${licence}`];
  });
}

/** Every installed package, nested ones too. */
export function installedPackages(root: string): Package[] {
  const found: Package[] = [];
  visit(join(root, 'node_modules'));
  return found;

  function visit(modules: string): void {
    if (!existsSync(modules)) return;
    for (const entry of readdirSync(modules, { withFileTypes: true })) {
      if (entry.name.startsWith('.') || !entry.isDirectory()) continue;
      const folder = join(modules, entry.name);
      if (entry.name.startsWith('@')) for (const inner of readdirSync(folder)) add(join(folder, inner));
      else add(folder);
    }
  }
  function add(folder: string): void {
    if (!existsSync(join(folder, 'package.json'))) return;
    found.push(packageIn(folder));
    visit(join(folder, 'node_modules'));
  }
}

/** The packages whose code is in the built extension: the project's dependencies and theirs, without the build tools. Sorted by name. */
export function shippedPackages(root: string): Package[] {
  const found = new Map<string, Package>();
  const direct = Object.keys(manifestOf(root).dependencies ?? {}).filter((name) => !BUILD_TOOLS.includes(name));
  for (const name of direct) visit(name, root);
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));

  function visit(name: string, from: string): void {
    const folder = resolve(name, from);
    if (!folder || found.has(folder)) return;
    found.set(folder, packageIn(folder));
    for (const inner of Object.keys(manifestOf(folder).dependencies ?? {})) visit(inner, folder);
  }
}

/** Names, versions and licence texts of what is shipped: the notice that those licences ask for. */
export function licenceNotice(root: string): string {
  const parts = shippedPackages(root).map(({ name, version, licence, folder }) => {
    const file = readdirSync(folder).find((one) => /^licen[cs]e(?:[.-].*)?$/i.test(one));
    const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `Licence: ${licence ?? 'not stated'}`;
    return `${name} ${version}\n${'='.repeat(name.length + version.length + 1)}\n\n${text}\n`;
  });
  const { source, licence } = JSON.parse(readFileSync(join(root, SYNONYMS), 'utf8')) as Record<string, string>;
  const words = `Synonyms made from ${source}\n\n${licence}\n`;
  return `Parallax contains code and data of these.\n\n${[...parts, words].join('\n\n')}`;
}

/** Where Node finds a package from a folder; null where it is not installed. */
function resolve(name: string, from: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
    if (folder === dirname(folder)) return null;
  }
}

function packageIn(folder: string): Package {
  const { name, version, license } = manifestOf(folder);
  const licence = typeof license === 'string' ? license : (license?.type ?? null);
  return { name, version, licence, folder };
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}
