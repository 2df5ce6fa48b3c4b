import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newspaperPage } from '../../scripts/demo/newspaper';
import { seedAddress, seedStory } from '../../scripts/demo/seed-story';
import { type Harness, startHarness } from './harness/harness';

/** The real side panel of Chromium, opened by its button in the real popup. */
describe('the side panel', () => {
  let harness: Harness;
  let first: Page;
  let second: Page;
  let panel: Page;
  const shownIn = (selector: string) => panel.waitForSelector(selector, { visible: true, timeout: 5_000 });

  beforeAll(async () => {
    harness = await startHarness();
    for (const id of ['000', '001'] as const) harness.news.put(seedAddress(id), newspaperPage(seedStory(id)));
    first = await harness.open(seedAddress('001'));
    const popup = await harness.clickAction(first);
    await harness.waitForPhase(popup, ['done']);
    await (await popup.waitForSelector('[data-action="side-panel"]'))!.click();
    const url = `chrome-extension://${harness.extension}/sidepanel.html`;
    panel = await (await harness.browser.waitForTarget((target) => target.url() === url)).asPage();
  });
  afterAll(() => harness?.close());

  it('shows the comparison of the tab in front', async () => {
    await shownIn('[data-article="seed-000"][data-relation="same-story"]');
  });

  it('says what to click on a tab whose button was not clicked, and looks at nothing there', async () => {
    await panel.click('[data-tab="wording"]');
    await shownIn('[data-tab="wording"][aria-selected="true"]');
    second = await harness.open(seedAddress('000'));
    await second.bringToFront();
    await shownIn('[data-state="idle"]');
    expect(await panel.evaluate(() => document.body.innerText)).toContain('click the Parallax button');
    expect(Object.values(await harness.tabStates(panel)).filter((state) => state.phase !== 'done')).toEqual([]);
  });

  it('keeps its place for each tab', async () => {
    const at = () => panel.evaluate(() => document.querySelector('#panel')?.scrollTop ?? 0);
    await first.bringToFront();
    await shownIn('[data-tab="wording"][aria-selected="true"]');
    await panel.evaluate(() => {
      document.querySelector('#panel')!.scrollTop = 80;
    });
    const left = await at();
    expect(left).toBeGreaterThan(0);
    await second.bringToFront();
    await shownIn('[data-state="idle"]');
    await first.bringToFront();
    await shownIn('[data-tab="wording"][aria-selected="true"]');
    await expect.poll(at).toBe(left);
  });

  it('follows the tab to another page, and forgets the one before', async () => {
    await first.goto(seedAddress('000'));
    await shownIn('[data-state="idle"]');
    const popup = await harness.clickAction(first);
    await harness.waitForPhase(popup, ['done']);
    await popup.close();
    await shownIn('[data-article="seed-001"][data-relation="same-story"]');
  });
});
