import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../lib/contracts/comparison';
import type { TabState } from '../../lib/contracts/tab';
import { newspaperPage } from '../../scripts/demo/newspaper';
import { seedAddress, seedStory } from '../../scripts/demo/seed-story';
import { type FirefoxHarness, findFirefox, startFirefox } from '../../scripts/lib/firefox/firefox-harness';
import { feedOf, inventedStory } from './harness/invented-news';
import { until } from './harness/until';

/** Beside the main job, in real Firefox: the sidebar, what happens by itself once all sites are allowed, feeds, and a private window. */
describe.skipIf(findFirefox() === null)('Firefox beyond the popup', () => {
  const address = seedAddress('001');
  const host = new URL(address).hostname;
  let harness: FirefoxHarness;

  beforeAll(async () => {
    harness = await startFirefox(true, true);
    for (const id of ['000', '001'] as const) harness.news.put(seedAddress(id), newspaperPage(seedStory(id)));
  });
  afterAll(() => harness?.close());

  const ask = <T>(name: string, request: unknown = {}) => harness.ask<Result<T>>(name, request);
  const stored = async () => {
    const answer = await ask<{ total: number }>('library.query');
    return answer.ok ? answer.value.total : null;
  };
  const sidebarHas = (selector: string) =>
    harness.inSidebar<boolean>(`document.querySelector(${JSON.stringify(selector)}) !== null`);
  const popupHas = (selector: string) =>
    harness.inPopup<boolean>(`document.querySelector(${JSON.stringify(selector)}) !== null`);

  describe('the sidebar', () => {
    it('is not open until it is asked for', async () => {
      await harness.firefox.open(address);
      expect(await harness.firefox.chrome('return SidebarController.isOpen;')).toBe(false);
    });

    it('says what to click, then shows the comparison of the tab in front', async () => {
      await harness.showSidebar(true);
      await until(async () => (await sidebarHas('[data-state="idle"]')) === true);
      const words = await harness.inSidebar<string>('document.body.innerText');
      expect(words).toContain('click the Parallax button');
      await harness.clickAction();
      await until(async () => (await sidebarHas('[data-article="seed-000"][data-relation="same-story"]')) === true);
      await harness.closePopup();
    });

    it('follows the tab in front and keeps its place for each', async () => {
      const wording = '[data-tab="wording"][aria-selected="true"]';
      await harness.inSidebar(`document.querySelector('[data-tab="wording"]').click()`);
      await until(async () => (await sidebarHas(wording)) === true);
      const first = (await harness.firefox.send<{ value: string }>('WebDriver:GetWindowHandle')).value;
      await harness.openTab(seedAddress('000'));
      await until(async () => (await sidebarHas('[data-state="idle"]')) === true);
      expect(await sidebarHas(wording)).toBe(false);
      await harness.firefox.send('WebDriver:CloseWindow');
      await harness.firefox.send('WebDriver:SwitchToWindow', { handle: first, focus: true });
      await until(async () => (await sidebarHas(wording)) === true);
      await harness.showSidebar(false);
    });
  });

  describe('by itself', () => {
    const watching = () =>
      harness.firefox.chrome<number>(
        `const { extension } = WebExtensionPolicy.getByID('parallax@parallax.example');
         return extension.registeredContentScripts.size;`,
      );

    it('does nothing while the browser gives no access, though the settings ask for it', async () => {
      await ask('settings.set', { automatic: 'everywhere', collect: 'sites', collectSites: [host] });
      expect(await watching()).toBe(0);
    });

    it('compares and collects on a page once access is there', async () => {
      await harness.grantAllSites(true);
      await until(async () => (await watching()) > 0);
      await harness.openTab(address);
      await until(async () => (await stored()) === 6);
      const marks = () => harness.inPage<number>('document.defaultView.CSS.highlights.size');
      await until(async () => (await marks()) > 0);
    });

    it('follows a feed and stores what it brings', async () => {
      const feed = 'http://feed-one.example/rss.xml';
      harness.news.put(feed, {
        body: feedOf('feed-one.example', [inventedStory(1), inventedStory(2)]),
        type: 'application/rss+xml',
      });
      expect(await ask('feeds.add', { url: feed })).toMatchObject({ ok: true });
      expect(await ask('feeds.poll')).toMatchObject({ ok: true, value: { failed: 0 } });
      expect(await stored()).toBe(8);
    });

    it('notices that access was withdrawn, and stops', async () => {
      await harness.grantAllSites(false);
      await until(async () => (await watching()) === 0);
    });
  });

  describe('a private window', () => {
    it('is compared like any other and says that nothing is stored; nothing is', async () => {
      const private_ = 'http://www.private.example/world/story.html';
      const headline = 'Private headline of the day';
      harness.news.put(private_, newspaperPage({ ...seedStory('001'), headline }));
      const before = await stored();
      await harness.openPrivateWindow(private_);
      await harness.clickAction();
      await until(async () => (await popupHas('[data-article="seed-000"][data-relation="same-story"]')) === true);
      const words = await harness.inPopup<string>('document.body.innerText');
      expect(words).toContain('Private window: nothing of this page is stored.');
      expect(await popupHas('[data-action="save"]')).toBe(false);
      const tab = await harness.firefox.chrome<number>(
        `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
         return ExtensionParent.apiManager.global.tabTracker.getId(gBrowser.selectedTab);`,
      );
      const state = await ask<TabState>('tab.get', { tab });
      expect(state).toMatchObject({ ok: true, value: { phase: 'done', private: true, saved: false } });
      expect(await ask('tab.save', { tab })).toMatchObject({ ok: false, error: { code: 'private' } });
      expect(await stored()).toBe(before);
    });
  });
});
