import type { Connection, Page } from 'puppeteer-core';
import type { Harness } from '../../tests/e2e/harness/harness';
import { until } from '../../tests/e2e/harness/until';

/** A moment that a page or worker noted, in ms since 1970. */
export interface Noted {
  name: string;
  at: number;
}

/** What a popup noted of itself. */
export interface SeenPopup {
  /** The popup's own start, in ms since 1970. */
  origin: number;
  notes: Noted[];
}

/** Marks of `lib/platform/steps.ts` and the first paint. */
const NOTES = `JSON.stringify({ origin: performance.timeOrigin, notes:
  [...performance.getEntriesByType('mark'), ...performance.getEntriesByName('first-contentful-paint')]
    .filter((e) => e.name.startsWith('parallax:') || e.entryType === 'paint')
    .map((e) => ({ name: e.name.replace('parallax:', ''), at: performance.timeOrigin + e.startTime })) })`;

const TRACED = [
  'toplevel',
  'blink.user_timing',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'loading',
  'v8',
  'disabled-by-default-v8.compile',
  'ServiceWorker',
  'navigation',
  'startup',
];

/**
 * Clicks that nobody watches. The test library halts every new page and worker until it has attached to it, half a dozen messages each, which a
 * reader's browser does not do; here pages and workers start by themselves, and are asked afterwards what they noted.
 */
export class Unwatched {
  readonly #harness: Harness;
  readonly connection: Connection;

  private constructor(harness: Harness, connection: Connection) {
    this.#harness = harness;
    this.connection = connection;
  }

  /** From here on the harness is attached to nothing new. @param own a page that is open already */
  static async from(harness: Harness, own: Page): Promise<Unwatched> {
    const session = await own.createCDPSession();
    const connection = session.connection()!;
    const nothing = { autoAttach: false, waitForDebuggerOnStart: false, flatten: true };
    await connection.send('Target.setAutoAttach', nothing);
    await session.detach();
    return new Unwatched(harness, connection);
  }

  /** Opens an address in front and waits until it is loaded. Gives the target's id. */
  async open(url: string): Promise<string> {
    const { targetId } = await this.connection.send('Target.createTarget', { url });
    const loaded = 'document.readyState === "complete" && location.href !== "about:blank"';
    await until(async () => (await this.#ask(targetId, loaded)) === true);
    return targetId;
  }

  /** Clicks the toolbar button on a page and waits for the whole comparison before it looks. */
  async click(page: string, rest: number): Promise<SeenPopup> {
    await this.connection.send('Target.activateTarget', { targetId: page });
    const { targetInfos } = await this.connection.send('Target.getTargets', {});
    const { url } = targetInfos.find(({ targetId }) => targetId === page)!;
    const tabs = await this.connection.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    const tab = tabs.targetInfos.find((one) => one.url === url)!.targetId;
    await this.connection.send('Extensions.triggerAction', { id: this.#harness.extension, targetId: tab });
    await new Promise((resolve) => setTimeout(resolve, rest));
    const popup = await this.#target((url) => url.includes('/popup.html'));
    let seen: SeenPopup | undefined;
    await until(async () => {
      seen = JSON.parse((await this.#ask(popup, NOTES)) as string) as SeenPopup;
      return seen.notes.some(({ name }) => name === 'comparison shown');
    });
    await this.close(popup);
    return seen!;
  }

  /** What the background noted since its last answer began; it must be awake. */
  async workerNotes(): Promise<Noted[]> {
    const worker = await this.#target((url) => url.endsWith('/background.js'));
    return (JSON.parse((await this.#ask(worker, NOTES)) as string) as SeenPopup).notes;
  }

  /** Runs something with the whole browser's trace on. `trace`: as `chrome://tracing` reads it. @param sampled with samples of what ran, which slow it down */
  async trace<T>(run: () => Promise<T>, sampled: boolean): Promise<{ result: T; trace: string }> {
    await this.connection.send('Tracing.start', {
      transferMode: 'ReturnAsStream',
      traceConfig: {
        includedCategories: sampled ? [...TRACED, 'disabled-by-default-v8.cpu_profiler'] : TRACED,
        recordMode: 'recordAsMuchAsPossible',
      },
    } as never);
    const result = await run();
    const complete = new Promise<string>((resolve) =>
      this.connection.once('Tracing.tracingComplete', ({ stream }: { stream?: string }) => resolve(stream ?? '')),
    );
    await this.connection.send('Tracing.end');
    const handle = await complete;
    let trace = '';
    for (let eof = false; !eof; ) {
      const part = await this.connection.send('IO.read', { handle });
      trace += part.data;
      eof = part.eof;
    }
    await this.connection.send('IO.close', { handle });
    return { result, trace };
  }

  async close(targetId: string): Promise<void> {
    await this.connection.send('Target.closeTarget', { targetId });
  }

  async #target(fits: (url: string) => boolean): Promise<string> {
    const { targetInfos } = await this.connection.send('Target.getTargets');
    const found = targetInfos.find(({ url }) => url.includes(this.#harness.extension) && fits(url));
    if (!found) throw new Error('The target is not there.');
    return found.targetId;
  }

  async #ask(targetId: string, expression: string): Promise<unknown> {
    const { targetInfo } = await this.connection.send('Target.getTargetInfo', { targetId });
    const session = await this.connection.createSession(targetInfo);
    try {
      return (await session.send('Runtime.evaluate', { expression, returnByValue: true })).result.value;
    } finally {
      await session.detach();
    }
  }
}
