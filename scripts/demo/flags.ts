export interface Flags {
  /** Never open a window, even with a display. */
  noOpen: boolean;
  /** A file (.html, .txt) or an address to open instead of the demo page. */
  page: string | null;
  /** Firefox instead of a Chromium browser. */
  firefox: boolean;
  help: boolean;
}

export const USAGE = `npm start -- [--no-open] [--page FILE|ADDRESS] [--firefox]
  --no-open              no window: print the comparison here and save screenshots, as on a machine without a display
  --page FILE|ADDRESS    open this .html or .txt file, or this web page, instead of the demo page
  --firefox              in an installed Firefox (PARALLAX_FIREFOX=/path/to/firefox names it)
PARALLAX_BROWSER=/path/to/chrome names the browser to use.`;

/** A command line that cannot be understood: exit code 2. */
export class UsageError extends Error {}

/**
 * Reads the command line of `npm start`.
 * @throws UsageError, with the usage, when it is none
 */
export function readFlags(args: string[]): Flags {
  const flags: Flags = { noOpen: false, page: null, firefox: false, help: false };
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i]!;
    if (arg === '--no-open') flags.noOpen = true;
    else if (arg === '--firefox') flags.firefox = true;
    else if (arg === '--help' || arg === '-h') flags.help = true;
    else if (arg === '--page' || arg.startsWith('--page=')) {
      const value = arg === '--page' ? args[++i] : arg.slice('--page='.length);
      if (!value || value.startsWith('--')) throw new UsageError(`--page needs a file or an address.\n${USAGE}`);
      flags.page = value;
    } else throw new UsageError(`"${arg}" is not understood here.\n${USAGE}`);
  }
  return flags;
}

/** Whether a window can be shown. */
export function hasDisplay(env: NodeJS.ProcessEnv = process.env, platform: string = process.platform): boolean {
  return platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
