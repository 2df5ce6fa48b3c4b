import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  Browser,
  computeExecutablePath,
  detectBrowserPlatform,
  getInstalledBrowsers,
  install,
  resolveBuildId,
} from '@puppeteer/browsers';
import { findInstalledBrowser } from './find-browser';
import { projectRoot } from './project';

const CACHE = join(projectRoot, '.cache', 'browsers');
/** A dead network answers in seconds or not at all; the download itself may take minutes. */
const LOOKUP_TIMEOUT_MS = 20_000;
const APT_PACKAGES = ['chromium', 'fonts-liberation', 'fonts-dejavu'];

/**
 * A Chromium browser to run, whatever it takes: an installed one, one fetched earlier, Chrome for Testing fetched now, or, as root on
 * Debian or Ubuntu, the distribution's by apt.
 * @param say told what is being done when it takes time
 * @throws when there is no way to one; the message says what to do
 */
export async function getBrowser(say: (line: string) => void = console.log): Promise<string> {
  const found = findInstalledBrowser() ?? (await fetchedBefore());
  if (found) return found;
  const reasons: string[] = [];
  say('No Chrome, Chromium or Edge is installed. Fetching Chrome for Testing into .cache/browsers …');
  try {
    return await fetchBrowser();
  } catch (error) {
    reasons.push(`fetching Chrome for Testing: ${messageOf(error)}`);
    say(`That did not work (${messageOf(error)}).`);
  }
  if (canUseApt()) {
    say(`This is ${distribution()} and you are root: installing ${APT_PACKAGES.join(', ')} by apt-get …`);
    const failure = aptInstall(APT_PACKAGES);
    const installed = findInstalledBrowser();
    if (installed) return installed;
    reasons.push(`apt-get: ${failure ?? 'it ended without a browser'}`);
  }
  throw new Error(
    [
      'Parallax needs a Chromium browser and could not get one.',
      ...reasons.map((reason) => `  - ${reason}`),
      'Do one of these and start again:',
      '  - install Chrome (https://www.google.com/chrome), Chromium or Edge (Debian and Ubuntu: sudo apt-get install chromium)',
      '  - or name a browser you have: PARALLAX_BROWSER=/path/to/chrome npm start',
    ].join('\n'),
  );
}

async function fetchedBefore(): Promise<string | null> {
  const kept = await getInstalledBrowsers({ cacheDir: CACHE }).catch(() => []);
  return kept.find((one) => one.browser === Browser.CHROME)?.executablePath ?? null;
}

async function fetchBrowser(): Promise<string> {
  const platform = detectBrowserPlatform();
  if (!platform) throw new Error(`no Chrome is published for ${process.platform} ${process.arch}`);
  const buildId = await within(LOOKUP_TIMEOUT_MS, resolveBuildId(Browser.CHROME, platform, 'stable'));
  await install({ browser: Browser.CHROME, buildId, cacheDir: CACHE });
  const program = computeExecutablePath({ browser: Browser.CHROME, buildId, cacheDir: CACHE });
  const check = spawnSync(program, ['--version'], { encoding: 'utf8' });
  if (check.status !== 0) {
    const missing = check.stderr.split('\n')[0] || 'it does not start';
    throw new Error(`it was fetched but cannot run here: ${missing}`);
  }
  return program;
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${milliseconds / 1000} s`)), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function distribution(): string | null {
  try {
    const release = readFileSync('/etc/os-release', 'utf8');
    if (!/^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(release)) return null;
    return /^PRETTY_NAME="?([^"\n]+)/m.exec(release)?.[1] ?? 'Debian';
  } catch {
    return null;
  }
}

function canUseApt(): boolean {
  return process.getuid?.() === 0 && distribution() !== null;
}

/** @returns null when it worked, else the last line of apt's complaint */
function aptInstall(packages: string[]): string | null {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
  ]) {
    const done = spawnSync('apt-get', args, { env, encoding: 'utf8' });
    if (done.status !== 0) return done.stderr?.trim().split('\n').at(-1) || `apt-get ${args[0]} failed`;
  }
  return null;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message.split('\n')[0]! : String(error);
}
