import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Names under which Chromium browsers are found on the search path, preferred first. */
const NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

/** Where the installers of Chrome, Chromium and Edge put them when they are not on the search path. */
function installPlaces(): string[] {
  if (process.platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Google Chrome for Testing'];
    const roots = ['/Applications', join(process.env.HOME ?? '', 'Applications')];
    return roots.flatMap((root) => apps.map((app) => join(root, `${app}.app`, 'Contents', 'MacOS', app)));
  }
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
    const tails = [
      join('Google', 'Chrome', 'Application', 'chrome.exe'),
      join('Chromium', 'Application', 'chrome.exe'),
      join('Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ];
    return tails.flatMap((tail) => roots.map((root) => join(root, tail)));
  }
  return [
    '/opt/google/chrome/chrome',
    '/usr/lib/chromium/chromium',
    '/opt/microsoft/msedge/msedge',
    '/snap/bin/chromium',
  ];
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * The installed Chromium browser to use: the one that PARALLAX_BROWSER names, else the first of Chrome, Chromium and Edge.
 * @returns the program's path, or null when none is installed
 * @throws when PARALLAX_BROWSER names something that cannot be run
 */
export function findInstalledBrowser(): string | null {
  const named = process.env.PARALLAX_BROWSER;
  if (named) {
    if (!isProgram(named)) throw new Error(`PARALLAX_BROWSER is "${named}", which is no program that can be run.`);
    return named;
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = process.platform === 'win32' ? [] : NAMES.flatMap((name) => folders.map((dir) => join(dir, name)));
  return [...onPath, ...installPlaces()].find((path) => isProgram(path) && starts(path)) ?? null;
}

/** Ubuntu leaves a `chromium-browser` behind that only says "install the snap". Elsewhere a program that is there also runs. */
function starts(path: string): boolean {
  if (process.platform !== 'linux') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 15_000 }).status === 0;
}
