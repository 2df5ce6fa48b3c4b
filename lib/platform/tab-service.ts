import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Comparer, OnStep } from '../comparison/comparer';
import type { Article, Comparison, Result } from '../contracts/comparison';
import type { Settings } from '../contracts/library';
import type { Extraction, MarkReport, TabState } from '../contracts/tab';
import { failureOf } from './answers';
import type { PageApi } from './api';
import { automaticOn } from './automatic';
import { inject } from './inject';
import { askForMarks, MarksScript } from './marks-script';
import { callPage, failure, success } from './messages';
import { extractionSchema } from './page-schemas';
import { restriction } from './restricted';
import { newSteps, step } from './steps';
import { forgetTab, knownTabs, readTab, readTabOf, writeTab } from './tab-states';

/** A page that has not answered by then is reported as failed; milliseconds. Reading is bounded to 3 s on the page's side. */
const PAGE_TIMEOUT = 15_000;

export interface TabServiceDeps {
  comparer(): Promise<Comparer>;
  settings(): Promise<Settings>;
  /** Keeps the article of a page; fails with a reason in words. */
  save(article: Article): Promise<Result<{ id: string }>>;
  isSaved(id: string): Promise<boolean>;
}

/** Reads, compares and marks tabs. Holds nothing but the jobs under way: what is known stands in `storage.session`. */
export class TabService {
  readonly #deps: TabServiceDeps;
  readonly #jobs = new Map<number, { cancelled: boolean; done: Promise<void> }>();

  constructor(deps: TabServiceDeps) {
    this.#deps = deps;
  }

  /** Looks at a tab: what is already known of this very page, or the first state of a new look. */
  async open(tab: number, again = false): Promise<TabState> {
    newSteps();
    step('asked');
    // The library opens meanwhile; whether it can is said where it is needed.
    void this.#deps.comparer().catch(() => undefined);
    const [info, { state: known, address }] = await Promise.all([
      browser.tabs.get(tab).catch(() => null),
      readTabOf(tab),
    ]);
    if (!info) return { phase: 'failed', error: { code: 'tab-closed', message: 'The tab is closed.' } };
    const moved = info.url !== undefined && info.url !== address;
    if (!again && !moved && (known.phase === 'done' || known.phase === 'refused')) return known;
    if (this.#jobs.has(tab) && !again && !moved && known.phase === 'working') return known;

    const reason = restriction(info.url);
    if (reason) {
      const state: TabState = {
        phase: 'refused',
        state: 'restricted',
        cues: [{ cue: 'address', detail: reason }],
        title: info.title ?? null,
      };
      await writeTab(tab, state, info.url ?? null);
      return state;
    }
    const state: TabState = { phase: 'working', step: 'reading', title: info.title ?? null, since: Date.now() };
    const written = writeTab(tab, state, info.url ?? null);
    this.#start(tab, (isCurrent) => this.#look(tab, info.incognito, isCurrent, written));
    await written;
    step('state written');
    return state;
  }

  /** Looks at a tab and waits for the outcome: for menu entries and shortcuts, which have no screen to watch. */
  async openAndWait(tab: number): Promise<TabState> {
    await this.open(tab);
    await this.#jobs.get(tab)?.done;
    return readTab(tab);
  }

  /** A page of automatic mode: compares it, collects it, or leaves it alone, as the settings say. */
  async visit(tab: number): Promise<void> {
    const info = await browser.tabs.get(tab).catch(() => null);
    if (!info?.url) return;
    const wanted = automaticOn(new URL(info.url).hostname, await this.#deps.settings());
    if (!wanted.compare && !wanted.collect) return;
    const state = await this.openAndWait(tab);
    if (wanted.collect && state.phase === 'done' && !state.private && !state.saved) await this.save(tab);
  }

  /** What is known. A look that a stopped worker left behind is taken up again. */
  async get(tab: number): Promise<TabState> {
    const state = await readTab(tab);
    if (state.phase === 'working' && !this.#jobs.has(tab)) return this.open(tab, true);
    return state;
  }

  /** The page itself reports another article (or none): compare that. */
  async pageChanged(tab: number, isPrivate: boolean, extraction: Extraction): Promise<void> {
    const info = await browser.tabs.get(tab).catch(() => null);
    if (!info) return;
    await writeTab(
      tab,
      { phase: 'working', step: 'matching', title: extraction.title, since: Date.now() },
      info.url ?? null,
    );
    this.#start(tab, (isCurrent) => this.#compare(tab, isPrivate, extraction, isCurrent));
  }

  async pageMarks(tab: number, marks: MarkReport): Promise<void> {
    const state = await readTab(tab);
    if (state.phase === 'done') await writeTab(tab, { ...state, marks });
  }

  /** After a change of the library or a correction: compare again what is open, without reading the pages again. */
  async recompareAll(): Promise<void> {
    for (const tab of await knownTabs()) {
      const state = await readTab(tab);
      if (state.phase !== 'done' || this.#jobs.has(tab)) continue;
      const { article } = state.comparison;
      const extraction: Extraction = { state: state.state, cues: state.cues, title: article.title, article };
      this.#start(tab, (isCurrent) => this.#compare(tab, state.private, extraction, isCurrent, true));
    }
    await Promise.all([...this.#jobs.values()].map((job) => job.done));
  }

  async save(tab: number): Promise<Result<{ id: string }>> {
    const state = await readTab(tab);
    if (state.phase !== 'done') return failure('nothing-to-save', 'There is no article to save on this page.');
    if (state.private)
      return failure(
        'private',
        'This is a private window: nothing that is read here is stored. Open the page in a normal window to save it.',
      );
    const saved = await this.#deps.save(state.comparison.article);
    if (saved.ok) await writeTab(tab, { ...state, saved: true });
    return saved;
  }

  /** Whether one of these articles is known only from a private window. */
  async isPrivate(ids: string[]): Promise<boolean> {
    for (const tab of await knownTabs()) {
      const state = await readTab(tab);
      if (state.phase === 'done' && state.private && !state.saved && ids.includes(state.comparison.article.id))
        return true;
    }
    return false;
  }

  async reveal(tab: number, start: number): Promise<Result<{ found: boolean }>> {
    return askForMarks(tab, 'reveal', { start });
  }

  async marks(tab: number, shown: boolean): Promise<Result<MarkReport>> {
    const answer = await askForMarks(tab, 'marks', { shown });
    if (answer.ok) await this.pageMarks(tab, answer.value);
    return answer;
  }

  async toggleMarks(tab: number): Promise<void> {
    const state = await readTab(tab);
    if (state.phase === 'done') await this.marks(tab, !(state.marks?.shown ?? false));
  }

  async forget(tab: number): Promise<void> {
    this.#cancel(tab);
    await forgetTab(tab);
  }

  #cancel(tab: number): void {
    const job = this.#jobs.get(tab);
    if (job) job.cancelled = true;
    this.#jobs.delete(tab);
  }

  #start(tab: number, work: (isCurrent: () => boolean) => Promise<void>): void {
    this.#cancel(tab);
    const job = { cancelled: false, done: Promise.resolve() };
    this.#jobs.set(tab, job);
    job.done = work(() => !job.cancelled)
      .catch(async (error: unknown) => {
        console.error('Parallax: looking at a tab failed', error);
        if (!job.cancelled)
          await writeTab(tab, {
            phase: 'failed',
            error: failureOf(error),
          });
      })
      .finally(() => {
        if (this.#jobs.get(tab) === job) this.#jobs.delete(tab);
      });
  }

  /** @param written the first state of this look, which the next ones may not overtake */
  async #look(tab: number, isPrivate: boolean, isCurrent: () => boolean, written: Promise<void>): Promise<void> {
    const reading = this.read(tab);
    // The page reads itself in a process of its own meanwhile.
    void this.#deps
      .comparer()
      .then((comparer) => comparer.warm(new Date().toISOString()))
      .catch(() => undefined);
    const extraction = await reading;
    step('page read');
    await written;
    if (!isCurrent()) return;
    if (extraction.ok) return this.#compare(tab, isPrivate, extraction.value, isCurrent);
    const { code, message } = extraction.error;
    if (code === 'restricted')
      await writeTab(tab, {
        phase: 'refused',
        state: 'restricted',
        cues: [{ cue: 'browser', detail: message }],
        title: null,
      });
    else await writeTab(tab, { phase: 'failed', error: extraction.error });
  }

  /** Asks the page; a page without the content script gets it first. */
  async read(tab: number): Promise<Result<Extraction>> {
    const answer = await askPage(tab, 'extract');
    if (answer.ok || answer.error.code !== 'disconnected') return answer;
    const injected = await inject(tab);
    if (!injected.ok) return injected;
    step('script injected');
    return askPage(tab, 'extract');
  }

  async #compare(
    tab: number,
    isPrivate: boolean,
    extraction: Extraction,
    isCurrent: () => boolean,
    quiet = false,
  ): Promise<void> {
    const { article, title, state, cues } = extraction;
    if (!article || (state !== 'article' && state !== 'paywall-stub')) {
      await writeTab(tab, { phase: 'refused', state, cues, title });
      await showBadge(tab, null);
      return;
    }
    const since = Date.now();
    const comparer = await this.#deps.comparer();
    step('library open');
    const marksScript = new MarksScript(tab);
    const progress: OnStep = (reached, found) => {
      step(reached);
      // What was compared before is shown, and has its marks, already.
      if (!isCurrent() || quiet) return;
      // Not waited for: the browser takes writes in their order, and a step that is not shown is no loss.
      void writeTab(tab, { phase: 'working', step: reached, title, since, found }).catch(() => undefined);
      // After the list is on its way to the screen.
      if (found && found.length > 0) marksScript.begin();
    };
    const [comparison, saved] = await Promise.all([
      comparer.compare(article, progress),
      this.#deps.isSaved(article.id),
    ]);
    step('compared');
    if (!isCurrent()) return;
    const done: TabState = { phase: 'done', state, cues, comparison, saved, marks: null, private: isPrivate };
    await writeTab(tab, done);
    step('comparison written');
    const [{ pageNotes }, settings] = await Promise.all([import('../comparison/sentences'), this.#deps.settings()]);
    await showBadge(tab, settings.badge ? comparison : null);
    const { highlights, hoverDelay, theme } = settings;
    await marksScript.begun;
    const answer = await askForMarks(tab, 'annotate', {
      notes: pageNotes(comparison),
      settings: { highlights: highlights && !isUnmarked(article, settings), hoverDelay, theme },
    });
    step('page marked');
    if (answer.ok && isCurrent()) await writeTab(tab, { ...done, marks: answer.value });
  }
}

function isUnmarked(article: Article, settings: Settings): boolean {
  if (!article.url) return false;
  return settings.unmarkedSites.includes(new URL(article.url).hostname);
}

async function askPage(tab: number, name: 'extract'): Promise<Result<ReturnType<PageApi['extract']>>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Result<Extraction>>((resolve) => {
    timer = setTimeout(
      () => resolve(failure('timeout', 'The page did not answer in time. Reload it and try again.')),
      PAGE_TIMEOUT,
    );
  });
  const answer = await Promise.race([callPage(tab, name, {}), late]);
  clearTimeout(timer);
  if (!answer.ok) return answer;
  const extraction = v.safeParse(extractionSchema, answer.value);
  return extraction.success
    ? success(extraction.output)
    : failure('bad-page', `The page could not be read: ${extraction.issues[0].message}.`);
}

/** Number of other accounts of the story on the toolbar button. */
async function showBadge(tab: number, comparison: Comparison | null): Promise<void> {
  const found =
    comparison?.matches.filter((m) => m.relation === 'same-story' || m.relation === 'same-event').length ?? 0;
  try {
    await browser.action.setBadgeText({ tabId: tab, text: found > 0 ? String(found) : '' });
    await browser.action.setBadgeBackgroundColor({ tabId: tab, color: '#3b4a6b' });
  } catch {
    // The tab was closed meanwhile: nothing to show it on.
  }
}
