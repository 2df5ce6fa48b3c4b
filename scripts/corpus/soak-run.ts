import { ExtensionBrowser } from './extension-browser';
import { randomFrom } from './invented-articles';
import { type LibraryFacts, libraryFacts } from './library-facts';
import { type DeedName, Deeds } from './soak-deeds';
import { startSoakServer } from './soak-server';

export interface SoakOptions {
  workerKills: number;
  browserKills: number;
  seed: number;
  say(line: string): void;
}
export interface SoakReport {
  /** In words, with the turn; none = all went well. */
  problems: string[];
  /** How often each deed was struck, and how many had been answered as done before the kill came. */
  deeds: Record<DeedName, number>;
  finished: number;
}

const NAMES: DeedName[] = ['import', 'poll', 'restore'];
/** The library is emptied when it holds more, so that a check takes a moment and not a minute. */
const MOST_ARTICLES = 900;

/**
 * Kills the background worker, and the whole browser, at random moments of imports, polls and restores. After each kill everything the library
 * keeps must agree, nothing that was there may be gone or be there twice, and the deed must be done whole or not at all, and whole when gone on with.
 */
export async function soak({ workerKills, browserKills, seed, say }: SoakOptions): Promise<SoakReport> {
  const random = randomFrom(seed);
  const server = await startSoakServer();
  const browser = new ExtensionBrowser(server.port);
  const deeds = new Deeds(browser, server.port);
  const report: SoakReport = { problems: [], deeds: { import: 0, poll: 0, restore: 0 }, finished: 0 };
  const durations = new Map<DeedName, number>();
  const turns = kinds(workerKills, browserKills, random);
  try {
    await browser.start();
    await browser.ask('settings.set', { allowPrivateAddresses: true });
    for (const name of NAMES) durations.set(name, await undisturbed(name));
    say(`undisturbed: ${[...durations].map(([name, ms]) => `${name} ${ms.toFixed(0)} ms`).join(', ')}`);
    for (const [turn, kind] of turns.entries()) {
      for (const problem of await strike(kind)) report.problems.push(`turn ${turn + 1} (${kind}): ${problem}`);
      if ((turn + 1) % 10 === 0) say(`${turn + 1} kills, ${report.problems.length} problems`);
    }
  } finally {
    await browser.close();
    server.close();
  }
  return report;

  async function undisturbed(name: DeedName): Promise<number> {
    const deed = await deeds.make(name, false);
    const start = performance.now();
    if (!(await deed.run())) throw new Error(`The ${name} fails even undisturbed.`);
    return performance.now() - start;
  }

  /** Starts a deed, kills at a random moment of it, and checks. */
  async function strike(kind: 'worker' | 'browser'): Promise<string[]> {
    const facts = async (): Promise<LibraryFacts> => {
      if (browser.page.isClosed() || browser.page.mainFrame().detached) await browser.openPage();
      return libraryFacts(browser.page);
    };
    const name = NAMES[Math.floor(random() * NAMES.length)]!;
    report.deeds[name]++;
    let before = await facts();
    if (before.ids.length > MOST_ARTICLES) {
      await deeds.empty();
      before = await facts();
    }
    const deed = await deeds.make(name, random() < 0.5);
    let answered = false;
    const running = deed.run().then(
      (done) => {
        answered = true;
        return done;
      },
      () => false,
    );
    await new Promise((resolve) => setTimeout(resolve, random() * durations.get(name)!));
    if (answered) report.finished++;
    if (kind === 'worker') await browser.killWorker();
    else await browser.killBrowser();
    const done = await running;
    if (kind === 'browser') await browser.start();

    const problems = await deed.settle(done, facts);
    const after = await facts();
    const there = new Set(after.ids);
    const lost = before.ids.filter((id) => !there.has(id)).length;
    if (lost > 0) problems.push(`${lost} articles are lost`);
    const urls = after.urls.filter((url) => url !== null);
    if (new Set(urls).size < urls.length) problems.push(`${urls.length - new Set(urls).size} articles are there twice`);
    if (after.jobs.some((job) => job.startsWith('import:') && job.split(':').length === 2))
      problems.push('an import is left over');
    return [...problems, ...after.problems.slice(0, 5)];
  }
}

/** Which kill comes when: browser kills spread among those of the worker. */
function kinds(workers: number, browsers: number, random: () => number): ('worker' | 'browser')[] {
  const turns = [...Array<'worker'>(workers).fill('worker'), ...Array<'browser'>(browsers).fill('browser')];
  return turns
    .map((kind) => ({ kind, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ kind }) => kind);
}
