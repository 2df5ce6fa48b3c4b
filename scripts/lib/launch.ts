import { type Browser, launch } from 'puppeteer-core';

export interface LaunchOptions {
  /** The browser's program, as `getBrowser` gives it. */
  program: string;
  /** The built extension to load. */
  extension: string;
  headless: boolean;
  /** Port of the loopback news server; see `hosts`. */
  port: number;
  /** Which host names lead to the news server: those under .example, or every one (nothing can then leave the machine). */
  hosts: 'example' | 'all';
  /** Further command line arguments for the browser. */
  args?: string[];
  /** Folder of a profile that is used and kept; without one a fresh profile that is thrown away. */
  profile?: string;
}

/** A started browser with the extension in it. `extension` is the extension's id, the host of its pages. */
export interface Launched {
  browser: Browser;
  extension: string;
}

/** What keeps the browser's own errands (updates, sign-in, field trials) off the network and its questions off the screen. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-quic',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
];

/** A screen large enough for the popup's full height; without a real one Chromium assumes 800 × 600 and cuts it. */
const HEADLESS = [
  '--disable-gpu',
  '--mute-audio',
  '--hide-scrollbars',
  '--screen-info={1600x1200}',
  '--window-size=1400,1100',
];

/** Starts a browser with the extension installed, its background having run once; the profile is a fresh one unless one is named. */
export async function launchWithExtension(options: LaunchOptions): Promise<Launched> {
  const mapped = options.hosts === 'all' ? '*' : '*.example';
  const browser = await launch({
    executablePath: options.program,
    headless: options.headless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: options.headless ? { width: 1280, height: 900 } : null,
    ...(options.profile ? { userDataDir: options.profile } : {}),
    args: [
      ...QUIET,
      ...(options.headless ? HEADLESS : ['--start-maximized']),
      // Chromium refuses to run as root inside its sandbox; containers and CI machines often are root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--host-resolver-rules=MAP ${mapped} 127.0.0.1:${options.port}, EXCLUDE 127.0.0.1, EXCLUDE localhost`,
      ...(options.args ?? []),
    ],
  });
  try {
    return { browser, extension: await browser.installExtension(options.extension) };
  } catch (error) {
    await browser.close();
    throw error;
  }
}
