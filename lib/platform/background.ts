import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { Comparer } from '../comparison/comparer';
import type { Article } from '../contracts/comparison';
import type { Settings } from '../contracts/library';
import { type IndexedDbLibrary, openLibrary } from '../corpus/indexed-db-library';
import { keepOpen } from '../corpus/keep-open';
import { StoryMatcher } from '../story/matcher';
import { StoryFinder } from '../story/story-finder';
import type { BackgroundApi } from './api';
import { syncAutomatic } from './automatic';
import { type MenuEntry, showContextMenu } from './context-menu';
import { takeEarlyDatabase } from './early-database';
import { libraryHandlers } from './library-service';
import { failure, type Handlers, serve, success } from './messages';
import { pollByAlarm } from './network';
import { openArticle, openComparison } from './open-article';
import { extractionSchema, fromPage, markReportSchema, openArticleSchema, openComparisonSchema } from './page-schemas';
import { noteSavedTabs, rememberVersion } from './pending-notices';
import { flashSaved, saveAllTabs } from './save-all';
import { newSteps, step } from './steps';
import { storiesHandler } from './stories-service';
import { TabService } from './tab-service';

/** Names that a content script may call; all others are for the extension's own pages. */
const FROM_PAGES = ['page.visit', 'page.changed', 'page.marks', 'page.openArticle', 'page.openComparison'] as const;

/**
 * Starts the background. Every listener is registered synchronously, so that an event can wake a stopped worker; the library opens at the first
 * need and nothing is kept here that cannot be lost.
 */
export function startBackground(): void {
  const library = keepOpen((lost) => openLibrary(undefined, { lost, database: takeEarlyDatabase(lost) }));
  let comparing: { library: IndexedDbLibrary; comparer: Comparer; finder: StoryFinder } | null = null;
  const matching = async () => {
    const open = await library();
    if (comparing?.library !== open) {
      const matcher = new StoryMatcher(open);
      comparing = { library: open, comparer: new Comparer(open, matcher), finder: new StoryFinder(open, matcher) };
    }
    return comparing;
  };
  const comparer = async () => (await matching()).comparer;

  const corpus = libraryHandlers({
    library,
    changed: () => changed(),
    alive: () => browser.runtime.getPlatformInfo(),
  });
  const settings = async () => {
    const answer = await corpus['settings.get']({});
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value;
  };
  const keep = {
    save: async (article: Article) => corpus.savePage(article),
    isSaved: async (id: string) => (await (await library()).articles([id])).length > 0,
  };
  const tabs = new TabService({ comparer, settings, ...keep });
  const changed = debounce(() => tabs.recompareAll(), 400);

  const handlers: Handlers<BackgroundApi> = {
    ...corpus.handlers,
    'tab.open': async ({ tab, again }) => success(await tabs.open(tab, again)),
    'tab.get': async ({ tab }) => success(await tabs.get(tab)),
    'tab.save': ({ tab }) => tabs.save(tab),
    'tabs.saveAll': async () => success(await saveAll()),
    'tab.reveal': ({ tab, start }) => tabs.reveal(tab, start),
    'tab.marks': ({ tab, shown }) => tabs.marks(tab, shown),
    'correct.set': async (request) => {
      if (await tabs.isPrivate([request.a, request.b]))
        return failure(
          'private',
          'This article is open in a private window: nothing about it is stored, so it cannot be corrected there.',
        );
      return corpus.handlers['correct.set'](request);
    },
    'settings.set': async (changes) => {
      const answer = await corpus.handlers['settings.set'](changes);
      if (answer.ok) await applySettings(answer.value);
      return answer;
    },
    'page.visit': async (_, sender) => {
      if (sender.tab !== null) await tabs.visit(sender.tab);
      return success(null);
    },
    'page.changed': fromPage(v.object({ extraction: extractionSchema }), async ({ extraction }, sender) => {
      if (sender.tab !== null) await tabs.pageChanged(sender.tab, sender.private, extraction);
      return success(null);
    }),
    'page.marks': fromPage(v.object({ report: markReportSchema }), async ({ report }, sender) => {
      if (sender.tab !== null) await tabs.pageMarks(sender.tab, report);
      return success(null);
    }),
    'page.openArticle': fromPage(openArticleSchema, async ({ article, quote }) =>
      openArticle(await library(), article, quote),
    ),
    'page.openComparison': fromPage(openComparisonSchema, async ({ start }, sender) => {
      if (sender.tab !== null) await openComparison(sender.tab, start);
      return success(null);
    }),
    'library.stories': storiesHandler({ library, finder: async () => (await matching()).finder }),
    'compare.article': async ({ id }) => {
      const [article] = await (await library()).articles([id]);
      if (!article) return failure('unknown-article', 'This article is no longer in the library.');
      newSteps();
      return success(await (await comparer()).compare(article, step));
    },
  };
  serve<BackgroundApi>('background', handlers, { untrusted: FROM_PAGES });
  pollByAlarm(() => corpus.pollDue());

  const resume = () => void settings().then(applySettings).catch(report);
  browser.runtime.onInstalled.addListener(({ reason, previousVersion }) => {
    resume();
    void rememberVersion(reason, previousVersion).catch(report);
    if (reason === 'install') void welcome().catch(report);
  });
  browser.runtime.onStartup.addListener(resume);
  browser.permissions.onAdded.addListener(resume);
  browser.permissions.onRemoved.addListener(resume);
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id !== undefined) void onMenu(command as MenuEntry, tab.id).catch(report);
  });
  browser.tabs.onRemoved.addListener((tab) => void tabs.forget(tab));
  browser.tabs.onUpdated.addListener((tab, change) => {
    if (change.status === 'loading' && change.url !== undefined) void tabs.forget(tab);
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (tab?.id !== undefined) void onMenu(info.menuItemId as MenuEntry, tab.id).catch(report);
  });

  const saveAll = () => saveAllTabs({ read: (tab) => tabs.read(tab), ...keep });

  async function onMenu(entry: MenuEntry, tab: number): Promise<void> {
    if (entry === 'parallax-save-all') {
      const outcome = await saveAll();
      await noteSavedTabs(outcome);
      return flashSaved(tab, outcome);
    }
    const state = await tabs.openAndWait(tab);
    if (entry === 'parallax-save') await tabs.save(tab);
    if (entry === 'parallax-marks' && state.phase === 'done') await tabs.toggleMarks(tab);
  }
}

/** The first page a new reader sees. A developer's own build (loaded unpacked, or by a test) opens none. */
async function welcome(): Promise<void> {
  const { installType } = await browser.management.getSelf();
  if (installType !== 'development') await browser.tabs.create({ url: `${location.origin}/welcome.html` });
}

/** Brings menu and watching script in line with the settings. */
async function applySettings(settings: Settings): Promise<void> {
  await showContextMenu(settings.contextMenu);
  await syncAutomatic(settings);
}

function report(error: unknown): void {
  console.error('Parallax:', error);
}

function debounce(run: () => Promise<void>, delay: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => void run().catch(report), delay);
  };
}
