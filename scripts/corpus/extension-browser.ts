import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import type { Result } from '../../lib/contracts/comparison';
import type { Answer, BackgroundApi, Request } from '../../lib/platform/api';
import { getBrowser } from '../lib/get-browser';
import { builtFolder } from '../lib/project';

interface ExtensionGlobals {
  chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
}

/** A browser with the extension and a profile that outlives it, so that it can be killed and started again. */
export class ExtensionBrowser {
  readonly folder: string;
  readonly #kept: boolean;
  readonly #port: number;
  browser!: Browser;
  extension = '';
  page!: Page;

  /**
   * Takes the build for end-to-end tests, or the one in the folder PARALLAX_EXTENSION.
   * @param port Of the loopback server that every host name leads to.
   * @param kept A folder whose profile is used and kept; a new one that is removed in the end unless given.
   */
  constructor(port: number, kept?: string) {
    this.#port = port;
    this.#kept = kept !== undefined;
    this.folder = kept ?? mkdtempSync(join(tmpdir(), 'parallax-corpus-'));
    const built = process.env.PARALLAX_EXTENSION ?? builtFolder('e2e');
    if (!existsSync(join(built, 'manifest.json'))) throw new Error('Run "npm run build:e2e" first.');
    cpSync(built, join(this.folder, 'extension'), { recursive: true });
  }

  async start(): Promise<void> {
    this.browser = await launch({
      executablePath: await getBrowser(),
      headless: true,
      pipe: true,
      enableExtensions: true,
      protocolTimeout: 600_000,
      userDataDir: join(this.folder, 'profile'),
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        `--host-resolver-rules=MAP *.example 127.0.0.1:${this.#port}`,
      ],
    });
    this.extension = await this.browser.installExtension(join(this.folder, 'extension'));
    await this.openPage();
    // On a busy machine a page that opens while the extension is being installed may be thrown away again.
    for (let time = 0; time < 5 && !(await this.ask('settings.get', {})).ok; time++) await this.openPage();
  }

  async openPage(): Promise<void> {
    this.page = await this.browser.newPage();
    await this.page.goto(`chrome-extension://${this.extension}/options.html`, { waitUntil: 'load' });
  }

  /** Asks the background. A worker that dies meanwhile gives a `disconnected` failure, a browser that does a `closed` one. */
  async ask<Name extends keyof BackgroundApi>(
    name: Name,
    request: Request<BackgroundApi, Name>,
  ): Promise<Result<Answer<BackgroundApi, Name>>> {
    const message = { parallax: 'background', name, request };
    const answer = await this.page
      .evaluate(
        (sent) =>
          (globalThis as unknown as ExtensionGlobals).chrome.runtime
            .sendMessage(sent)
            .catch((error: unknown) => ({ ok: false, error: { code: 'disconnected', message: String(error) } })),
        message,
      )
      .catch((error: unknown) => ({ ok: false, error: { code: 'closed', message: String(error) } }));
    return (answer ?? { ok: false, error: { code: 'no-answer', message: 'The worker was stopped.' } }) as Result<
      Answer<BackgroundApi, Name>
    >;
  }

  /** Stops the service worker in the middle of whatever it does. */
  async killWorker(): Promise<void> {
    const session = await this.page.createCDPSession();
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await session.detach();
  }

  /** Ends the browser as a crash or a power cut does. */
  async killBrowser(): Promise<void> {
    const process = this.browser.process();
    const gone = new Promise((resolve) => process?.once('exit', resolve));
    process?.kill('SIGKILL');
    await gone;
  }

  async close(): Promise<void> {
    await this.browser.close().catch(() => {});
    if (this.#kept) return;
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 300 });
  }
}
