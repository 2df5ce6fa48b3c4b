import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A small client of Marionette, Firefox's own remote control: the one way to open the real toolbar popup and to stop the background page in a
 * headless Firefox. Frames are `length:[type, id, …]` in JSON (Marionette protocol 3).
 */
export class Marionette {
  readonly #process: ChildProcess;
  readonly #socket: Socket;
  readonly #profile: string;
  readonly #waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  #next = 1;
  #buffer = Buffer.alloc(0);

  private constructor(process: ChildProcess, socket: Socket, profile: string) {
    this.#process = process;
    this.#socket = socket;
    this.#profile = profile;
    socket.on('data', (data) => this.#receive(data));
    socket.on('close', () => this.#fail(new Error('Firefox closed the connection.')));
    socket.on('error', (error) => this.#fail(error));
  }

  /** Starts Firefox with a fresh profile and these preferences. */
  static async start(
    program: string,
    headless: boolean,
    prefs: Record<string, string | number | boolean>,
  ): Promise<Marionette> {
    const port = await freePort();
    const profile = mkdtempSync(join(tmpdir(), 'parallax-firefox-'));
    const all = { 'marionette.port': port, 'datareporting.policy.dataSubmissionEnabled': false, ...prefs };
    const lines = Object.entries(all).map(
      ([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});`,
    );
    writeFileSync(join(profile, 'user.js'), lines.join('\n'));
    const args = [
      ...(headless ? ['--headless'] : []),
      '--no-remote',
      '--marionette',
      '--remote-allow-system-access',
      '--profile',
      profile,
    ];
    const process = spawn(program, args, {
      stdio: 'ignore',
      env: { ...globalThis.process.env, MOZ_HEADLESS_WIDTH: '1200', MOZ_HEADLESS_HEIGHT: '900' },
    });
    const socket = await dial(port, process);
    const client = new Marionette(process, socket, profile);
    await client.send('WebDriver:NewSession', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
    return client;
  }

  async send<T = unknown>(command: string, params: Record<string, unknown> = {}): Promise<T> {
    const id = this.#next++;
    const body = JSON.stringify([0, id, command, params]);
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      this.#socket.write(`${Buffer.byteLength(body)}:${body}`);
    });
  }

  /** Runs an async function body in the browser's own window; `args` stand in `arguments`. */
  async chrome<T>(body: string, args: unknown[] = []): Promise<T> {
    await this.send('Marionette:SetContext', { value: 'chrome' });
    try {
      const script = `const done = arguments[arguments.length - 1]; const args = [...arguments].slice(0, -1);
        (async () => { ${body} })().then((value) => done({ value }), (error) => done({ error: String(error) + error.stack }));`;
      const { value } = await this.send<{ value: { value?: T; error?: string } }>('WebDriver:ExecuteAsyncScript', {
        script,
        args,
        sandbox: 'system',
      });
      if (value.error) throw new Error(value.error);
      return value.value as T;
    } finally {
      await this.send('Marionette:SetContext', { value: 'content' });
    }
  }

  async open(address: string): Promise<void> {
    await this.send('WebDriver:Navigate', { url: address });
  }

  /** Resolves when the browser has ended, whoever ended it. */
  async ended(): Promise<void> {
    if (this.#process.exitCode === null) await new Promise((resolve) => this.#process.once('exit', resolve));
  }

  async close(): Promise<void> {
    await this.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
    this.#socket.destroy();
    await new Promise<void>((resolve) => {
      if (this.#process.exitCode !== null) return resolve();
      const timer = setTimeout(() => this.#process.kill('SIGKILL'), 5_000);
      this.#process.once('exit', () => {
        clearTimeout(timer);
        resolve();
      });
    });
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  #receive(data: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, data]);
    for (;;) {
      const colon = this.#buffer.indexOf(58);
      if (colon < 0) return;
      const length = Number(this.#buffer.subarray(0, colon).toString());
      if (this.#buffer.length < colon + 1 + length) return;
      const message = JSON.parse(this.#buffer.subarray(colon + 1, colon + 1 + length).toString()) as unknown;
      this.#buffer = this.#buffer.subarray(colon + 1 + length);
      if (!Array.isArray(message)) continue;
      const [, id, error, value] = message as [number, number, { error: string; message: string } | null, unknown];
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error) waiting?.reject(new Error(`${error.error}: ${error.message}`));
      else waiting?.resolve(value);
    }
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}

/** Connects as soon as Firefox listens, within 30 s. */
async function dial(port: number, process: ChildProcess): Promise<Socket> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    if (process.exitCode !== null) throw new Error(`Firefox ended with code ${process.exitCode}.`);
    const socket = await new Promise<Socket | null>((resolve) => {
      const attempt = connect(port, '127.0.0.1');
      attempt.once('connect', () => resolve(attempt));
      attempt.once('error', () => resolve(null));
    });
    if (socket) return socket;
    if (Date.now() > deadline) throw new Error('Firefox did not listen within 30 s.');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
